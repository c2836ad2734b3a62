import * as z from 'zod';
import type { Declaration } from '../../rules/assessment.ts';
import { normaliseLicenceNumber } from './licence-number.ts';

const day = z.exactOptional(z.iso.date());

const answered = {
  authority: z.exactOptional(z.string()),
  validFrom: day,
  /** 9999-12-31 for a licence without an end. */
  validTo: day,
  lastRecruitment: day,
  renewal: z.exactOptional(z.enum(['none', 'confirmed', 'not_known'])),
  status: z.exactOptional(z.enum(['active', 'suspended', 'revoked', 'not_known'])),
  notInForceSince: day,
};

export const statedLicenceSchema = z.object({
  /** The row's id in the declaration. */
  row: z.string(),
  /** As it is written there. */
  written: z.string(),
  ...answered,
  /** Where no last day of recruitment is stated: the period in which it may lie. */
  period: z.exactOptional(z.object({ from: z.iso.date(), to: z.iso.date() })),
});
/** A licence as a declaration states it, but for country and number, under which it is kept. */
export type StatedLicence = z.infer<typeof statedLicenceSchema>;

/** Which licence: its country, and its number as numbers are compared. */
export interface LicenceName {
  country: string;
  number: string;
}

const rowSchema = z.object({ id: z.string(), country: z.string(), number: z.string(), ...answered });
const listSchema = z.object({ licences: z.object({ list: z.object({ rows: z.array(z.unknown()) }) }) });

/**
 * The licences that an agency's declaration states, in the order of their rows. A row without country or number names
 * no licence and is left out.
 */
export function statedLicences(
  declaration: Pick<Declaration, 'form' | 'answers' | 'period'>,
): (LicenceName & StatedLicence)[] {
  const { from, to } = declaration.period;
  const list = declaration.form === 'agency' ? listSchema.safeParse(declaration.answers).data : undefined;
  return (list?.licences.list.rows ?? []).flatMap((row) => {
    const read = rowSchema.safeParse(row).data;
    if (read === undefined) return [];
    const { id, country, number: written, ...rest } = read;
    const number = normaliseLicenceNumber(written);
    const within = rest.lastRecruitment === undefined ? { period: { from, to } } : {};
    return number === '' ? [] : [{ row: id, country, number, written, ...rest, ...within }];
  });
}

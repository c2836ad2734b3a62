import * as z from 'zod';
import type { Declaration } from '../../rules/assessment.ts';
import { sectors } from '../../rules/forms/business.ts';

/** The sectors that declarations name; agencies are one of their own, since their form asks for none. */
export const sectorOrder = [...sectors.atRisk, ...sectors.other, 'recruitment_agency', 'not_known'] as const;
type Sector = (typeof sectorOrder)[number];

/** Corridors of an organisation that recruited nobody, and of one that does not say. */
const noCorridor = { none: 'none', notKnown: 'not_known' } as const;

const business = z.looseObject({ sector: z.enum(sectorOrder) });
const recruitment = z.looseObject({
  corridors: z.looseObject({ total: z.int().optional(), rows: z.array(z.unknown()).optional() }),
});
const pair = z.looseObject({ from: z.string(), to: z.string() });

/** The one sector of an organisation, as its declarations say. */
export function sectorOf(declarations: readonly Pick<Declaration, 'form' | 'answers'>[]): Sector {
  const stated = declarations.map(({ answers }) => business.safeParse(answers.business).data?.sector);
  const named = stated.find((sector) => sector !== undefined);
  if (named !== undefined) return named;
  const onlyAgency = declarations.length > 0 && declarations.every(({ form }) => form === 'agency');
  return onlyAgency ? 'recruitment_agency' : 'not_known';
}

/** The corridors along which an organisation recruited, such as `NP-QA`, each once; `none` or `not_known` where it names none. */
export function corridorsOf(declarations: readonly Pick<Declaration, 'answers'>[]): string[] {
  const said = declarations.map(({ answers }) => recruitment.safeParse(answers.recruitment).data?.corridors);
  const rows = said.flatMap((corridors) => corridors?.rows ?? []);
  const named = rows.flatMap((row) => {
    const { from, to } = pair.safeParse(row).data ?? {};
    return from === undefined || to === undefined ? [] : [`${from}-${to}`];
  });
  if (named.length > 0) return [...new Set(named)].sort();
  const nobody = said.length > 0 && said.every((corridors) => corridors?.total === 0);
  return [nobody ? noCorridor.none : noCorridor.notKnown];
}

import * as z from 'zod';
import { registeredStatuses } from '../../shared/licences/stand.ts';
import { type Registered, type RegisterImport, registerCounts } from '../../shared/store/register.ts';

/** One import of a register, as lists show it. */
export const shownImport = z
  .strictObject({
    id: z.uuid(),
    country: z.string(),
    asOf: z.iso.date().meta({ description: 'The day of the register.' }),
    source: z.string().meta({ description: 'Where it was taken.' }),
    digest: z.string().meta({ description: 'SHA-256 of the file.' }),
    state: z.enum(['open', 'complete', 'abandoned']).meta({
      description:
        '`open`: under way, or broken off: the same request again goes on with it. `abandoned`: another took its place.',
    }),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    by: z.string().nullable().meta({ description: 'The actor in the audit who brought it to its end.' }),
    counts: registerCounts.nullable(),
  })
  .meta({ id: 'RegisterImport' });

export function showImport(made: RegisterImport): z.input<typeof shownImport> {
  const { id, country, asOf, source, digest, state, startedAt } = made;
  const { finishedAt = null, by = null, counts = null } = made;
  return { id, country, asOf, source, digest, state, startedAt, finishedAt, by, counts };
}

/** What a register says of a licence, or once said. */
export const shownRegistered = z.strictObject({
  number: z.string().meta({ description: 'As the register writes it.' }),
  holder: z.strictObject({ name: z.string(), identifier: z.string().nullable() }),
  authority: z.string(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  status: z.enum(registeredStatuses),
  asOf: z.iso.date().meta({ description: 'The day of the register that first said this.' }),
  notListedSince: z.iso.date().nullable().meta({ description: 'The day of the first register without it.' }),
  importId: z.uuid(),
});

export function showRegistered(licence: Registered): z.input<typeof shownRegistered> {
  const { says, asOf, notListedSince = null, import: importId } = licence;
  const { written: number, holder, authority, status } = says;
  const identifier = holder.identifier === undefined ? null : `${holder.identifier.scheme}:${holder.identifier.id}`;
  return {
    ...{ number, authority, status, asOf, notListedSince, importId },
    validFrom: says.validFrom ?? null,
    validTo: says.validTo ?? null,
    holder: { name: holder.name, identifier },
  };
}

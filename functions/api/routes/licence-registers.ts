import * as z from 'zod';
import { countries } from '../../../rules/data/countries.ts';
import { country, reference } from '../../../rules/forms/values.ts';
import { Problem } from '../../../shared/errors.ts';
import { normaliseLicenceNumber } from '../../../shared/licences/licence-number.ts';
import {
  getImport,
  getRegister,
  importsOf,
  type Register,
  registeredBefore,
  registeredLicences,
  registersOf,
} from '../../../shared/store/register.ts';
import type { Store } from '../../../shared/store/store.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { linkToNext, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { showImport, shownImport, shownRegistered, showRegistered } from '../show-register.ts';

export const registerPath = z.strictObject({
  country: country.meta({ description: 'The country of the register, ISO 3166-1 alpha-2.' }),
});

const current = z
  .strictObject({ importId: z.uuid(), asOf: z.iso.date(), importedAt: z.iso.datetime() })
  .nullable()
  .meta({ description: 'The import whose rows are all kept; a number that is not among them is `unknown`.' });

const shownRegister = z
  .strictObject({
    country: z.string(),
    current,
    licence: z
      .strictObject({ now: shownRegistered, before: z.array(shownRegistered) })
      .optional()
      .meta({
        description: 'With `?number=`: what the register says of it, and what earlier imports said, oldest first.',
      }),
    items: z.array(shownImport).meta({ description: 'Its imports, newest first.' }),
  })
  .meta({ id: 'LicenceRegister' });

const mostAtOnce = 100;

export const listRegistersRoute = defineRoute({
  id: 'list-licence-registers',
  method: 'GET',
  path: '/v1/licence-registers',
  tag: 'Licences',
  summary: 'List the registers of licences of which anything was imported, by country',
  request: nothing,
  effect: 'read',
  answers: {
    200: {
      description: 'One item a country.',
      schema: z.strictObject({
        items: z.array(
          z.strictObject({
            country: z.string(),
            current,
            open: z.boolean().meta({ description: 'An import is under way, or was broken off.' }),
          }),
        ),
      }),
    },
  },
  handle: async ({ services: { store } }) => {
    const all = [...countries].sort();
    const parts = all.flatMap((_, at) => (at % mostAtOnce === 0 ? [all.slice(at, at + mostAtOnce)] : []));
    const found = (await Promise.all(parts.map((part) => registersOf(store, part)))).flat();
    const items = found
      .map((register) => ({
        country: register.country,
        current: showCurrent(register),
        open: register.open !== undefined,
      }))
      .sort((one, other) => (one.country < other.country ? -1 : 1));
    return jsonAnswer(200, { items });
  },
});

const showCurrent = ({ current: kept }: Register): z.input<typeof current> =>
  kept === undefined ? null : { importId: kept.import, asOf: kept.asOf, importedAt: kept.importedAt };

export const showRegisterRoute = defineRoute({
  id: 'show-licence-register',
  method: 'GET',
  path: '/v1/licence-registers/{country}',
  tag: 'Licences',
  summary: 'Show the register of a country as it was imported, its imports, and one licence with its history',
  description:
    'Numbers are compared without regard to case, white space and marks; between two digits a dash, slash or dot parts: ' +
    '`12/065` is `12-065` and not `12065`.',
  request: {
    params: registerPath,
    query: z.strictObject({
      number: reference.optional().meta({ description: 'The number of a licence, however it is written.' }),
      ...paging,
    }),
    body: nothing.body,
  },
  effect: 'read',
  answers: { 200: { description: 'The register.', schema: shownRegister } },
  handle: async (call) => {
    const { services, params, query } = call;
    const { store } = services;
    const after = placeOf(call, { number: query.number }, z.string());
    const [register, page, licence] = await Promise.all([
      getRegister(store, params.country),
      importsOf(store, params.country, { limit: query.limit, after }),
      query.number === undefined ? undefined : registeredAs(store, params.country, query.number),
    ]);
    if (register === undefined) throw new Problem('not-found', 'No register of this country has been imported.');
    const shown: z.input<typeof shownRegister> = {
      country: params.country,
      current: showCurrent(register),
      ...(licence === undefined ? {} : { licence }),
      items: page.items.map(showImport),
    };
    return jsonAnswer(200, shown, linkToNext(call, { number: query.number }, page.next));
  },
});

async function registeredAs(store: Store, country: string, written: string) {
  const number = normaliseLicenceNumber(written);
  const [[now], before] = await Promise.all([
    registeredLicences(store, [{ country, number }]),
    registeredBefore(store, country, number),
  ]);
  if (now === undefined) throw new Problem('not-found', 'The register of this country has never had this number.');
  return { now: showRegistered(now), before: before.map(showRegistered) };
}

const shownOneImport = shownImport.extend({
  rejected: z
    .array(z.strictObject({ line: z.int(), number: z.string(), detail: z.string() }))
    .meta({ description: 'The first 100 rows that were rejected, and why.' }),
});

export const showRegisterImportRoute = defineRoute({
  id: 'show-licence-register-import',
  method: 'GET',
  path: '/v1/licence-registers/{country}/imports/{id}',
  tag: 'Licences',
  summary: 'Show one import of a register',
  request: { ...nothing, params: registerPath.extend({ id: z.uuid() }) },
  effect: 'read',
  answers: { 200: { description: 'The import.', schema: shownOneImport } },
  handle: async ({ services, params }) => {
    const made = await getImport(services.store, params.country, params.id);
    if (made === undefined) throw new Problem('not-found', 'There is no import with this id.');
    return jsonAnswer(200, { ...showImport(made), rejected: made.rejected ?? [] });
  },
});

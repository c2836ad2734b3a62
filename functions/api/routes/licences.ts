import * as z from 'zod';
import type { Declaration } from '../../../rules/assessment.ts';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { type LicenceBook, readLicenceBook, type StandingLicence } from '../../../shared/licences/licence-book.ts';
import { readRegisters } from '../../../shared/licences/registers.ts';
import { standSchema } from '../../../shared/licences/stand.ts';
import { registeredOn, statedOn } from '../../../shared/licences/valid-on.ts';
import { latestDeclarations } from '../../../shared/store/declaration.ts';
import { getParty } from '../../../shared/store/party.ts';
import type { Registered } from '../../../shared/store/register.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { nothing } from '../route.ts';
import { shownRegistered, showRegistered } from '../show-register.ts';
import { partyPath } from './party-schemas.ts';

const validity = z
  .strictObject({ stated: z.enum(['yes', 'no', 'not_known']), registered: z.enum(['yes', 'no', 'not_known']) })
  .meta({ description: 'By the word of the agency, and by the registers that were imported.' });

export const shownLicence = z
  .strictObject({
    country: z.string(),
    number: z.string().meta({ description: 'As the agency writes it.' }),
    authority: z.string().nullable(),
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    status: z.enum(['active', 'suspended', 'revoked', 'not_known']).nullable(),
    lastRecruitment: z.iso.date().nullable(),
    register: standSchema.shape.register.meta({
      description:
        '`claimed`: no register of its country was imported, or none reaches back to its term. `unknown`: the register ' +
        'has no such number. `mismatched`: it says otherwise. `verified`: nothing that is stated goes beyond what it says.',
    }),
    differs: z.array(z.enum(['holder', 'validFrom', 'validTo', 'status'])),
    registered: shownRegistered
      .nullable()
      .meta({ description: 'What the register says of the number; to the agency itself only where it is the holder.' }),
    valid: z.strictObject({ today: validity, onLastRecruitment: validity.nullable() }),
    notStatedSince: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When a declaration that no longer states it was filed.' }),
    declarationId: z.uuid().nullable().meta({ description: 'The declaration that first stated it so.' }),
  })
  .meta({ id: 'Licence' });

export const listLicencesRoute = defineRoute({
  id: 'list-licences',
  method: 'GET',
  path: '/v1/parties/{id}/licences',
  tag: 'Licences',
  summary: 'List the licences that an agency states, or once stated, beside what their registers say',
  description: 'As they stand now. One that its newest declaration no longer states stays, with `notStatedSince`.',
  request: { ...nothing, params: partyPath },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'Its licences.', schema: z.strictObject({ items: z.array(shownLicence) }) } },
  handle: async ({ services, params, grant }) => {
    const { store, now } = services;
    const [party, filed] = await Promise.all([getParty(store, params.id), latestDeclarations(store, params.id)]);
    if (party === undefined) throw partyNotFound();
    const declaration = filed.find(({ form }) => form === 'agency');
    const book = await readLicenceBook(store, party, declaration?.body ?? nothingDeclared);
    const registers = await readRegisters(store, [...book.stated, ...book.withdrawn]);
    const view = { own: grant.reach === 'own', today: dayOf(now()) };
    const items = [...book.stated, ...book.withdrawn].flatMap(({ rows, ...name }) => {
      const kept = keptOf(book, name);
      return rows.map((row) => show(row, name.country, { kept, registered: registers.registered(name), ...view }));
    });
    return { ...jsonAnswer(200, { items }), records: items.length };
  },
});

const nothingDeclared: Pick<Declaration, 'form' | 'answers' | 'period'> = {
  ...{ form: 'agency', answers: {}, period: { from: '0001-01-01', to: '0001-01-01' } },
};

const keptOf = ({ kept }: LicenceBook, { country, number }: { country: string; number: string }) =>
  kept.find((each) => each.country === country && each.number === number);

function show(
  licence: StandingLicence,
  country: string,
  {
    kept,
    registered,
    own,
    today,
  }: {
    kept: LicenceBook['kept'][number] | undefined;
    registered: Registered | undefined;
    own: boolean;
    today: string;
  },
): z.input<typeof shownLicence> {
  const {
    written,
    authority = null,
    validFrom = null,
    validTo = null,
    status = null,
    lastRecruitment = null,
  } = licence;
  const { register, differs = [] } = licence.stand;
  const on = (day: string) => ({
    stated: statedOn(licence, day),
    registered: registered === undefined ? ('not_known' as const) : registeredOn(registered, day),
  });
  const isShown = registered !== undefined && !(own && differs.includes('holder'));
  return {
    ...{ country, number: written, authority, validFrom, validTo, status, lastRecruitment, register, differs },
    registered: isShown ? showRegistered(registered) : null,
    valid: { today: on(today), onLastRecruitment: lastRecruitment === null ? null : on(lastRecruitment) },
    notStatedSince: kept?.notStatedSince ?? null,
    declarationId: kept?.declaration ?? null,
  };
}

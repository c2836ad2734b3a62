import * as z from 'zod';
import { eraseFields } from '../../../shared/erasing/erase-fields.ts';
import { eraseFiles } from '../../../shared/erasing/erase-files.ts';
import { erasePerson } from '../../../shared/erasing/erase-person.ts';
import { Problem } from '../../../shared/errors.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { getContract } from '../../../shared/store/contract.ts';
import { getDeclaration } from '../../../shared/store/declaration.ts';
import { type Erasure, erasureReasons, getErasure } from '../../../shared/store/erasure.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { type Call, nothing } from '../route.ts';
import { write } from '../write.ts';
import { partyPath } from './party-schemas.ts';

const reason = z.enum(erasureReasons).meta({
  description:
    'The person asked for it, the time for which it may be kept is over, or it should never have been given.',
});
const fieldsBody = z
  .strictObject({
    reason,
    note: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'Such as the number of the request. It is kept: name nobody in it.' }),
  })
  .meta({ example: { reason: 'asked_by_person', note: 'Request 2026-31' } });

const shownErasure = z.strictObject({
  declaration: z.uuid(),
  erasedAt: z.iso.datetime(),
  reason,
  note: z.string().optional(),
});

const answers = {
  200: { description: 'They had been erased before: since when, and why then.', schema: shownErasure },
  201: { description: 'They are erased, together with their salt.', schema: shownErasure },
  404: { description: 'There is no such declaration.' },
};

const whatStays =
  'The signatory, contact, notes and other fields that could name a person are deleted with the salt that committed to ' +
  'them. The declaration, its verdicts and the audit stay, and all of them still verify. This cannot be undone.';

export const erasePersonalFieldsRoute = defineRoute({
  id: 'erase-personal-fields',
  method: 'POST',
  path: '/v1/parties/{id}/declarations/{declarationId}/erasures',
  tag: 'Erasure',
  summary: 'Erase the personal fields of a declaration',
  description: `Files of evidence that no other declaration of the organisation names are erased first. ${whatStays}`,
  request: { ...nothing, params: partyPath.extend({ declarationId: z.uuid() }), body: fieldsBody },
  effect: 'write',
  partyOf: ({ params }) => params.id,
  answers,
  handle: async (call) => {
    const { id, declarationId } = call.params;
    const { store, evidenceShelf: shelf, retries, now } = call.services;
    const declaration = await getDeclaration(store, id, declarationId);
    if (declaration === undefined) {
      throw new Problem('not-found', 'This organisation has no declaration with this id.');
    }
    // Before the fields: once these are gone its files are too, and nothing has to be looked for again.
    if ((await getErasure(store, declarationId)) === undefined) {
      const { issuer, subject } = call.principal;
      const asked = { reason: call.body.reason, by: { issuer, subject, role: call.grant.role } };
      await eraseFiles({ store, shelf, timing: { ...retries, now } }, declaration, asked);
    }
    return erased(call, streams.party(id), { declaration: declarationId, ...call.body });
  },
});

export const eraseContractFieldsRoute = defineRoute({
  id: 'erase-contract-fields',
  method: 'POST',
  path: '/v1/contracts/{id}/erasures',
  tag: 'Erasure',
  summary: 'Erase the personal fields of a contract',
  description: whatStays,
  request: { ...nothing, params: z.strictObject({ id: z.uuid() }), body: fieldsBody },
  effect: 'write',
  answers,
  handle: async (call) => {
    const { id } = call.params;
    if ((await getContract(call.services.store, id)) === undefined) {
      throw new Problem('not-found', 'There is no contract with this id.');
    }
    return erased(call, streams.contract(id), { declaration: id, ...call.body });
  },
});

type Asked = Pick<Erasure, 'declaration' | 'reason'> & { note?: string | undefined };

async function erased(call: Call, stream: string, { note, ...asked }: Asked): Promise<Answer> {
  const { store } = call.services;
  const wanted = { ...asked, ...(note === undefined ? {} : { note }) };
  try {
    return await write(call, {
      stream,
      prepare: async ({ at }) => {
        const { erasure, ...rest } = await eraseFields(store, wanted, at);
        return { ...rest, answer: jsonAnswer(201, showErasure(erasure)) };
      },
    });
  } catch (refused) {
    const before =
      refused instanceof Problem && refused.kind === 'conflict'
        ? await getErasure(store, asked.declaration)
        : undefined;
    if (before === undefined) throw refused;
    return jsonAnswer(200, showErasure(before));
  }
}

const showErasure = ({ declaration, erasedAt, reason: why, note }: Erasure): z.input<typeof shownErasure> => ({
  ...{ declaration, erasedAt, reason: why },
  ...(note === undefined ? {} : { note }),
});

const named = z.string().min(1);
const shownPerson = z.strictObject({
  id: z.uuid(),
  erasedAt: z.iso.datetime(),
  reason,
  watches: z.int().meta({ description: 'How many of their watches ended, with webhook and feed.' }),
  memberships: z.int().meta({ description: 'For how many organisations they no longer speak.' }),
  exports: z.int().meta({ description: 'How many exports were theirs.' }),
  sessions: z.int().meta({ description: 'On how many browsers they were signed in to the pages.' }),
});

export const erasePersonRoute = defineRoute({
  id: 'erase-person',
  method: 'POST',
  path: '/v1/erasures',
  tag: 'Erasure',
  summary: 'Erase who a person is',
  description:
    'That the random id under which they stand in the audit is theirs is deleted; so are their watches, their feed, ' +
    'their memberships, and that exports were theirs, and they are signed out of the pages everywhere. The audit stays and ' +
    'names nobody. When they come again they get a new id.',
  request: {
    ...nothing,
    body: z
      .strictObject({
        person: z.strictObject({
          issuer: named.max(500).optional().meta({ description: 'The `iss` of their tokens; yours when left out.' }),
          subject: named.max(255).meta({ description: 'The `sub` of their tokens.' }),
        }),
        reason,
      })
      .meta({
        example: {
          person: { issuer: 'https://issuer.example', subject: 'colleague@example.org' },
          reason: 'asked_by_person',
        },
      }),
  },
  effect: 'write',
  answers: {
    201: { description: 'Nothing says any more who they are.', schema: shownPerson },
    404: { description: 'Nothing is kept of them.' },
  },
  handle: async (call) => {
    const { services, principal, grant, body } = call;
    const { store, retries, now, newId, webhookReach } = services;
    const by = { issuer: principal.issuer, subject: principal.subject, role: grant.role };
    const keeping = { store, timing: { ...retries, now }, reach: webhookReach };
    const person = { issuer: body.person.issuer ?? principal.issuer, subject: body.person.subject };
    const last = await erasePerson(keeping, { ...body, person, id: newId(), by }, (shown) => jsonAnswer(201, shown));
    return write(call, last);
  },
});

import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { Problem } from '../../../shared/errors.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { addMember, membersOf, removeMember } from '../../../shared/store/member.ts';
import { getParty } from '../../../shared/store/party.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { nothing } from '../route.ts';
import { write } from '../write.ts';
import { partyPath } from './party-schemas.ts';

const person = z
  .strictObject({
    subject: z.string().min(1).max(255).meta({ description: 'The `sub` of their tokens.' }),
    issuer: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: 'The `iss` of their tokens; yours when left out.' }),
  })
  .meta({ example: { subject: 'colleague@example.org' } });

/** Members add members; neither the answer nor the audit says who, so that a person can be erased. */
export const addMemberRoute = defineRoute({
  id: 'add-member',
  method: 'POST',
  path: '/v1/parties/{id}/members',
  tag: 'Parties',
  summary: 'Let another person speak for an organisation',
  request: { ...nothing, params: partyPath, body: person },
  effect: 'write',
  partyOf: ({ params }) => params.id,
  answers: {
    201: {
      description: 'They speak for it from now on.',
      schema: z.strictObject({ party: z.uuid(), addedAt: z.iso.datetime() }),
    },
    409: { description: 'They did already.' },
  },
  handle: async (call) => {
    const { services, params, body, principal } = call;
    const party = await getParty(services.store, params.id);
    // Nobody speaks for an organisation that is not registered; who registers it does.
    if (party === undefined || party.stub) throw partyNotFound();
    const named = { issuer: body.issuer ?? principal.issuer, subject: body.subject };
    const already = new Problem(
      'conflict',
      'Nobody was added, because this person speaks for the organisation already.',
    );
    return write(call, {
      stream: streams.party(params.id),
      prepare: async ({ at, head }) => {
        const shown = { party: params.id, addedAt: at.toISOString() };
        return {
          writes: [addMember(params.id, named, at, already)],
          audit: {
            action: 'member.added',
            object: `party/${params.id}/members`,
            version: head.seq + 1,
            digest: digestOf(shown),
          },
          answer: jsonAnswer(201, shown),
        };
      },
    });
  },
});

/**
 * Ends that one person speaks for an organisation, from the next thing they ask for on. Whoever they are is not said by
 * the answer or the audit either. The last one may go too: nobody speaks for it then until somebody is added.
 */
export const removeMemberRoute = defineRoute({
  id: 'remove-member',
  method: 'POST',
  path: '/v1/parties/{id}/members/removals',
  tag: 'Parties',
  summary: 'End that a person speaks for an organisation',
  description:
    'For somebody who left it. What they declared and signed stays, and so does all else that is kept of them. Where ' +
    'nobody is left, only an administrator can add somebody.',
  request: { ...nothing, params: partyPath, body: person },
  effect: 'write',
  partyOf: ({ params }) => params.id,
  answers: {
    200: {
      description: 'They no longer speak for it.',
      schema: z.strictObject({
        party: z.uuid(),
        removedAt: z.iso.datetime(),
        left: z.int().meta({ description: 'How many still speak for it.' }),
      }),
    },
    404: { description: 'There is no such organisation, or they did not speak for it.' },
  },
  handle: async (call) => {
    const { services, params, body, principal } = call;
    const party = params.id;
    const leaving = personHash({ issuer: body.issuer ?? principal.issuer, subject: body.subject });
    if ((await getParty(services.store, party)) === undefined) throw partyNotFound();
    return write(call, {
      stream: streams.party(party),
      prepare: async ({ at, head }) => {
        const members = await membersOf(services.store, party);
        const staying = members.filter(({ member }) => member !== leaving);
        if (staying.length === members.length) {
          throw new Problem(
            'not-found',
            'Nobody was removed, because this person does not speak for the organisation.',
          );
        }
        const shown = { party, removedAt: at.toISOString(), left: staying.length };
        return {
          writes: [removeMember({ party, member: leaving })],
          audit: {
            action: 'member.removed',
            object: `party/${party}/members`,
            version: head.seq + 1,
            digest: digestOf(shown),
          },
          answer: jsonAnswer(200, shown),
        };
      },
    });
  },
});

/** How many speak for an organisation, and since when: who they are is kept nowhere, so that a person can be erased. */
export const listMembersRoute = defineRoute({
  id: 'list-members',
  method: 'GET',
  path: '/v1/parties/{id}/members',
  tag: 'Parties',
  summary: 'List since when people speak for an organisation, without who they are',
  request: { ...nothing, params: partyPath },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: {
    200: {
      description: 'One item a person, in the order in which they were added.',
      schema: z.strictObject({
        items: z.array(z.strictObject({ addedAt: z.iso.datetime(), you: z.boolean() })),
      }),
    },
  },
  handle: async ({ services: { store }, params, principal }) => {
    const [party, members] = await Promise.all([getParty(store, params.id), membersOf(store, params.id)]);
    if (party === undefined) throw partyNotFound();
    const you = personHash(principal);
    const items = members
      .map(({ addedAt, member }) => ({ addedAt, you: member === you }))
      .sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1));
    return { ...jsonAnswer(200, { items }), records: items.length };
  },
});

import * as z from 'zod';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { codeDigest, newCode } from '../../../shared/inviting/code.ts';
import { identifierSchema, normaliseIdentifier } from '../../../shared/party/identifier.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { type Invitation, invitationsOf, putInvitation } from '../../../shared/store/invitation.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { write } from '../write.ts';
import { organisationName } from './party-schemas.ts';

const daysOpen = 60;

const body = z
  .strictObject({
    name: organisationName,
    identifier: identifierSchema.optional().meta({ description: 'A number by which you know it, where you do.' }),
    reference: z.string().trim().min(1).max(100).meta({ description: 'Your reference of the procurement.' }),
    language: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'Write a BCP 47 language tag, such as ne or zh-Hant.' })
      .optional()
      .meta({ description: 'In which language you will write to it.' }),
  })
  .meta({ example: { name: 'Himal Overseas Placement Pvt. Ltd.', reference: 'TENDER-2026-017', language: 'ne' } });

export const shownInvitation = z
  .strictObject({
    id: z.uuid(),
    ...body.shape,
    createdAt: z.iso.datetime(),
    until: z.iso.datetime().meta({ description: 'Until when the code is good.' }),
    state: z.enum(['open', 'used', 'expired']),
    used: z
      .strictObject({
        at: z.iso.datetime(),
        partyId: z.string(),
        name: z.string(),
        sameNumber: z
          .boolean()
          .optional()
          .meta({ description: 'Whether it registered with the number by which you invited it.' }),
      })
      .optional(),
  })
  .meta({ id: 'Invitation' });

export const newInvitation = shownInvitation.extend({
  code: z
    .string()
    .meta({ description: 'To be given at registering as `invitation`. It is shown here and never again.' }),
  path: z.string().meta({ description: 'The page for that, with the code, below the address of this service.' }),
});

export const inviteRoute = defineRoute({
  id: 'invite',
  method: 'POST',
  path: '/v1/invitations',
  tag: 'Invitations',
  summary: 'Invite an organisation that is not registered',
  description:
    'Nothing is sent: send the code yourself. Whoever registers with it within 60 days appears in your list and in your feed, ' +
    'and needs no code to register.',
  request: { ...nothing, body },
  effect: 'write',
  answers: { 201: { description: 'The invitation with its code.', schema: newInvitation } },
  handle: async (call) => {
    const { services, principal } = call;
    const { identifier, language, ...asked } = call.body;
    const id = services.newId();
    const code = newCode();
    return write(call, {
      stream: streams.invitation(id),
      prepare: async ({ at }) => {
        const invitation = {
          ...{ id, ...asked, owner: personHash(principal), code: codeDigest(code), createdAt: at.toISOString() },
          until: new Date(at.getTime() + daysOpen * 24 * 60 * 60 * 1000).toISOString(),
          ...(identifier && { identifier: normaliseIdentifier(identifier) }),
          ...(language && { language }),
        };
        const shown = { ...showInvitation(invitation, at), code, path: `/my/register?invitation=${code}` };
        const { owner: _, ...audited } = invitation;
        return {
          writes: [putInvitation(invitation, undefined)],
          audit: { action: 'invitation.made', object: `invitation/${id}`, version: 1, digest: digestOf(audited) },
          answer: jsonAnswer(201, shown, { location: '/v1/invitations' }),
        };
      },
    });
  },
});

export const listInvitationsRoute = defineRoute({
  id: 'list-invitations',
  method: 'GET',
  path: '/v1/invitations',
  tag: 'Invitations',
  summary: 'List your invitations, newest first',
  description: 'Those of others are shown to nobody. They are kept for a year. One a moment old may be missing.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  answers: {
    200: { description: 'Your invitations.', schema: z.strictObject({ items: z.array(shownInvitation) }) },
  },
  handle: async (call) => {
    const { services, principal, query } = call;
    const after = placeOf(call, {}, z.string());
    const page = await invitationsOf(services.store, personHash(principal), { limit: query.limit, after });
    const now = services.now();
    return listAnswer(call, {}, { ...page, items: page.items.map((each) => showInvitation(each, now)) });
  },
});

function showInvitation(
  { used, until, owner: _owner, code: _code, ...rest }: Omit<Invitation, 'version'> & { version?: number },
  now: Date,
): z.input<typeof shownInvitation> {
  const { version: _version, ...invitation } = rest;
  if (used === undefined) return { ...invitation, until, state: until > now.toISOString() ? 'open' : 'expired' };
  const { party: partyId, ...by } = used;
  return { ...invitation, until, state: 'used', used: { ...by, partyId } };
}

import * as z from 'zod';
import { gsi2, keys } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const invitationSchema = z.object({
  id: z.string(),
  /** SHA-256 of its code: what is kept lets nobody in. */
  code: z.string(),
  /** The hash of issuer and subject: whose invitation it is. */
  owner: z.string(),
  /** As whoever invites knows the organisation. */
  name: z.string(),
  identifier: z.exactOptional(z.object({ scheme: z.string(), id: z.string() })),
  reference: z.string(),
  language: z.exactOptional(z.string()),
  createdAt: z.iso.datetime(),
  until: z.iso.datetime(),
  /** Who came by it, and whether with the number by which it was invited. */
  used: z.exactOptional(
    z.object({ at: z.iso.datetime(), party: z.string(), name: z.string(), sameNumber: z.exactOptional(z.boolean()) }),
  ),
  version: z.int().positive(),
});
/** That an officer invited an organisation to register. */
export type Invitation = z.infer<typeof invitationSchema>;

const daysKept = 365;

/** Keeps an invitation, for a year after it was made. */
export function putInvitation(invitation: Omit<Invitation, 'version'>, replaces: Invitation | undefined): Write {
  const { code, owner, id, createdAt } = invitation;
  const version = (replaces?.version ?? 0) + 1;
  const put = {
    ...{ ...keys.invitation(code), ...gsi2.invitation(owner, id), type: 'invitation', version },
    summary: { ...invitation, version },
    expiresAt: Math.floor(Date.parse(createdAt) / 1000) + daysKept * 24 * 60 * 60,
  };
  return { put, ...inPlaceOf(replaces) };
}

export const removeInvitation = ({ code }: Pick<Invitation, 'code'>): Write => ({
  remove: keys.invitation(code),
  when: 'any',
  otherwise: 'retry',
});

/** By the SHA-256 of its code. */
export const getInvitation = (store: Store, code: string): Promise<Invitation | undefined> =>
  getItem(store, keys.invitation(code), invitationSchema);

/** A person's invitations, newest first; one a moment old may be missing. */
export async function invitationsOf(store: Store, owner: string, page: PageRequest): Promise<Page<Invitation>> {
  const request = { index: 'gsi2', partition: gsi2.invitations(owner), newestFirst: true } as const;
  return pageOfIndex(store, request, page, invitationSchema, ({ id }) => id);
}

import { expect } from 'vitest';
import * as z from 'zod';
import type { Link, LinkStatement } from '../../shared/store/link.ts';
import type { openApi } from '../api/client.ts';

/** A row of `PUT /v1/parties/{id}/links`: the organisation recruits through the one named. */
export function through(other: { id: string } | string, changes: Record<string, unknown> = {}) {
  const named =
    typeof other === 'string' ? { identifier: `NP-OCR:${other}`, name: `Named ${other}` } : { id: other.id };
  const corridors = [{ from: 'NP', to: 'QA' }];
  return { kind: 'recruitment', role: 'user', with: named, corridors, period: { from: '2025-01-01' }, ...changes };
}

/** A row by which an agency names its client. */
export const client = (other: { id: string } | string, changes: Record<string, unknown> = {}) =>
  through(other, { role: 'provider', ...changes });

interface Declarant {
  id: string;
  subject: string;
}

const statement = z.looseObject({
  says: z.string(),
  name: z.string(),
  since: z.string(),
  withdrawnAt: z.string().optional(),
});
const shownLink = z.looseObject({
  kind: z.string(),
  role: z.string(),
  other: z.looseObject({ partyId: z.string().nullable(), name: z.string() }),
  state: z.string(),
  ended: z.boolean(),
  claimedBy: z.string(),
  ours: statement.nullable(),
  theirs: statement.nullable(),
});
export const shownLinks = z.object({ items: z.array(shownLink) });

type Call = Awaited<ReturnType<typeof openApi>>['call'];

/** What a party says of its links, and what came of it: replaces whatever it said before. */
export async function state(call: Call, party: Declarant, links: unknown[]) {
  const etag = (await listLinks(call, party)).etag;
  const answer = await putLinks(call, party, links, { 'if-match': etag });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return { items: shownLinks.parse(JSON.parse(text)).items, etag: answer.headers.get('etag') ?? '' };
}

export const putLinks = (call: Call, party: Declarant, links: unknown[], headers: Record<string, string>) =>
  call('PUT', `/v1/parties/${party.id}/links`, { as: ['declarant', party.subject], body: { links }, headers });

/** All links that a party sees, on as many pages as they take. */
export async function listLinks(call: Call, party: Declarant) {
  const items: z.infer<typeof shownLink>[] = [];
  let etag = '';
  for (let next: string | undefined = `/v1/parties/${party.id}/links?limit=100`; next !== undefined; ) {
    const answer = await call('GET', next, { as: ['declarant', party.subject] });
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    etag = answer.headers.get('etag') ?? '';
    items.push(...shownLinks.parse(JSON.parse(text)).items);
    next = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return { items, etag };
}

/** A statement as it is kept. */
export const statementOf = (changes: Partial<LinkStatement> = {}): LinkStatement => ({
  says: 'exists',
  name: 'Himal Workforce',
  corridors: [{ from: 'NP', to: 'QA' }],
  period: { from: '2025-01-01' },
  since: '2025-01-02T03:04:05.000Z',
  ...changes,
});

/** A link as it is kept: claimed by the user unless more is said. */
export const linkOf = (user: string, provider: string, changes: Partial<Link> = {}): Link => ({
  ...{ user, provider, kind: 'recruitment', claimedBy: 'user', version: 1 },
  ...(changes.byUser === undefined && changes.byProvider === undefined ? { byUser: statementOf() } : {}),
  ...changes,
});

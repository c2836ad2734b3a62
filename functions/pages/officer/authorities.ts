import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import type { PageCall } from '../define-page.ts';

export type Authority = z.output<typeof shownParty>;

const memberships = z.object({ items: z.array(z.object({ party: shownParty })) });

/** The contracting authorities that whoever is signed in speaks for. */
export async function authoritiesOf({ api }: Pick<PageCall, 'api'>): Promise<Authority[]> {
  const { body } = await api.get('/v1/memberships', memberships, { query: { limit: '100' } });
  return body.items.flatMap(({ party }) => (party.kinds.includes('contracting_authority') ? [party] : []));
}

import * as z from 'zod';
import { shownParty } from '../../api/routes/party-schemas.ts';
import { ApiProblem } from '../api-problem.ts';
import type { PageCall } from '../define-page.ts';
import { reasonOf } from './reason.ts';

type Party = z.output<typeof shownParty>;

const found = z.object({ items: z.array(shownParty) });
const isIdentifier = /^[A-Za-z0-9-]{2,20}:./;

/** The organisations that a number such as `GB-COH:01234567` names, or whose names begin like this; ten at most. */
export async function findParties(call: PageCall, typed: string): Promise<Party[]> {
  const text = typed.trim();
  if (text === '') return [];
  const search = async (query: Record<string, string>) =>
    (await call.api.get('/v1/parties', found, { query, reason: reasonOf(call) })).body.items;
  try {
    const byNumber = isIdentifier.test(text) ? await search({ identifier: text }) : [];
    return byNumber.length > 0 ? byNumber : await search({ name: text.slice(0, 200), limit: '10' });
  } catch (refused) {
    // What can be neither a number nor a name is that of nobody.
    if (refused instanceof ApiProblem && refused.status === 400) return [];
    throw refused;
  }
}

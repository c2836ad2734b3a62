import * as z from 'zod';
import { shownWatch } from '../../../api/routes/watches.ts';
import { ApiProblem } from '../../api-problem.ts';
import type { PageCall } from '../../define-page.ts';
import { statedAs } from './stated-as.ts';

/** So many organisations go into one watch. */
export const mostParties = 1000;

const mostTries = 3;
const nothing = z.unknown();

/**
 * Changes whom one of the officer's watches watches, once more from what is there where somebody else was first. One
 * that watches nobody any more ends. Throws `ApiProblem`.
 */
export async function changeParties(
  { api }: PageCall,
  id: string,
  change: (parties: readonly string[]) => readonly string[],
): Promise<'changed' | 'full'> {
  const path = `/v1/watches/${id}`;
  for (let tries = 1; ; tries += 1) {
    const { body: watch, etag = '' } = await api.get(path, shownWatch);
    const parties = [...new Set(change(watch.parties))];
    if (parties.length > mostParties) return 'full';
    if (parties.length === watch.parties.length && parties.every((party) => watch.parties.includes(party))) {
      return 'changed';
    }
    try {
      if (parties.length === 0) await api.send('DELETE', path, nothing, { ifMatch: etag });
      else await api.send('PUT', path, shownWatch, { body: statedAs(watch, parties), ifMatch: etag });
      return 'changed';
    } catch (refused) {
      if (!(refused instanceof ApiProblem) || refused.status !== 412 || tries === mostTries) throw refused;
    }
  }
}

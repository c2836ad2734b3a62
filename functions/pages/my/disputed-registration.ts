import * as z from 'zod';
import type { Disputed } from '../../../shared/disputing/marks.ts';
import { shownDispute } from '../../api/show-dispute.ts';
import type { PageCall } from '../define-page.ts';

const list = z.object({ items: z.array(shownDispute) });

/**
 * Whether it is disputed that the right people registered an organisation, or was found that they are not; since when.
 * That ends with the first declaration after it. Undefined where nobody says so.
 */
export async function disputedRegistration(
  { api, params }: PageCall,
  declared: Promise<readonly { submittedAt: string }[]>,
): Promise<Disputed['registration']> {
  const { body } = await api.get(`/v1/parties/${params.party}/disputes`, list);
  const registrations = body.items.filter(({ about }) => about.kind === 'registration');
  const upheld = registrations.find(({ state }) => state === 'upheld');
  const [newest] = await declared;
  if (upheld?.closedAt !== undefined && !(newest !== undefined && newest.submittedAt > upheld.closedAt)) {
    return { since: upheld.closedAt, state: 'upheld' };
  }
  const open = registrations.findLast(({ state }) => state === 'open');
  return open && { since: open.raisedAt, state: 'open' };
}

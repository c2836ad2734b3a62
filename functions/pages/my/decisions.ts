import * as z from 'zod';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { shownDecision } from '../../api/show-decision.ts';
import type { PageCall } from '../define-page.ts';

export type ShownDecision = z.output<typeof shownDecision>;

const list = z.object({ items: z.array(shownDecision) });

/** One page of the decisions on an organisation, newest first. */
export async function decisionsOn(
  { api, params }: PageCall,
  query: Record<string, string>,
): Promise<{ decisions: readonly ShownDecision[]; next: string | undefined }> {
  const { body, next } = await api.get(`/v1/parties/${params.party}/decisions`, list, { query });
  return { decisions: body.items, next };
}

/** Whether a decision waits for the organisation: there is time to respond, and nobody has. */
export const waitsForResponse = (
  { respondBy, responses, supersededBy }: ShownDecision,
  { now }: Pick<PageCall, 'now'>,
): boolean =>
  respondBy !== undefined && supersededBy === undefined && responses.length === 0 && respondBy >= dayOf(now());

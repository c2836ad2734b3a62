import * as z from 'zod';
import { shownLink } from '../../../api/show-link.ts';
import type { OpenParty } from './open-party.ts';

export type ShownLink = z.output<typeof shownLink>;

const list = z.object({ items: z.array(shownLink) });

/** The links of an organisation, those in which it is the user first. */
export const linksOf = async ({ get }: OpenParty): Promise<ShownLink[]> =>
  (await get('/links', list, { limit: '100' })).body.items;

import * as z from 'zod';
import { bands } from '../../../rules/vocabulary.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { type OwnScreening, screeningsOf } from '../../../shared/store/own-screening.ts';
import { ruleSetReferenceSchema } from '../../../shared/store/verdict.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';

/** A screening as its owner's list shows it. */
export const listedScreening = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  createdAt: z.iso.datetime(),
  ruleSet: ruleSetReferenceSchema,
  parties: z.int().meta({ description: 'How many were asked about.' }),
  bands: z.partialRecord(z.enum(bands), z.int()).meta({ description: 'How many came to each band.' }),
  withoutScore: z.int().meta({ description: 'How many have none, or could not be told from others.' }),
});

export const listScreeningsRoute = defineRoute({
  id: 'list-screenings',
  method: 'GET',
  path: '/v1/screenings',
  tag: 'Screenings',
  summary: 'List your screenings, newest first',
  description: 'Those of others are listed to nobody. One a moment old may be missing.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  answers: {
    200: { description: 'Your screenings.', schema: z.strictObject({ items: z.array(listedScreening) }) },
  },
  handle: async (call) => {
    const { services, principal, query } = call;
    const after = placeOf(call, {}, z.string());
    const page = await screeningsOf(services.store, personHash(principal), { limit: query.limit, after });
    const shown = ({ owner: _owner, ...screening }: OwnScreening): z.input<typeof listedScreening> => screening;
    return listAnswer(call, {}, { ...page, items: page.items.map(shown) });
  },
});

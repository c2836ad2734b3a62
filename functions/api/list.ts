import * as z from 'zod';
import { openCursor, sealCursor } from '../../shared/http/cursor.ts';
import { nextLink } from '../../shared/http/link.ts';
import type { Page } from '../../shared/store/read.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import { wholeNumber } from './query.ts';
import type { Call } from './route.ts';

/** The query parameters that every list has. */
export const paging = {
  limit: wholeNumber({ min: 1, max: 100, otherwise: 25, description: 'How many to list at most.' }),
  cursor: z.string().max(2048).optional().meta({ description: 'As the Link header of the page before gives it.' }),
};

type Filter = Record<string, string | number | boolean | undefined>;

/**
 * Where a list goes on: the place sealed in its cursor, or none for the first page. `filter` is all of the query that
 * chooses what is listed. Throws `Problem('invalid-request')` naming `?cursor` when it was made for anything else.
 */
export function placeOf<T>(call: Call<unknown, { cursor?: string | undefined }>, filter: Filter, place: z.ZodType<T>) {
  const { cursor } = call.query;
  return cursor === undefined ? undefined : openCursor(cursor, bindingOf(call, filter), call.services.cursorKey, place);
}

/** A page as an answer: `items`, and a `Link` to the next page where there is one. */
export function listAnswer(call: Call, filter: Filter, { items, next }: Page<unknown, unknown>): Answer {
  return { ...jsonAnswer(200, { items }, linkToNext(call, filter, next)), records: items.length };
}

/** The `Link` header to the page after `next`; none where there is no such page. */
export function linkToNext(call: Call, filter: Filter, next: unknown): Record<string, string> {
  if (next === undefined) return {};
  const cursor = sealCursor(next, bindingOf(call, filter), call.services.cursorKey);
  return { link: nextLink(call.request.url, cursor) };
}

function bindingOf({ principal: { issuer, subject }, request }: Call, filter: Filter) {
  return { caller: { issuer, subject }, route: new URL(request.url).pathname, filter };
}

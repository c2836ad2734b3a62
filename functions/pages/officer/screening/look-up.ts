import type * as z from 'zod';
import { shownLookUp, shownScreening } from '../../../api/routes/screenings.ts';
import type { Asked } from '../../../api/screening.ts';
import type { PageCall } from '../../define-page.ts';
import { reasonOf } from '../reason.ts';
import type { Line } from './read-lines.ts';

export type Result = z.output<typeof shownScreening>['results'][number];

/** A line with what is known of whom it asks for. */
export interface LookedUp extends Line {
  result: Result;
}

/** A line that could mean several: the person says which, because nothing is guessed. */
export type Ambiguous = LookedUp & { result: Extract<Result, { state: 'several_match' | 'similar_names' }> };

/** A line that means nobody who is registered. */
export type Unmatched = LookedUp & { result: Extract<Result, { state: 'not_registered' | 'named_by_others' }> };

export const isAmbiguous = (line: LookedUp): line is Ambiguous =>
  line.result.state === 'several_match' || line.result.state === 'similar_names';

export const isUnmatched = (line: LookedUp): line is Unmatched =>
  line.result.state === 'not_registered' || line.result.state === 'named_by_others';

/** Whom each line means, all in one call; nothing is kept. Throws `ApiProblem`. */
export async function lookUp(call: PageCall, reference: string, lines: readonly Line[]): Promise<LookedUp[]> {
  const body = { reference, parties: lines.map(({ asked }) => asked) };
  const { body: found } = await call.api.send('POST', '/v1/screenings', shownLookUp, {
    body,
    query: { dryRun: 'true' },
    reason: reasonOf(call),
  });
  return lines.flatMap((line, index) => {
    const result = found.results[index];
    return result === undefined ? [] : [{ ...line, result }];
  });
}

/** Keeps a screening, and gives its id. The same list sent twice is one; a changed one is another. Throws `ApiProblem`. */
export async function keepScreening(call: PageCall, reference: string, parties: readonly Asked[]): Promise<string> {
  const { body: kept } = await call.api.send('POST', '/v1/screenings', shownScreening, {
    ...{ body: { reference, parties }, key: String(call.form.get('key') ?? '') },
    reason: reasonOf(call),
  });
  return kept.id;
}

import * as z from 'zod';
import { Problem } from '../../shared/errors.ts';
import { invalidRequest } from '../../shared/http/problem.ts';
import { assessmentAt, cutAfter, cutAt } from '../../shared/store/as-of.ts';
import { declarationsOf } from '../../shared/store/declaration.ts';
import type { Call } from './route.ts';
import { showAssessment, shownAssessment } from './show-assessment.ts';
import { shownStatement, showStatement } from './show-declaration.ts';

const sequence = /^[1-9]\d{0,9}$/;
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** A moment, a day (its end, in UTC), or the number of an audit entry. */
export const asOf = z
  .string()
  .refine((text) => sequence.test(text) || moment.safeParse(text).success, {
    error: 'Write a time such as 2026-03-31T09:00:00Z, a day such as 2026-03-31, or the number of an audit entry.',
  })
  .optional()
  .meta({ description: 'A time (RFC 3339), a day up to its end in UTC, or the number of an entry of the audit.' });

export const shownThen = z
  .strictObject({
    cut: z
      .strictObject({ seq: z.int(), at: z.iso.datetime() })
      .meta({ description: 'The last entry of the audit that counts.' }),
    assessment: shownAssessment.nullable().meta({ description: 'Null where nothing was assessed by then.' }),
    declarations: z.array(shownStatement).meta({ description: 'Those that it read.' }),
  })
  .meta({ id: 'AsOf' });

/**
 * What was known of a party then, and what was thought of it under a rule set. Throws `Problem('not-found')` where it
 * was not registered yet, and `Problem('invalid-request')` for what has not come yet.
 */
export async function showThen(
  { services, params, query, grant }: Call<{ id: string }, { ruleSet: string }>,
  then: string,
): Promise<z.input<typeof shownThen>> {
  const { store } = services;
  const isEntry = sequence.test(then);
  const at = isEntry ? undefined : new Date(then.length === 10 ? `${then}T23:59:59.999Z` : then);
  if (at !== undefined && startOf(then, at) > services.now()) throw notYet('This lies in the future.');
  const cut = at === undefined ? await cutAfter(store, params.id, Number(then)) : await cutAt(store, params.id, at);
  if (cut === undefined && isEntry) throw notYet('The audit of this organisation has not come so far.');
  if (cut === undefined) throw new Problem('not-found', 'This organisation was not registered here then.');
  const kept = await assessmentAt(store, params.id, query.ruleSet, cut);
  const read = kept === undefined ? [] : await declarationsOf(store, params.id, kept.declarations);
  const own = grant.reach === 'own';
  return {
    cut,
    assessment: kept === undefined ? null : showAssessment(kept, { own, now: at ?? new Date(cut.at) }),
    declarations: read.map((each) => showStatement(each, own)),
  };
}

/** Of today's day the end has not come, but its start has. */
const startOf = (then: string, at: Date): Date => (then.length === 10 ? new Date(`${then}T00:00:00Z`) : at);

const notYet = (detail: string) => invalidRequest([{ pointer: '?asOf', detail }]);

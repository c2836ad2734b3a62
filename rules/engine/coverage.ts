import type { Condition } from '../language.ts';
import { decision } from './decision.ts';
import { readyList, shownBy } from './list.ts';
import { fieldAt, type Place } from './place.ts';
import type { ReadyCondition } from './ready-condition.ts';
import { answerAt, type Json } from './scope.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

/** RFC 4647, section 3.3.1: a range matches a tag that equals it or starts with it and a hyphen. */
const matches = (range: Json, tag: Json): boolean =>
  typeof range === 'string' && typeof tag === 'string' && (tag === range || tag.startsWith(`${range}-`));

/** `covers`: every needed language is among the given ones. */
export function readyCoverage(condition: Extract<Condition, { op: 'covers' }>, place: Place): ReadyCondition {
  const needed = readyList(condition.needed, place);
  const by = readyList(condition.by, place);
  const neededTag = fieldAt(needed.row, condition.member);
  const givenTag = fieldAt(by.row, condition.member);
  return (scope) => {
    const wanted = needed.open(scope);
    const given = by.open(scope);
    const tags = wanted.rows.map((row) => answerAt(neededTag, row));
    const ranges = given.rows.map((row) => answerAt(givenTag, row));
    const maybeMore = !given.complete || ranges.some(({ value }) => value === undefined);
    let covered: Truth = wanted.complete ? TRUE : UNKNOWN;
    for (const { value: tag } of tags) {
      if (tag !== undefined && ranges.some(({ value }) => value !== undefined && matches(value, tag))) continue;
      covered = tag === undefined || maybeMore ? UNKNOWN : FALSE;
      if (covered === FALSE) break;
    }
    return decision(covered, [
      ...shownBy(needed, scope, wanted.complete),
      ...tags,
      ...shownBy(by, scope, given.complete),
      ...ranges,
    ]);
  };
}

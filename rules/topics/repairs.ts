import { readingsOf } from '../fields.ts';
import { type PracticeKind, practices, repairList } from '../forms/repairs.ts';
import {
  all,
  any,
  asOf,
  type Condition,
  compare,
  every,
  field,
  is,
  not,
  parameter,
  plusDays,
  some,
  term,
  yes,
} from '../language.ts';
import type { Rule } from '../rule.ts';

const putRight = term(
  'it has ended and all who were harmed have what they lost, also those who have left',
  'it has not ended, or not all who were harmed have what they lost',
  all(is('status', 'ended_and_repaired'), yes('includesLeavers'), compare(field('endedOn'), '<=', asOf)),
);

/** Counted from the day on which it was found first: neither a later plan nor a later day of finding moves it. */
const underWay = term(
  'its repair for all who were harmed is under way and due in time',
  'its repair for all who were harmed is not under way, or not due in time',
  all(
    is('status', 'being_repaired'),
    yes('includesLeavers'),
    compare(field('foundOn'), '<=', field('/context/breach/foundOn')),
    compare(field('dueOn'), '>=', asOf),
    compare(field('dueOn'), '<=', plusDays(field('foundOn'), parameter('fees.repayment.longest.days'))),
  ),
);

/** What ended before the period began cannot be what the declaration on that period showed. */
const sincePeriodBegan = compare(field('endedOn'), '>=', field('/context/breach/from'));

const ofKind = (kind: PracticeKind, where: Condition): Condition => some(repairList, all(is('of', kind), where));
const allOfKind = (kind: PracticeKind, where: Condition): Condition =>
  every(repairList, any(not(is('of', kind)), where));

/**
 * The repair of a practice that an earlier declaration showed is stated: it ended after that declaration's period began,
 * and no row on its kind is still open. For `repairedIf`.
 */
export const repaired = (kind: PracticeKind): Condition =>
  term(
    `the repair of ${practices[kind]} is stated`,
    `the repair of ${practices[kind]} is not stated`,
    all(ofKind(kind, all(putRight, sincePeriodBegan)), allOfKind(kind, putRight)),
  );

/** What a rule's breach is called among the repairs; undefined where no row of them would close it. */
export function practiceOf({ repairedIf }: Pick<Rule, 'repairedIf'>): string | undefined {
  const [kind] = (repairedIf === undefined ? [] : readingsOf(repairedIf)).flatMap((reading) =>
    reading.as === 'choice' && reading.pointer.endsWith('/practices/rows/*/of') ? reading.values : [],
  );
  return Object.entries(practices).find(([name]) => name === kind)?.[1];
}

/** Its repair is under way by a day that holds, and no row on its kind is otherwise open. For `repairingIf`. */
export const repairing = (kind: PracticeKind): Condition =>
  term(
    `the repair of ${practices[kind]} is under way and due in time`,
    `the repair of ${practices[kind]} is not under way, or not due in time`,
    all(ofKind(kind, underWay), allOfKind(kind, any(putRight, underWay))),
  );

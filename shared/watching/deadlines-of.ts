import type { Declaration } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import type { PartyEvent } from '../events/event.ts';
import { daysOwed } from './days.ts';
import { type EndingLicence, endingLicences } from './ending-licences.ts';
import { promisedRepairs, promisedRepayments } from './promises.ts';

type Told = Extract<
  PartyEvent['kind'],
  'licence_ending' | 'licence_ended' | 'repayment_overdue' | 'declaration_expired'
>;
type WithoutPlace<E> = E extends PartyEvent ? Omit<E, 'id' | 'party' | 'at'> : never;

/** What comes about with a party by the day alone, unless something is filed before. */
export type Deadline = { on: IsoDate } & (
  | { of: 'event'; event: WithoutPlace<Extract<PartyEvent, { kind: Told }>> }
  /** Nobody is told, but the verdict may be another one from this day on. */
  | { of: 'verdict' }
);

/** What the deadlines of a party follow from: what it declared last, how that was judged, and what it has to answer. */
export interface PartyFacts {
  declarations: readonly Pick<Declaration, 'form' | 'answers' | 'period'>[];
  verdicts: readonly { ruleSet: string; validUntil: IsoDate | null }[];
  /** Since when the party could have answered each thing that weighs once its days are over, and how many those are. */
  answerable: readonly { since: IsoDate; days: number }[];
  /** The last days of links in which it uses somebody. */
  linksEnd: readonly IsoDate[];
}

/** How many days before a licence ends its party and those who watch it are told. */
const daysBefore = [90, 30, 7] as const;

/** All deadlines of a party, in the order of their days. Pure; the same facts give the same ones. */
export function deadlinesOf({ declarations, verdicts, answerable, linksEnd }: PartyFacts): Deadline[] {
  return [
    ...endingLicences(declarations).flatMap(marksOf),
    ...promisedRepayments(declarations).map(({ lastDay, costs }) =>
      told(addDays(lastDay, 1), { kind: 'repayment_overdue', lastDay, costs }),
    ),
    ...expiries(verdicts),
    ...promisedRepairs(declarations).map((lastDay) => judgedAnew(addDays(lastDay, 1))),
    ...answerable.map(({ since, days }) => judgedAnew(addDays(since, days + 1))),
    ...linksEnd.flatMap((lastDay) => [1, daysOwed + 1].map((days) => judgedAnew(addDays(lastDay, days)))),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

type ToldEvent = Extract<Deadline, { of: 'event' }>['event'];
const judgedAnew = (on: IsoDate): Deadline => ({ on, of: 'verdict' });
const told = (on: IsoDate, event: ToldEvent): Deadline => ({ on, of: 'event', event });

function marksOf({ lastDay, country, number }: EndingLicence): Deadline[] {
  const licence = { country, number };
  return [
    ...daysBefore.map((days) => told(addDays(lastDay, -days), { kind: 'licence_ending', licence, lastDay, days })),
    told(addDays(lastDay, 1), { kind: 'licence_ended', licence, lastDay }),
  ];
}

/** The day after the last on which every declaration read is valid, for all rule sets that say the same day together. */
function expiries(verdicts: PartyFacts['verdicts']): Deadline[] {
  const lastDays = new Map<IsoDate, string[]>();
  for (const { ruleSet, validUntil } of verdicts) {
    if (validUntil !== null) lastDays.set(validUntil, [...(lastDays.get(validUntil) ?? []), ruleSet]);
  }
  return [...lastDays].map(([lastDay, ruleSets]) =>
    told(addDays(lastDay, 1), { kind: 'declaration_expired', lastDay, ruleSets: ruleSets.toSorted() }),
  );
}

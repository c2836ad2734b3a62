import type { AssessmentContext } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import type { LedgerLine } from '../../rules/ledger/line.ts';
import { type RuleSet, valueOn } from '../../rules/rule-set.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import type { LedgerBook } from './book.ts';
import { rowsFor } from './rows.ts';
import { carriedSince } from './since.ts';

/** Whether a rule set looks at both sides of a link. */
export const readsLedger = (ruleSet: RuleSet): boolean => answerDaysOf(ruleSet) !== undefined;

const answerDaysOf = ({ parameters }: RuleSet) => parameters.find(({ id }) => id === 'links.answer.days');

type FromLinks = Pick<AssessmentContext, 'ledger' | 'unnamedSubAgents'>;

/**
 * What a rule set may know of what the other sides of the party's links say. A link that only the other side claims is
 * part of it once the party had its days to deny it. `before` are contexts of earlier assessments of the party. Pure.
 */
export function ledgerOf(
  { day, links, unnamedSubAgents }: LedgerBook,
  ruleSet: RuleSet,
  before: readonly Pick<AssessmentContext, 'ledger'>[],
): FromLinks {
  const parameter = answerDaysOf(ruleSet);
  const days = parameter && valueOn(parameter, day);
  if (typeof days !== 'number') return {};
  const lastDay = (claimedOn: IsoDate) => addDays(claimedOn, days);
  const counted = links.filter(({ claimedOn }) => claimedOn === undefined || lastDay(claimedOn) < day);
  const earlier = Map.groupBy(
    before.flatMap(({ ledger }) => ledger?.rows ?? []),
    ({ id }) => id,
  );
  const lines = counted.flatMap(({ compared, claimedOn }): LedgerLine[] => {
    if (compared === undefined) return [];
    const answerable = claimedOn === undefined ? [] : [addDays(lastDay(claimedOn), 1)];
    const since = [compared.since, ...answerable].sort().at(-1) ?? compared.since;
    return compared.lines.map((line) => carriedSince(line, earlier, since));
  });
  const rows = rowsFor(lines);
  const unnamed = unnamedSubAgents.filter((claimedOn) => lastDay(claimedOn) < day).length;
  return {
    ...(counted.length === 0
      ? {}
      : {
          ledger: {
            total: rows.length,
            rows,
            agreeing: lines.filter(({ since }) => since === undefined).length,
            links: counted.length,
            compared: counted.filter(({ compared }) => compared !== undefined).length,
          },
        }),
    ...(unnamed === 0 ? {} : { unnamedSubAgents: unnamed }),
  };
}

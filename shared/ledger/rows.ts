import { gravity, isOfNote } from '../../rules/ledger/gravity.ts';
import type { LedgerLine } from '../../rules/ledger/line.ts';

/** What an agency gets for recruiting: what it says of these is held against what its client says of its charges. */
const charges: readonly string[] = ['FAR-i', 'FAR-viii'];

/** Of one cost on one corridor so many lines are kept, and so many in all: an assessment is one item, of 400 KB at most. */
const mostOfOne = 5;
const mostInAll = 400;

/** Whether a line is kept with an assessment: both sides differ, or may, or a rule reads what the other side says. */
export const isNeeded = (line: LedgerLine): boolean =>
  isOfNote(line) || (line.role === 'user' && line.others.saysEmployerBore && charges.includes(line.category));

/**
 * The lines that are kept, gravest first where they are too many: what is left out says nothing graver of the same cost
 * than what is there. Sorted by id.
 */
export function rowsFor(lines: readonly LedgerLine[]): LedgerLine[] {
  const needed = lines.filter(isNeeded).sort(byGravity);
  const sameCost = Map.groupBy(needed, ({ role, from, to, category }) => [role, from, to, category].join(' '));
  const kept = [...sameCost.values()].flatMap((each) => each.slice(0, mostOfOne));
  return kept
    .sort(byGravity)
    .slice(0, mostInAll)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of two that are as grave the one first that was there first. */
function byGravity(a: LedgerLine, b: LedgerLine): number {
  const [one, other] = [`${a.since ?? ''} ${a.id}`, `${b.since ?? ''} ${b.id}`];
  return gravity(b) - gravity(a) || (one < other ? -1 : 1);
}

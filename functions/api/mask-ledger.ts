import type { AssessmentContext, Evidence } from '../../rules/assessment.ts';
import { gravity } from '../../rules/ledger/gravity.ts';
import type { LedgerLine, LedgerSide } from '../../rules/ledger/line.ts';
import type { Pointer } from '../../rules/vocabulary.ts';

type Ledger = NonNullable<AssessmentContext['ledger']>;

const rowsAt = '/context/ledger/rows/';
/** Kind of link and role, the other party, countries and category: as `reconcile` makes them. */
const lineId = /^(recruitment|sub_agency)-(user|provider)-.+-([A-Z]{2}-[A-Z]{2}-FAR-.+)$/;
/** What would tell the owner who says what, or how much. */
const hidden: readonly string[] = ['other', 'others', 'amountDiffersByPercent'];

/** The name of a line that does not tell whose word it is: all links of one role share it. */
const ownId = (id: string): string | undefined => lineId.exec(id)?.slice(1).join('-');

/**
 * A pointer as the owner sees it; undefined where it leads to what the other side of a link says. Others see every one.
 */
export function pointerFor(own: boolean, pointer: Pointer): Pointer | undefined {
  if (!own || !pointer.startsWith(rowsAt)) return pointer;
  const [id = '', ...members] = pointer.slice(rowsAt.length).split('/');
  const known = ownId(id);
  if (known === undefined || hidden.includes(members[0] ?? '')) return undefined;
  return [`${rowsAt}${known}`, ...members].join('/');
}

/** Evidence as the owner sees it, each answer once; others see all of it. */
export function evidenceFor(own: boolean, answers: Evidence['answers']): Evidence['answers'] {
  const shown = new Map<string, Evidence['answers'][number]>();
  for (const { pointer, value } of answers) {
    const place = pointerFor(own, pointer);
    const key = JSON.stringify([place, value]);
    if (place !== undefined && !shown.has(key)) shown.set(key, { pointer: place, value });
  }
  return [...shown.values()];
}

/**
 * The lines of both sides of a party's links. Its owner sees its own side of the gravest line on each cost, and that the
 * other side says otherwise: neither who nor how much. Others see both sides of all.
 */
export function showLedger({ rows, total, ...counts }: Ledger, own: boolean) {
  if (!own) {
    const shown = rows.map((line) => ({ ...line, own: showSide(line.own), others: showSide(line.others) }));
    return { ...counts, total, rows: shown };
  }
  const shown = ownLines(rows);
  return { ...counts, total: shown.length, rows: shown };
}

const showSide = ({ amount, ...says }: LedgerSide) => ({
  ...says,
  ...(amount === undefined ? {} : { amount: { ...amount } }),
});

function ownLines(rows: readonly LedgerLine[]) {
  const gravest = new Map<string, LedgerLine>();
  for (const line of rows) {
    const id = ownId(line.id);
    const known = id === undefined ? undefined : gravest.get(id);
    if (id !== undefined && (known === undefined || gravity(line) > gravity(known))) gravest.set(id, line);
  }
  return [...gravest].map(([id, line]) => {
    const { own, other: _other, others: _others, amountDiffersByPercent: _percent, ...rest } = line;
    return { ...rest, id, own: showSide(own) };
  });
}

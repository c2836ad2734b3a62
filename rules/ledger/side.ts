import { FALSE, negate, TRUE, type Truth, truth, UNKNOWN } from '../engine/truth.ts';
import type { FeeCategory } from '../forms/fee-table.ts';
import { type Average, averageOf, inWords } from './average.ts';
import type { LedgerSide } from './line.ts';
import type { CorridorTable, CostRow } from './table.ts';

/** What one side says of one cost, with what it takes to compare it with another. */
export interface Side {
  says: LedgerSide;
  /** That workers bore it, some of them at least, whatever became of it. */
  admits: boolean;
  average: Average | undefined;
  recruits: number | undefined;
  /** Of each of the recruits: that workers bore it and were not repaid, and that there was such a cost. */
  allBore: Truth;
  allIncurred: Truth;
}

/** Of a side that is silent on a corridor. */
export const silent: Side = {
  says: { worker: 'not_known', incurred: 'not_known', saysAgencyCollected: false, saysEmployerBore: false },
  admits: false,
  average: undefined,
  recruits: undefined,
  allBore: UNKNOWN,
  allIncurred: UNKNOWN,
};

/**
 * What tables of one corridor and kind of worker say of one cost. `complete`: no corridor was left out, so that the rows
 * that are here account for every recruit where they add up.
 */
export function sideOf(tables: readonly CorridorTable[], category: FeeCategory, complete: boolean): Side {
  const rows = tables.flatMap((table) => table.rows.filter((row) => row.category === category));
  const isWhole = complete && tables.every((table) => accountsForAll(table, category));
  const open = rows.filter((row) => row.bore === TRUE && row.repaid !== TRUE);
  const average = isWhole ? averageBorne(rows) : undefined;
  const says: LedgerSide = {
    worker: workerOf(rows, isWhole),
    incurred: incurredOf(rows, isWhole),
    ...(open.length === 0 ? {} : { collectedInTheChain: collectedIn(open) }),
    saysAgencyCollected: open.some(({ collector }) => collector === 'agency'),
    saysEmployerBore: rows.some(({ payer }) => payer === 'employer'),
    ...(average === undefined ? {} : { amount: { amount: inWords(average), currency: average.currency } }),
  };
  return {
    ...{ says, average },
    admits: rows.some(({ bore }) => bore === TRUE),
    recruits: recruitsOf(tables),
    allBore: every(rows, (row) => least(row.bore, negate(row.repaid)), isWhole),
    allIncurred: every(rows, wasIncurred, isWhole),
  };
}

function accountsForAll({ rows, recruits }: CorridorTable, category: FeeCategory): boolean {
  const counts = rows.filter((row) => row.category === category).map(({ workers }) => workers);
  const sum = counts.reduce((total, each) => plus(total, each), 0);
  return sum !== undefined && sum === recruits;
}

/** How many were recruited in all; not known where one table does not say. */
export const recruitsOf = (tables: readonly CorridorTable[]): number | undefined =>
  tables.map(({ recruits }) => recruits).reduce(plus, 0);

const plus = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b);

function workerOf(rows: readonly CostRow[], isWhole: boolean): LedgerSide['worker'] {
  const bore = rows.filter((row) => row.bore === TRUE);
  if (bore.some(({ repaid }) => repaid === FALSE)) return 'borne';
  if (bore.some(({ repaid }) => repaid === UNKNOWN)) return 'repayment_not_known';
  if (!isWhole || rows.some((row) => row.bore === UNKNOWN)) return 'not_known';
  return bore.length > 0 ? 'repaid' : 'none';
}

function incurredOf(rows: readonly CostRow[], isWhole: boolean): LedgerSide['incurred'] {
  const truths = rows.map(wasIncurred);
  if (truths.includes(TRUE)) return 'yes';
  return isWhole && !truths.includes(UNKNOWN) ? 'no' : 'not_known';
}

/** What workers paid for before recruitment, or by the convention of their trade, is no cost of recruitment. */
function wasIncurred({ payer, bore }: CostRow): Truth {
  if (payer === undefined) return UNKNOWN;
  return payer === 'worker' ? bore : truth(payer !== 'not_incurred');
}

function collectedIn(rows: readonly CostRow[]): 'yes' | 'no' | 'not_known' {
  const truths = rows.map((row) => row.inTheChain);
  return truths.includes(TRUE) ? 'yes' : truths.includes(UNKNOWN) ? 'not_known' : 'no';
}

/** Only where it is known of each worker whether and how much: else a row left out could bring two averages together. */
function averageBorne(rows: readonly CostRow[]): Average | undefined {
  if (rows.some(({ bore }) => bore === UNKNOWN)) return undefined;
  const shares = rows
    .filter(({ bore }) => bore === TRUE)
    .map(({ amount, workers }) => (amount === undefined || workers === undefined ? undefined : { ...amount, workers }));
  return shares.includes(undefined) ? undefined : averageOf(shares.filter((share) => share !== undefined));
}

const least = (a: Truth, b: Truth): Truth => (a < b ? a : b);

const every = (rows: readonly CostRow[], holds: (row: CostRow) => Truth, isWhole: boolean): Truth =>
  rows.map(holds).reduce(least, isWhole ? TRUE : UNKNOWN);

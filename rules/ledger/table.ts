import type { Declaration } from '../assessment.ts';
import { readyCondition } from '../engine/condition.ts';
import { moneyIn } from '../engine/exact.ts';
import { readyList } from '../engine/list.ts';
import type { Environment } from '../engine/operand.ts';
import { fieldAt, rootPlace } from '../engine/place.ts';
import { read, rootScope, type Scope } from '../engine/scope.ts';
import type { Truth } from '../engine/truth.ts';
import { feeTable } from '../forms/fee-table.ts';
import { agenciesUsed, corridors, subAgents } from '../forms/recruitment.ts';
import { normaliseMembers } from '../normalise.ts';
import { inTheChain, repaidInFull, workerBore } from '../topics/fees/conditions.ts';

/** A row of a fee table, with what the rules on fees make of it. */
export interface CostRow {
  category: string;
  payer: string | undefined;
  collector: string | undefined;
  workers: number | undefined;
  amount: { amount: string; currency: string } | undefined;
  /** That workers bore a cost that is not theirs, that it was repaid in full, and that somebody in the chain collected it. */
  bore: Truth;
  repaid: Truth;
  inTheChain: Truth;
}

/** The fee table of one corridor, for one kind of worker where it says so. */
export interface CorridorTable {
  from: string;
  to: string;
  workerType: string | undefined;
  recruits: number | undefined;
  rows: readonly CostRow[];
}

/** All that a declaration says of recruitment costs. */
export interface CostTable {
  corridors: readonly CorridorTable[];
  /** Whether no corridor was left out. */
  complete: boolean;
  /** How many agencies or sub-agents it says it used. */
  providers: number | undefined;
}

// What the rules on fees ask of a row is asked here by their own conditions: a cost is the same thing to both.
const place = rootPlace();
const corridorRows = readyList(corridors, place);
const feeRows = readyList(feeTable, corridorRows.row);
const truths = {
  bore: readyCondition(workerBore, feeRows.row),
  repaid: readyCondition(repaidInFull, feeRows.row),
  inTheChain: readyCondition(inTheChain, feeRows.row),
};
const fields = {
  from: fieldAt(corridorRows.row, 'from'),
  to: fieldAt(corridorRows.row, 'to'),
  workerType: fieldAt(corridorRows.row, 'workerType'),
  recruits: fieldAt(corridorRows.row, 'recruits'),
  category: fieldAt(feeRows.row, 'category'),
  payer: fieldAt(feeRows.row, 'payer'),
  collector: fieldAt(feeRows.row, 'collector'),
  workers: fieldAt(feeRows.row, 'workers'),
  amount: fieldAt(feeRows.row, 'amount'),
};
const totals = {
  supplier: fieldAt(place, `${agenciesUsed.path}/total`),
  agency: fieldAt(place, `${subAgents.path}/total`),
};

/** Those conditions ask neither the day nor a parameter. */
const timeless: Environment = { asOf: '', parameter: () => undefined };

/** What a declaration says of recruitment costs, whatever was left out of it. */
export function costTableOf({ form, answers }: Pick<Declaration, 'form' | 'answers'>): CostTable {
  const scope = rootScope(place, normaliseMembers(answers));
  const { rows, complete } = corridorRows.open(scope);
  const named = rows.map(corridorOf).filter((each) => each !== undefined);
  return {
    corridors: named,
    complete: complete && named.length === rows.length,
    providers: form === 'contract' ? undefined : number(read(totals[form], scope)),
  };
}

/** Undefined of a corridor that does not say from where and to where it leads. */
function corridorOf(row: Scope): CorridorTable | undefined {
  const [from, to] = [text(read(fields.from, row)), text(read(fields.to, row))];
  if (from === undefined || to === undefined) return undefined;
  return {
    ...{ from, to },
    workerType: text(read(fields.workerType, row)),
    recruits: number(read(fields.recruits, row)),
    rows: feeRows.open(row).rows.map(costOf),
  };
}

const costOf = (row: Scope): CostRow => ({
  category: text(read(fields.category, row)) ?? '',
  payer: text(read(fields.payer, row)),
  collector: text(read(fields.collector, row)),
  workers: number(read(fields.workers, row)),
  amount: moneyIn(read(fields.amount, row)),
  bore: truths.bore(row, timeless).truth,
  repaid: truths.repaid(row, timeless).truth,
  inTheChain: truths.inTheChain(row, timeless).truth,
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

import { addDays } from '../../../rules/engine/date.ts';
import { compareDecimals } from '../../../rules/engine/decimal.ts';
import { plus, times } from '../../../rules/engine/exact.ts';
import { feeCategories } from '../../../rules/forms/fee-table.ts';
import type { Corridor, Document, Fee } from './document.ts';
import { among, and, fact, is, isTrue, less, more, no, not, or, type Truth, unknown, yes } from './kleene.ts';
import { unlisted } from './terms.ts';

type Money = { amount: string; currency: string };

const categories = Object.keys(feeCategories);
const heldBeforeCategories = new Set([
  'FAR-vi(passport)',
  'FAR-vi(seafarers_book)',
  'FAR-vi(other_documents)',
  'FAR-vii(statutory_medical)',
  'FAR-vii(other_access)',
]);
const seafarersOwn = new Set(['FAR-vi(passport)', 'FAR-vi(seafarers_book)', 'FAR-vii(statutory_medical)']);
const otherForms = new Set(['wage_deduction', 'loan', 'wage_concession', 'kickback', 'in_kind', 'free_labour']);
const chain = new Set(['employer', 'affiliate', 'agency', 'sub_agent', 'labour_broker', 'subcontractor']);
const atSea = new Set(['seafarer', 'fisher']);
const themselves = new Set(['self', 'worker']);

/** Whether some row of some fee table says each of these things. */
export interface Fees {
  bore: Truth;
  open: Truth;
  onTime: Truth;
  excused: Truth;
  repaid: Truth;
  permitted: Truth;
  overdue: Truth;
  slow: Truth;
  ownCost: Truth;
  heavy: Truth;
  burden: Truth;
  otherForm: Found & { unpaid: Truth; unpaidLoan: Truth };
  chain: Found;
  atSea: Found;
}

interface Found {
  open: Truth;
  onTime: Truth;
  excused: Truth;
  repaid: Truth;
}

const found = (start: Truth): Found => ({ open: start, onTime: start, excused: start, repaid: start });
const later = (one: Truth, other: Truth): Truth => (one > other ? one : other);

/** Goes through all fee tables once. A table that does not account for every recruit leaves open what it lacks. */
export function feesOf(d: Document, asOf: string): Fees {
  const corridors = d.recruitment?.corridors;
  const rows = corridors?.rows ?? [];
  const complete = rows.map(accountsForAll);
  const start = or(unlisted(corridors), complete.every(Boolean) ? no : unknown);
  const fees: Fees = {
    ...found(start),
    bore: start,
    permitted: start,
    overdue: start,
    slow: start,
    ownCost: start,
    heavy: unlisted(corridors),
    burden: unlisted(corridors),
    otherForm: { ...found(start), unpaid: start, unpaidLoan: start },
    chain: found(start),
    atSea: found(start),
  };
  for (const [index, corridor] of rows.entries()) readCorridor(fees, corridor, complete[index] ?? false, d, asOf);
  return fees;
}

function readCorridor(fees: Fees, corridor: Corridor, complete: boolean, d: Document, asOf: string): void {
  const sea = among(corridor.workerType, atSea);
  const notFunded = is(d.funding?.publicFunding, 'none');
  let anyOpen: Truth = complete ? no : unknown;
  let total: ReturnType<typeof plus> = complete ? 0 : undefined;
  for (const fee of corridor.fees ?? []) {
    const paid = is(fee.payer, 'worker');
    if (paid === no) continue;
    const own = and(is(corridor.workerType, 'seafarer'), among(fee.category, seafarersOwn));
    const heldBefore = and(is(fee.requiredBy, 'held_before'), among(fee.category, heldBeforeCategories));
    const bore = and(paid, not(heldBefore), not(own));
    const repaid = repaidInFull(fee);
    const onTime = repayingOnTime(fee, asOf);
    const permitted = isTrue(fee.locallyPermitted);
    const excused = and(permitted, notFunded);
    const stillOpen = and(bore, not(repaid), not(onTime));
    const open = and(stillOpen, not(excused));
    const conflict = and(stillOpen, excused);
    const beingRepaid = and(bore, onTime);
    const wasRepaid = and(bore, repaid);
    const other = among(fee.method, otherForms);
    const { dueOn, foundOn, status } = fee.repayment ?? {};
    const add = (to: Found, only: Truth, opened: Truth) => {
      to.open = later(to.open, and(opened, only));
      to.onTime = later(to.onTime, and(beingRepaid, only));
      to.excused = later(to.excused, and(conflict, only));
      to.repaid = later(to.repaid, and(wasRepaid, only));
    };
    add(fees, yes, open);
    add(fees.otherForm, other, stillOpen);
    add(fees.chain, among(fee.collector, chain), open);
    add(fees.atSea, sea, open);
    fees.bore = later(fees.bore, bore);
    fees.permitted = later(fees.permitted, and(stillOpen, permitted));
    fees.otherForm.unpaid = later(fees.otherForm.unpaid, and(bore, other, not(repaid)));
    fees.otherForm.unpaidLoan = later(fees.otherForm.unpaidLoan, and(bore, is(fee.method, 'loan'), not(repaid)));
    fees.overdue = later(fees.overdue, and(bore, is(status, 'planned'), less(dueOn, asOf), not(excused)));
    fees.slow = later(fees.slow, and(beingRepaid, more(dueOn, foundOn && addDays(foundOn, 90))));
    fees.ownCost = later(fees.ownCost, and(paid, own));
    anyOpen = later(anyOpen, open);
    if (open === unknown) total = undefined;
    else if (open === yes) total = plus(total, times(fee.amount, fee.workers));
  }
  const wages = (count: number) => times(corridor.recruits, times(count, corridor.firstMonthlyWage));
  fees.heavy = later(
    fees.heavy,
    and(
      anyOpen,
      compared(total, wages(1), (sign) => sign >= 0),
    ),
  );
  fees.burden = later(
    fees.burden,
    and(
      anyOpen,
      compared(total, wages(0), (sign) => sign > 0),
    ),
  );
}

type Sum = ReturnType<typeof plus>;
const moneyOf = (sum: Sum): Money | undefined =>
  typeof sum === 'object' && sum !== null && !Array.isArray(sum)
    ? { amount: String(sum.amount), currency: String(sum.currency) }
    : undefined;

function compared(one: Sum, other: Sum, holds: (sign: number) => boolean): Truth {
  const right = moneyOf(other);
  const left = one === 0 && right !== undefined ? { ...right, amount: '0' } : moneyOf(one);
  if (left === undefined || right === undefined || left.currency !== right.currency) return unknown;
  return fact(holds(compareDecimals(left.amount, right.amount)));
}

function repaidInFull({ repayment: { status, includesLeavers, repaid, owed } = {} }: Fee): Truth {
  return and(
    is(status, 'repaid_in_full'),
    isTrue(includesLeavers),
    compared(repaid, owed, (sign) => sign >= 0),
  );
}

function repayingOnTime(
  { repayment: { status, foundBy, includesLeavers, dueOn, foundOn } = {} }: Fee,
  asOf: string,
): Truth {
  return and(
    is(status, 'planned'),
    among(foundBy, themselves),
    isTrue(includesLeavers),
    not(less(dueOn, asOf)),
    not(more(dueOn, foundOn && addDays(foundOn, 365))),
  );
}

/** Whether the rows of each category speak of every recruit. */
export function accountsForAll({ recruits, fees = [] }: Corridor): boolean {
  if (recruits === undefined) return false;
  const workers = new Map<string, number>();
  for (const fee of fees) {
    if (fee.workers === undefined) return false;
    workers.set(fee.category, (workers.get(fee.category) ?? 0) + fee.workers);
  }
  return categories.every((category) => workers.get(category) === recruits);
}

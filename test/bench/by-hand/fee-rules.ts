import { addDays } from '../../../rules/engine/date.ts';
import { compareDecimals } from '../../../rules/engine/decimal.ts';
import { times } from '../../../rules/engine/exact.ts';
import type { Corridor, Document } from './document.ts';
import type { Fees } from './fees.ts';
import { crosses, journey } from './journey.ts';
import { among, and, fact, isFalse, isTrue, less, more, not, or, type Truth, unknown, yes } from './kleene.ts';
import { covers, someRow, type Terms } from './terms.ts';
import { critical, info, major, remedying, verdict, when } from './verdict.ts';

const seaWork = new Set(['seafarer', 'fisher']);

export function feeRules(d: Document, terms: Terms, fees: Fees, asOf: string): string[] {
  const { recruited, longer, agencies, agency, supplier } = terms;
  const corridors = d.recruitment?.corridors;
  const recovered = isTrue(d.recruitment?.recoveredFromWorkers);
  const recoveredRepaid = isTrue(d.recruitment?.recoveredRepaid);
  const loans = isTrue(d.deposits?.recruitmentLoans);
  const loansCancelled = isTrue(d.deposits?.loansCancelled);
  const { otherForm, chain, atSea } = fees;
  const codes = [
    verdict('FEE-01', recruited, [
      when(fees.open, critical, 'breach'),
      when(fees.onTime, remedying, 'remedying'),
      when(fees.excused, major, 'conflict'),
      when(fees.repaid, info, 'met.repaid'),
    ]),
    verdict('FEE-02', or(recruited, recovered, loans), [
      when(otherForm.open, critical, 'breach'),
      when(and(recovered, not(recoveredRepaid), not(otherForm.unpaid)), critical, 'breach.recovered'),
      when(and(loans, not(loansCancelled), not(otherForm.unpaidLoan)), critical, 'breach.loans'),
      when(otherForm.onTime, remedying, 'remedying'),
      when(or(otherForm.repaid, and(recovered, recoveredRepaid), and(loans, loansCancelled)), info, 'met.repaid'),
    ]),
    verdict('FEE-03', recruited, [
      when(chain.open, critical, 'breach'),
      when(chain.onTime, remedying, 'remedying'),
      when(chain.excused, major, 'conflict'),
      when(chain.repaid, info, 'met.repaid'),
    ]),
    deposits(d, asOf),
    verdict('FEE-05', longer, [when(not(zeroFeePolicy(d)), major, 'gap')]),
    verdict('FEE-07', recruited, [
      when(fees.heavy, critical, 'breach.heavy'),
      when(fees.onTime, remedying, 'remedying'),
      when(fees.burden, major, 'breach'),
      when(fees.excused, major, 'conflict'),
      when(fees.repaid, info, 'met.repaid'),
    ]),
    verdict('FEE-08', recruited, [
      when(and(fees.permitted, among(d.funding?.publicFunding, publicMoney)), critical, 'conflict.funded'),
      when(and(fees.permitted, among(d.funding?.publicFunding, privateMoney)), major, 'conflict'),
    ]),
    verdict('FEE-09', fees.bore, [
      when(fees.overdue, critical, 'breach.overdue'),
      when(fees.open, critical, 'breach'),
      when(and(fees.onTime, not(fees.slow)), remedying, 'remedying'),
      when(fees.slow, major, 'gap.slow'),
      when(fees.excused, major, 'conflict'),
    ]),
    feeChecks(d, recruited, asOf),
    journey(d),
    verdict(
      'FEE-12',
      someRow(corridors, ({ workerType }) => among(workerType, seaWork)),
      [
        when(atSea.open, critical, 'breach'),
        when(atSea.onTime, remedying, 'remedying'),
        when(atSea.excused, major, 'conflict'),
        when(atSea.repaid, info, 'met.repaid'),
        when(fees.ownCost, info, 'met.own_cost'),
      ],
    ),
  ];
  if (supplier === yes) codes.push(priceClauses(d, agencies), agencyCosts(d, agencies));
  if (agency === yes) {
    const { employerPaysClause, itemisedPrices } = d.clients ?? {};
    codes.push(
      verdict('FEE-06A', yes, [when(not(and(isTrue(employerPaysClause), isTrue(itemisedPrices))), major, 'gap')]),
    );
  }
  return codes;
}

const publicMoney = new Set(['contract', 'grant', 'both']);
const privateMoney = new Set(['none']);

function deposits({ deposits: { taken, allReturned, returnedOn } = {} }: Document, asOf: string): string {
  const returned = and(isTrue(allReturned), not(more(returnedOn, asOf)));
  return verdict('FEE-04', yes, [
    when(and(isTrue(taken), not(returned)), critical, 'breach'),
    when(and(isTrue(taken), returned), info, 'met.returned'),
  ]);
}

function zeroFeePolicy({ zeroFeePolicy: policy = {}, workforce }: Document): Truth {
  return and(
    isTrue(policy.written),
    isTrue(policy.public),
    isTrue(policy.givenToWorkers),
    isTrue(policy.givenToAgencies),
    covers(workforce?.languages, policy.languages),
  );
}

function priceClauses(d: Document, agencies: Truth): string {
  const list = d.recruitment?.agencies;
  const lacking = someRow(list, (row) => not(and(isTrue(row.employerPaysClause), isTrue(row.itemisedPrice))));
  return verdict('FEE-06', agencies, [when(lacking, major, 'gap')]);
}

function agencyCosts(d: Document, agencies: Truth): string {
  const corridors = d.recruitment?.corridors;
  const tooLittle = someRow(corridors, (row) => and(crosses(row), costsTooLittle(row)));
  return verdict('FEE-10', and(agencies, someRow(corridors, crosses)), [when(tooLittle, major, 'conflict')]);
}

/** Agencies got less than a quarter of the first monthly wage, or nothing. */
function costsTooLittle({ agencyCost, firstMonthlyWage: wage }: Corridor): Truth {
  if (agencyCost === undefined) return unknown;
  if (compareDecimals(agencyCost.amount, '0') === 0) return yes;
  const [cost, least] = [times(100, agencyCost), times(25, wage)];
  if (wage === undefined || wage.currency !== agencyCost.currency) return unknown;
  return fact(compareDecimals(amountOf(cost), amountOf(least)) < 0);
}

const amountOf = (money: ReturnType<typeof times>): string =>
  typeof money === 'object' && money !== null && 'amount' in money ? String(money.amount) : '0';

function feeChecks(
  { feeChecks: { workersAsked, independent, lastOn } = {} }: Document,
  recruited: Truth,
  asOf: string,
): string {
  return verdict('FEE-11', recruited, [
    when(isFalse(workersAsked), info, 'gap'),
    when(and(isTrue(workersAsked), isFalse(independent)), info, 'gap.dependent'),
    when(and(isTrue(workersAsked), less(lastOn && addDays(lastOn, 365), asOf)), info, 'gap.long_ago'),
  ]);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment, Beside } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import type { FeeCategory } from '../../rules/forms/fee-table.ts';
import { reconcile } from '../../rules/ledger/reconcile.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { agency } from '../builders/agency.ts';
import { arbitraryBeside, arbitraryLedger } from '../builders/arbitrary-beside.ts';
import { type Body, change } from '../builders/change.ts';
import { declared, isAccepted } from '../builders/declared.ts';
import { arbitraryPartyFiling, inputsOf } from '../builders/filing.ts';
import { corridor, link } from '../builders/ledger.ts';
import { placesIn, without } from '../builders/places.ts';
import { feeRowId, feeRows, rows } from '../builders/rows.ts';
import { shuffled } from '../builders/shuffled.ts';
import { supplier, today } from '../builders/supplier.ts';

const categories: FeeCategory[] = ['FAR-i', 'FAR-v', 'FAR-xi(A)'];
const unpaid = { payer: 'worker', collector: 'agency', locallyPermitted: false, repayment: { status: 'none' } };
const usd = (amount: string) => ({ amount, currency: 'USD' });
const repaid = {
  status: 'repaid_in_full',
  foundBy: 'self',
  foundOn: addDays(today, -60),
  dueOn: addDays(today, -1),
  includesLeavers: true,
  owed: usd('100'),
  repaid: usd('100'),
};
const planned = { ...repaid, status: 'planned', dueOn: addDays(today, 20) };
const says: readonly Body[] = [
  { payer: 'employer' },
  { payer: 'not_incurred' },
  { payer: 'not_known' },
  unpaid,
  { ...unpaid, amount: usd('100') },
  { ...unpaid, amount: usd('250') },
  { ...unpaid, repayment: planned },
  { ...unpaid, amount: usd('90'), repayment: repaid },
];

const wage = { firstMonthlyWage: usd('400') };
const tableOf = (of: readonly Body[]): Body[] => [
  ...feeRows(40).filter(({ category }) => !categories.some((each) => each === category)),
  ...categories.map((category, index) => ({ id: feeRowId(category), category, workers: 40, ...of[index] })),
];
const onOneCorridor = (body: Body, of: readonly Body[]): Body =>
  change(body, {
    '/answers/recruitment/corridors': rows(
      corridor({ ...wage, fees: tableOf(of), ...(body.form === 'supplier' ? { agencyCost: usd('600') } : {}) }),
    ),
    ...(body.form === 'supplier'
      ? { '/answers/recruitment/agencies': rows({ id: 'himal', employerPaysClause: true, itemisedPrice: true }) }
      : {}),
  });

const sets = ruleSets.filter(({ rules }) => rules.some(({ id }) => id === 'INT-03'));
const table = (among: readonly Body[]) => fc.tuple(...categories.map(() => fc.constantFrom(...among)));
const someone = fc.record({ form: fc.constantFrom('supplier', 'agency'), ruleSet: fc.constantFrom(...sets) });

const bodyOf = (form: string): Body => (form === 'supplier' ? supplier() : agency());

/** What a set says of a body, beside what the other side of its one link filed; known of since `since`. */
function beside(own: Body, others: Body, ruleSet: (typeof sets)[number], since = addDays(today, -31)): Assessment {
  const form = own.form === 'supplier' ? 'supplier' : 'agency';
  const role = form === 'supplier' ? 'user' : 'provider';
  const lines = reconcile(declared(own), declared(others), link({ role, since }));
  const ledger = { total: lines.length, rows: lines, agreeing: 0, links: 1, compared: 1 };
  return assess({
    declarations: [declared(own)],
    context: { party: { id: 'a-party', forms: [form] }, ledger },
    ruleSet,
    asOf: today,
  });
}

const isGated = ({ band }: Assessment) => band === 'critical' || band === 'not_scored';
const sides = ({ form }: { form: string }, mine: readonly Body[], theirs: readonly Body[]) => [
  onOneCorridor(bodyOf(form), mine),
  onOneCorridor(bodyOf(form === 'supplier' ? 'agency' : 'supplier'), theirs),
];

describe('an answer on recruitment that is taken away while the other side of a link has spoken', () => {
  it('never lowers what is not ruled out, and never opens the gate', () => {
    let conflicts = 0;
    const picks = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(someone, table(says), table(says), picks, (who, mine, theirs, picked) => {
        const [own = {}, others = {}] = sides(who, mine, theirs);
        const before = beside(own, others, who.ruleSet);
        conflicts += before.findings.filter(({ message }) =>
          /conflict\.(workers|cost|amount)/.test(message.code),
        ).length;
        const places = placesIn(own).filter((place) => place.startsWith('/answers/recruitment/'));
        for (const pick of picked) {
          const less = without(own, places[pick % places.length] ?? '');
          if (!isAccepted(less)) continue;
          const after = beside(less, others, who.ruleSet);
          expect(after.score.notRuledOut).toBeGreaterThanOrEqual(before.score.notRuledOut);
          if (isGated(before)) expect(after).toSatisfy(isGated);
        }
      }),
      { numRuns: 40 },
    );
    expect(conflicts).toBeGreaterThan(10);
  });
});

describe('disclosing what the other side says', () => {
  it('is never worse than denying it, once the days to respond are over', () => {
    const theirTable = table([unpaid, unpaid, { payer: 'employer' }]).filter((of) => of.includes(unpaid));
    fc.assert(
      fc.property(someone, theirTable, (who, theirs) => {
        const employer = { payer: 'employer' };
        const [denying = {}, others = {}] = sides(who, [employer, employer, employer], theirs);
        const [disclosing = {}] = sides(who, theirs, theirs);
        const [honest, denied] = [disclosing, denying].map((own) => beside(own, others, who.ruleSet));
        expect(denied?.band).toBe('critical');
        expect(honest?.score.notRuledOut).toBeLessThanOrEqual(denied?.score.notRuledOut ?? 0);
        expect(honest?.score.found).toBeLessThanOrEqual(denied?.score.found ?? 0);
      }),
      { numRuns: 30 },
    );
  });

  it('costs nothing to hear of: within the days to respond a denial weighs as if nobody had spoken', () => {
    for (const ruleSet of sets) {
      const employer = { payer: 'employer' };
      const [own = {}, others = {}] = sides(
        { form: 'supplier' },
        [employer, employer, employer],
        [unpaid, unpaid, unpaid],
      );
      const [, agreeing = {}] = sides({ form: 'supplier' }, [], [employer, employer, employer]);
      const heard = beside(own, others, ruleSet, addDays(today, -30));
      const unheard = beside(own, agreeing, ruleSet);
      expect(heard.findings.map(({ message }) => message.code)).toContain('INT-03.conflict.responding');
      expect([heard.score, heard.band, heard.coverage]).toEqual([unheard.score, unheard.band, unheard.coverage]);
    }
  });
});

describe('what others say', () => {
  const ofThese = (ledger: NonNullable<Beside['ledger']>, count: number): Beside => ({
    ledger: { ...ledger, total: count, rows: ledger.rows.slice(0, count), links: 3, compared: 3 },
  });

  it('never lowers what is not ruled out by one difference more', () => {
    fc.assert(
      fc.property(arbitraryPartyFiling, arbitraryLedger, (filing, ledger) => {
        const { context, ...inputs } = inputsOf(filing);
        const scores = [...ledger.rows, undefined].map(
          (_, count) => assess({ ...inputs, context: { ...context, ...ofThese(ledger, count) } }).score.notRuledOut,
        );
        expect(scores).toEqual(scores.toSorted((a, b) => a - b));
      }),
      { numRuns: 80 },
    );
  });

  it('changes no byte by the order in which it is told', () => {
    fc.assert(
      fc.property(arbitraryPartyFiling, arbitraryBeside, fc.nat(), (filing, said, seed) => {
        const inputs = inputsOf(filing);
        const told = (beside: Beside) =>
          JSON.stringify(assess({ ...inputs, context: { ...inputs.context, ...beside } }));
        expect(told(shuffled(said, seed))).toBe(told(said));
      }),
      { numRuns: 40 },
    );
  });
});

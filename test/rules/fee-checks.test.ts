import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Body, Changes } from '../builders/change.ts';
import { declared, isAccepted } from '../builders/declared.ts';
import { feeRows, rows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';
import { borne, corridor, plan, repaid, rowAt } from './borne-by-workers.ts';

function judged(changes: Changes, rule: string) {
  const assessment = assess({
    declarations: [declared(supplier(changes))],
    context: { party: { id: 'everest-build', forms: ['supplier'] } },
    ruleSet: un13jk,
    asOf: today,
  });
  return { ...assessment, finding: assessment.findings.find((each) => each.rule === rule) };
}

const qar = (amount: string): Body => ({ amount, currency: 'QAR' });
/** Of the 40 workers of the corridor, who earn 1400.00 in the first month. */
const visa = (amount: string, said: Body = {}) => borne('FAR-v', { amount: qar(amount), ...said });

describe('what workers bore beside their first monthly wage', () => {
  const burden = (changes: Changes) => judged(changes, 'FEE-07').finding;

  it('is heavy from one wage on, counted over all costs that one of them bore', () => {
    const two = (medical: string) => ({ ...visa('1000.00'), ...borne('FAR-ix', { amount: qar(medical) }) });
    expect(burden(two('399.99'))).toMatchObject({ message: { code: 'FEE-07.breach' }, severity: 'major' });
    expect(burden(two('400.00'))).toMatchObject({ message: { code: 'FEE-07.breach.heavy' }, severity: 'critical' });
  });

  it('is an average over all recruits of a corridor, those included who bore nothing', () => {
    const others = feeRows(40).filter(({ category }) => category !== 'FAR-v');
    const borneByHalf = (amount: string): Body[] => [
      { ...row, workers: 20, amount: qar(amount) },
      { id: 'others', category: 'FAR-v', workers: 20, payer: 'employer' },
    ];
    const row = Object.values(visa('0'))[0] as Body;
    const half = (amount: string) => burden({ [`${corridor}/fees`]: [...others, ...borneByHalf(amount)] });
    expect(half('2799.98')?.message.code).toBe('FEE-07.breach');
    expect(half('2800.00')?.message.code).toBe('FEE-07.breach.heavy');
  });

  it('is not hidden by a corridor in which nobody bore anything', () => {
    expect(burden(visa('1400'))?.message.code).toBe('FEE-07.breach.heavy');
  });

  it('counts nothing that is repaid, or being repaid on time', () => {
    expect(burden(visa('5000', { repayment: repaid }))?.message.code).toBe('FEE-07.met.repaid');
    expect(burden(visa('5000', { repayment: plan }))?.outcome).toBe('remedying');
  });

  it('is not known in two currencies or without the wage, which makes nothing better', () => {
    for (const changes of [
      borne('FAR-v', { amount: { amount: '9', currency: 'NPR' } }),
      { ...visa('9'), [`${corridor}/firstMonthlyWage`]: undefined, [`${corridor}/agencyCost`]: undefined },
      { ...visa('9'), [`${rowAt('FAR-v')}/amount`]: undefined },
    ]) {
      expect(burden(changes)).toMatchObject({ outcome: 'unknown', severity: 'critical' });
    }
  });

  it('names the wage as what is missing, and no other question', () => {
    const without = {
      ...visa('9'),
      [`${corridor}/firstMonthlyWage`]: undefined,
      [`${corridor}/agencyCost`]: undefined,
    };
    expect(burden(without)?.missing).toEqual(['/recruitment/corridors/rows/np-qa/firstMonthlyWage']);
  });

  it('is nothing where the employer bore every cost, whatever the wage', () => {
    expect(judged({ [`${corridor}/firstMonthlyWage`]: undefined }, 'FEE-07').finding?.outcome).toBe('met');
  });
});

describe('what agencies got for recruiting abroad', () => {
  const cost = (amount: string | undefined, more: Changes = {}) =>
    judged({ [`${corridor}/agencyCost`]: amount === undefined ? undefined : qar(amount), ...more }, 'FEE-10').finding;

  it('conflicts with what is said of fees where it is nothing, or less than a quarter of a wage', () => {
    expect(cost('0')).toMatchObject({ outcome: 'conflict', severity: 'major', group: 'FEE-10' });
    expect(cost('349.99')?.outcome).toBe('conflict');
    expect(cost('350.00')?.outcome).toBe('met');
    expect(cost(undefined)?.outcome).toBe('unknown');
  });

  it('is no question within one country, nor where everybody was hired directly', () => {
    const bd = '/answers/recruitment/corridors/rows/bd-qa';
    expect(cost('0', { [`${corridor}/from`]: 'QA', [`${bd}/from`]: 'QA' })?.outcome).toBe('not_applicable');
    expect(cost('0', { '/answers/recruitment/agencies': rows() })?.outcome).toBe('not_applicable');
  });

  it('is refused in another currency than the wage, with the place', () => {
    expect(isAccepted(supplier({ [`${corridor}/agencyCost`]: { amount: '10', currency: 'NPR' } }))).toBe(false);
  });
});

describe('a denial of fees', () => {
  it('that nobody tested weighs nothing, and says so', () => {
    const untested = judged({ '/answers/feeChecks/workersAsked': false }, 'FEE-11');
    expect(untested.finding).toMatchObject({ outcome: 'gap', message: { code: 'FEE-11.gap' } });
    expect(untested.finding).not.toHaveProperty('severity');
    expect(untested.score).toEqual({ found: 0, notRuledOut: 0 });
  });
});

describe('wages, housing and work documents', () => {
  it('names a wage below the legal one a breach, whose stated reason a person looks at', () => {
    const below = { '/answers/wages/lowest': qar('999.99') };
    expect(judged({ ...below, '/answers/wages/differenceExplained': false }, 'CON-04').finding).toMatchObject({
      outcome: 'breach',
      severity: 'major',
    });
    const explained = judged({ ...below, '/answers/wages/differenceExplained': true }, 'CON-04');
    expect(explained.finding).toMatchObject({ outcome: 'met', review: 'credibility' });
    expect(explained.score.notRuledOut).toBe(0);
  });

  it('counts five days before the journey, and not four', () => {
    const days = (count: number) => judged({ '/answers/workDocument/daysBeforeLeaving': count }, 'CON-02').finding;
    expect(days(4)).toMatchObject({ outcome: 'gap', message: { parameters: { days: 5 } } });
    expect(days(5)?.outcome).toBe('met');
  });

  it('asks for housing only where somebody is housed', () => {
    expect(judged({ '/answers/housing': { provided: false } }, 'CON-05').finding?.outcome).toBe('not_applicable');
    expect(judged({ '/answers/housing/meetsStandards': false }, 'CON-05').finding?.severity).toBe('major');
  });
});

describe('recruits under 18', () => {
  const young = (of: Body) =>
    judged({ '/answers/recruitsUnder18': { any: true, under15: 0, from15To17: 0, ...of } }, 'WRK-01');

  it.each([
    ['under 15', { under15: 2 }, 'protection'],
    ['from 15 to 17', { from15To17: 2 }, 'age'],
  ] as const)('%s go to a person, and weigh nothing', (_name, counts, review) => {
    const { finding, score, band } = young(counts);
    expect(finding).toMatchObject({ outcome: 'gap', review });
    expect({ score, band }).toEqual({ score: { found: 0, notRuledOut: 0 }, band: 'low' });
  });

  it('are never counted in what a finding says', () => {
    expect(young({ from15To17: 2 }).finding?.message.parameters).toEqual({});
  });
});

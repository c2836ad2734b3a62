import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { feeCrosswalk, iloFeeCategories } from '../../rules/data/fee-crosswalk.ts';
import { type FeeCategory, feeCategories } from '../../rules/forms/fee-table.ts';
import { english, say } from '../../rules/messages/en.ts';
import { iloFairRecruitment } from '../../rules/sets/ilo-fair-recruitment.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import type { Body, Changes } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';
import { borne, corridor, plan, repaid, rowAt } from './borne-by-workers.ts';

const family = ['ILO-02', 'ILO-03', 'ILO-04', 'ILO-05', 'ILO-06', 'ILO-07', 'ILO-08', 'ILO-09'];

function judged(changes: Changes, make: (changes: Changes) => Body = supplier) {
  const body = make(changes);
  const form = body.form === 'agency' ? 'agency' : 'supplier';
  const { findings, ...rest } = assess({
    declarations: [declared(body)],
    context: { party: { id: 'everest-build', forms: [form] } },
    ruleSet: iloFairRecruitment,
    asOf: today,
  });
  const of = (rule: string) => findings.find((each) => each.rule === rule);
  return { ...rest, findings, of, in: (outcome: string) => family.filter((id) => of(id)?.outcome === outcome) };
}

const excepted = (): Body => ({
  locallyPermitted: true,
  exception: {
    setByAuthority: true,
    partnersConsulted: true,
    inWorkersInterest: true,
    limited: true,
    disclosed: true,
  },
});

describe('a clean declaration', () => {
  it.each([['supplier', supplier] as const, ['agency', agency] as const])('of a %s shows nothing', (_form, make) => {
    const { score, band, findings } = judged({}, make);
    expect({ score, band }).toEqual({ score: { found: 0, notRuledOut: 0 }, band: 'low' });
    expect(findings.filter(({ outcome }) => outcome === 'breach' || outcome === 'gap')).toEqual([]);
  });
});

describe('the crosswalk from the fee table to the definition', () => {
  it('has a line for every category of the table, and one for every category of the definition', () => {
    const whole = feeCrosswalk.lines.filter((line) => !('kind' in line)).map(({ far }) => far);
    expect(whole.toSorted()).toEqual(Object.keys(feeCategories).toSorted());
    expect(new Set(feeCrosswalk.lines.map(({ ilo }) => ilo))).toEqual(new Set(iloFeeCategories));
  });

  it.each([
    ['FAR-ii', undefined, 'ILO-02'],
    ['FAR-i', 'recruiting', 'ILO-02'],
    ['FAR-i', 'skills_test', 'ILO-05'],
    ['FAR-i', 'training', 'ILO-06'],
    ['FAR-vii(statutory_medical)', undefined, 'ILO-03'],
    ['FAR-vii(other_access)', 'medical', 'ILO-03'],
    ['FAR-vii(other_access)', 'checks_and_papers', 'ILO-09'],
    ['FAR-xii', 'insurance', 'ILO-04'],
    ['FAR-xiii', undefined, 'ILO-07'],
    ['FAR-xi(A)', undefined, 'ILO-08'],
    ['FAR-xi(B)', undefined, 'ILO-08'],
    ['FAR-v', undefined, 'ILO-09'],
    ['FAR-x', undefined, 'ILO-09'],
  ] as const)('leads %s, kind %s, to %s and nowhere else', (category, kind, rule) => {
    const found = judged(borne(category, kind === undefined ? {} : { kind }));
    expect(found.in('breach')).toEqual([rule]);
    expect(found.of('ILO-01')).toMatchObject({ outcome: 'breach', severity: 'critical', group: 'fees' });
    expect(found.score).toEqual({ found: 75, notRuledOut: 75 });
  });

  it('lets no cost fall between two categories, whatever kind is claimed', () => {
    for (const [category, kind] of [
      ['FAR-i', 'insurance'],
      ['FAR-xii', 'training'],
      ['FAR-vii(other_access)', 'deposit_or_bond'],
    ] as const) {
      const found = judged(borne(category, { kind }));
      const codes = [...family, 'ILO-10'].filter((id) => found.of(id)?.outcome === 'breach');
      expect(codes, `${category} as ${kind}`).toHaveLength(1);
    }
  });

  it('does not hide a cost whose kind nobody states: principle 7 itself is in breach', () => {
    const found = judged(borne('FAR-i'));
    expect(found.in('unknown')).toEqual(['ILO-02', 'ILO-05', 'ILO-06']);
    expect(found.band).toBe('critical');
  });
});

describe('an exception to zero fees', () => {
  it('excuses a cost, and a person is asked to look at it', () => {
    const found = judged(borne('FAR-v', excepted()));
    expect(found.of('ILO-09')).toMatchObject({ outcome: 'met', review: 'credibility' });
    expect(found.score.notRuledOut).toBe(0);
  });

  it.each(['setByAuthority', 'partnersConsulted', 'inWorkersInterest', 'limited', 'disclosed'])(
    'excuses nothing without each of its conditions: %s',
    (condition) => {
      const without = (answer: boolean | undefined) =>
        judged({ ...borne('FAR-v', excepted()), [`${rowAt('FAR-v')}/exception/${condition}`]: answer });
      expect(excepted()).toHaveProperty(['exception', condition]);
      expect(without(false).of('ILO-09')?.outcome).toBe('breach');
      expect(without(undefined)).toMatchObject({ score: { found: 0, notRuledOut: 75 }, band: 'not_scored' });
    },
  );

  it('is not what local law alone permits, which un-13jk takes for a conflict', () => {
    const changes = { ...borne('FAR-v', { locallyPermitted: true }), '/answers/funding/publicFunding': 'none' };
    const permitted = { ...changes, [`${rowAt('FAR-v')}/exception`]: { setByAuthority: false } };
    expect(judged(permitted).of('ILO-01')?.outcome).toBe('breach');
    const { findings } = assess({
      declarations: [declared(supplier(permitted))],
      context: { party: { id: 'everest-build', forms: ['supplier'] } },
      ruleSet: un13jk,
      asOf: today,
    });
    expect(findings.find(({ rule }) => rule === 'FEE-01')?.outcome).toBe('conflict');
  });

  it('never reaches a bond or a kickback', () => {
    for (const said of [{ kind: 'deposit_or_bond' }, { kind: 'insurance', method: 'kickback' }]) {
      expect(judged(borne('FAR-xii', { ...excepted(), ...said })).of('ILO-10')?.outcome).toBe('breach');
    }
  });
});

describe('workers at sea', () => {
  const of = (workerType: string, category: FeeCategory, said: Body = {}) =>
    judged({ ...borne(category, said), [`${corridor}/workerType`]: workerType });

  it.each(['FAR-vi(passport)', 'FAR-vi(seafarers_book)', 'FAR-vii(statutory_medical)'] as const)(
    'bear %s as seafarers, not as fishers',
    (category) => {
      expect(of('seafarer', category).score.notRuledOut).toBe(0);
      expect(of('fisher', category)).toMatchObject({ score: { found: 75 }, band: 'critical' });
    },
  );

  it('have no exception that an authority sets, and are told by which convention', () => {
    for (const [workerType, cite] of [
      ['seafarer', 'MLC Standard A1.4(5)(b)'],
      ['fisher', 'C188 22(3)(b)'],
    ] as const) {
      const finding = of(workerType, 'FAR-v', excepted()).of('ILO-09');
      expect(finding?.outcome).toBe('breach');
      expect(finding?.basis).toContain(cite);
    }
    expect(judged(borne('FAR-v')).of('ILO-09')?.basis.join()).not.toMatch(/MLC|C188/);
  });
});

describe('what workers bore and get back', () => {
  it('is being remedied, or met, as under every rule on fees', () => {
    expect(judged(borne('FAR-v', { repayment: plan })).of('ILO-09')?.outcome).toBe('remedying');
    expect(judged(borne('FAR-v', { repayment: repaid })).of('ILO-09')?.message.code).toBe('ILO-09.met.repaid');
  });
});

describe('revenue of an agency from workers', () => {
  const shares = { fromEmployersPercent: 90, fromWorkersPercent: 10, fromOthersPercent: 0 };
  it('is critical where no fee row shows it, and judged by that row where one does', () => {
    expect(judged({ '/answers/revenue': shares }, agency).of('ILO-11')?.outcome).toBe('breach');
    const shown = judged({ '/answers/revenue': shares, ...borne('FAR-ii', excepted()) }, agency);
    expect(shown.of('ILO-11')?.outcome).toBe('met');
    expect(shown.score.notRuledOut).toBe(0);
  });
});

describe('the set', () => {
  const instruments = new Set(
    iloFairRecruitment.rules.flatMap(({ basis }) => basis.map(({ instrument }) => instrument)),
  );

  it('speaks in the name of the ILO alone, and of our own method', () => {
    expect([...instruments].filter((each) => !/^(ILO|MLC|Method of this service)/.test(each))).toEqual([]);
  });

  it('cites no paragraph number inside the definition, and says that it binds nobody', () => {
    const cites = iloFairRecruitment.rules.flatMap(({ basis }) => basis.map(({ cite }) => cite));
    expect(
      cites.filter((cite) => /2019 definition.*\b(para|paragraph|\d+\b)(?!19)/.test(cite.replace('2019', ''))),
    ).toEqual([]);
    expect(iloFairRecruitment.isNot).toMatch(/bind nobody/);
  });

  it('never speaks of paragraph 13 in rules of its own', () => {
    const own = Object.keys(english).filter((code) => code.startsWith('ILO-'));
    expect(own.length).toBeGreaterThan(70);
    expect(own.filter((code) => /paragraph 13|resolution/.test(say(code)))).toEqual([]);
  });

  it('cites the convention on domestic workers only where there may be some', () => {
    const cites = (workerType: string) => judged({ [`${corridor}/workerType`]: workerType }).of('DOC-01')?.basis;
    expect(cites('general')).not.toContain('C189 9(c)');
    expect(cites('domestic')).toContain('C189 9(c)');
    expect(cites('not_known')).toContain('C189 9(c)');
  });
});

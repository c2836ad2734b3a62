import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment, OpenBreach } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import { openBreachesAfter } from '../../rules/open-breaches.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { FormName, Pointer } from '../../rules/vocabulary.ts';
import { agency } from '../builders/agency.ts';
import { arbitraryBreaches } from '../builders/arbitrary-breaches.ts';
import type { Body, Changes } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

const row = '/answers/recruitment/corridors/rows/np-qa/fees/far-v';
const visaPaid: Changes = {
  [`${row}/payer`]: 'worker',
  [`${row}/requiredBy`]: 'agency',
  [`${row}/repayment`]: { status: 'none' },
};
const narrower: Changes = { '/period/from': addDays(today, -300) };
const repaid = {
  ...{ status: 'repaid_in_full', foundBy: 'self', includesLeavers: true },
  ...{ owed: { amount: '100', currency: 'NPR' }, repaid: { amount: '100', currency: 'NPR' } },
};

const repairs = (...rows: Body[]): Changes => ({
  '/answers/repairs': {
    practices: { total: rows.length, rows: rows.map((each, index) => ({ id: `r${index}`, ...each })) },
  },
});
const ended: Body = {
  ...{ of: 'recruitment_fees', status: 'ended_and_repaired' },
  ...{ endedOn: addDays(today, -50), includesLeavers: true },
};
const planned: Body = {
  ...{ of: 'recruitment_fees', status: 'being_repaired', includesLeavers: true },
  ...{ foundOn: addDays(today, -30), dueOn: addDays(today, 100) },
};

let filed = 0;

/** What is said of a party after one more declaration, and what is then open. */
function next(
  previous: readonly OpenBreach[],
  bodies: readonly Body[],
  { asOf = today, forms = ['supplier'] }: { asOf?: string; forms?: FormName[] } = {},
): { assessment: Assessment; open: OpenBreach[] } {
  const declarations = bodies.map((body) => declared(body, `declaration-${filed++}`));
  const context = { party: { id: 'party', forms }, openBreaches: [...previous] };
  const assessment = assess({ declarations, context, ruleSet: un13jk, asOf });
  return { assessment, open: openBreachesAfter({ previous, assessment, declarations }) };
}

const first = next([], [supplier(visaPaid)]);
const findingOf = ({ findings }: Assessment, rule: string, form = 'supplier') =>
  findings.find((finding) => finding.rule === rule && finding.form === form);
const rulesOf = (open: readonly OpenBreach[]) => open.map(({ rule }) => rule);

describe('a fee that an earlier declaration promised to repay', () => {
  const promised: Changes = {
    ...visaPaid,
    [`${row}/repayment`]: { ...repaid, status: 'planned', foundOn: addDays(today, -30), dueOn: addDays(today, 30) },
  };
  const before = next([], [supplier(promised)]);

  it('is handed on as the breach that the promise is to end, so that dropping the promise does not clear it', () => {
    expect(findingOf(before.assessment, 'FEE-01')?.outcome).toBe('remedying');
    const dropped = next(before.open, [supplier(narrower)]);
    expect(findingOf(dropped.assessment, 'FEE-01')).toMatchObject({ outcome: 'breach', severity: 'critical' });
    expect(dropped.assessment.band).toBe('critical');
  });

  it('is being remedied while the promise is repeated, and closed once the repayment is stated', () => {
    const repeated = next(before.open, [supplier(promised)]);
    expect(findingOf(repeated.assessment, 'FEE-01')?.outcome).toBe('remedying');
    expect(rulesOf(next(repeated.open, [supplier(repairs(ended))]).open)).not.toContain('FEE-01');
  });
});

describe('a breach that an earlier declaration showed', () => {
  it('is handed on with the declaration, its period, its answers and the day of the verdict', () => {
    expect(rulesOf(first.open)).toEqual(['FEE-01', 'FEE-09']);
    expect(first.open[0]).toMatchObject({
      form: 'supplier',
      severity: 'critical',
      message: { code: 'FEE-01.breach' },
      period: { from: addDays(today, -400), to: addDays(today, -35) },
      foundOn: today,
    });
    expect(first.open[0]?.evidence.answers).toContainEqual({
      pointer: `${row.slice('/answers'.length)}/payer`,
      value: 'worker',
    });
  });

  it.each<[string, Body[], FormName[]]>([
    ['a declaration on a narrower period that shows nothing', [supplier(narrower)], ['supplier']],
    ['a declaration on the same period that shows nothing', [supplier()], ['supplier']],
    ['a rule that applies no more', [supplier({ '/answers/recruitment/corridors': { total: 0 } })], ['supplier']],
    ['a form that is not filed', [], ['supplier']],
    ['another form', [agency()], ['agency']],
  ])('is not hidden by %s', (_what, bodies, forms) => {
    const { assessment, open } = next(first.open, bodies, { forms });
    expect(findingOf(assessment, 'FEE-01')).toMatchObject({
      outcome: 'breach',
      severity: 'critical',
      message: { code: 'FEE-01.breach' },
      advice: 'earlier.advice',
      evidence: first.open[0]?.evidence,
      earlier: { declaration: first.open[0]?.declaration, foundOn: today },
    });
    expect(assessment).toMatchObject({ band: 'critical' });
    expect(assessment.score.found).toBeGreaterThanOrEqual(75);
    expect(open).toEqual(first.open);
  });

  it('is judged alone where the declaration that showed it is assessed again', () => {
    const declaration = declared(supplier(visaPaid), 'the-same');
    const context = { party: { id: 'party', forms: ['supplier'] satisfies FormName[] } };
    const inputs = { declarations: [declaration], ruleSet: un13jk };
    const then = assess({ ...inputs, context, asOf: today });
    const openBreaches = openBreachesAfter({ assessment: then, declarations: [declaration] });
    const asOf = addDays(today, 9);
    const now = assess({ ...inputs, context: { ...context, openBreaches }, asOf });
    expect(now).toEqual(assess({ ...inputs, context, asOf }));
    expect(openBreachesAfter({ previous: openBreaches, assessment: now, declarations: [declaration] })).toEqual(
      openBreaches,
    );
  });

  it('keeps the day on which it was found first, and grows with the period, while declarations go on showing it', () => {
    const again = next(first.open, [supplier({ ...visaPaid, '/period/to': addDays(today, -5) })], {
      asOf: addDays(today, 30),
    });
    expect(findingOf(again.assessment, 'FEE-01')).toMatchObject({
      advice: 'FEE-01.advice',
      earlier: { foundOn: today },
    });
    expect(again.open[0]).toMatchObject({
      foundOn: today,
      period: { from: addDays(today, -400), to: addDays(today, -5) },
    });
  });

  it('means nothing under a rule set of before', () => {
    const { engine: _second, ...before } = un13jk;
    const inputs = { declarations: [declared(supplier())], ruleSet: { ...before, version: '0.0.1' }, asOf: today };
    const party = { id: 'party', forms: ['supplier'] satisfies FormName[] };
    expect(assess({ ...inputs, context: { party, openBreaches: first.open } })).toEqual(
      assess({ ...inputs, context: { party } }),
    );
  });

  it('is kept where the rule set of now has no such rule', () => {
    const gone: OpenBreach[] = first.open.map((breach) => ({ ...breach, rule: 'OLD-01' }));
    expect(rulesOf(next(gone, [supplier()]).open)).toEqual(['OLD-01']);
  });
});

describe('the repair of an earlier breach', () => {
  it('closes it when a row states it', () => {
    const { assessment, open } = next(first.open, [supplier({ ...narrower, ...repairs(ended) })]);
    expect(findingOf(assessment, 'FEE-01')).toMatchObject({
      outcome: 'met',
      earlier: { foundOn: today, closed: true },
    });
    expect(assessment.band).toBe('low');
    expect(open).toEqual([]);
  });

  it.each<[string, Body[]]>([
    ['of another practice', [{ ...ended, of: 'deposits' }]],
    ['that leaves out those who left', [{ ...ended, includesLeavers: false }]],
    ['of what ended before the period began', [{ ...ended, endedOn: addDays(today, -401) }]],
    ['without a day', [{ of: 'recruitment_fees', status: 'ended_and_repaired', includesLeavers: true }]],
    ['beside a row on the same practice that continues', [ended, { of: 'recruitment_fees', status: 'continuing' }]],
  ])('is not stated by a row %s', (_what, rows) => {
    const { assessment, open } = next(first.open, [supplier({ ...narrower, ...repairs(...rows) })]);
    expect(findingOf(assessment, 'FEE-01')).toMatchObject({ outcome: 'breach' });
    expect(open).toEqual(first.open);
  });

  it('is not stated by rows of which some are left out', () => {
    const short = { ...narrower, ...repairs(ended), '/answers/repairs/practices/total': 2 };
    expect(findingOf(next(first.open, [supplier(short)]).assessment, 'FEE-01')).toMatchObject({ outcome: 'breach' });
  });

  it('is stated by the verdict on a period that covers the one of the breach, not by one on less', () => {
    const mended: Changes = { ...visaPaid, [`${row}/repayment`]: repaid };
    expect(next(first.open, [supplier(mended)]).open).toEqual([]);
    expect(next(first.open, [supplier({ ...mended, ...narrower })]).open).toEqual(first.open);
  });

  it('weighs as a remedy while it is under way, and the breach is back when its day has passed', () => {
    const body = supplier({ ...narrower, ...repairs(planned) });
    const { assessment, open } = next(first.open, [body]);
    expect(findingOf(assessment, 'FEE-01')).toMatchObject({
      outcome: 'remedying',
      message: { code: 'FEE-01.breach' },
      earlier: { severity: 'critical' },
    });
    expect(assessment).toMatchObject({ band: 'medium', score: { found: 23 } });
    expect(open).toEqual(first.open);
    const lapsed = next(open, [body], { asOf: addDays(today, 101) });
    expect(findingOf(lapsed.assessment, 'FEE-01')).toMatchObject({ outcome: 'breach', severity: 'critical' });
    expect(lapsed.open).toEqual(first.open);
  });

  it.each<[string, Body]>([
    ['a day beyond the longest plan', { ...planned, dueOn: addDays(today, 336) }],
    ['a day of finding that is later than the verdict', { ...planned, foundOn: addDays(today, 1) }],
    ['a day that has passed', { ...planned, dueOn: addDays(today, -1) }],
  ])('is not under way with %s', (_what, plan) => {
    const body = declared(supplier({ ...narrower, ...repairs(plan) }));
    const context = { party: { id: 'party', forms: ['supplier'] satisfies FormName[] }, openBreaches: first.open };
    const assessment = assess({ declarations: [body], context, ruleSet: un13jk, asOf: today });
    expect(findingOf(assessment, 'FEE-01')).toMatchObject({ outcome: 'breach' });
  });

  it('never weighs more than the breach', () => {
    const hampered = next([], [supplier({ '/answers/identityDocuments/renewalHampered': true })]);
    const plan = repairs({ ...planned, of: 'documents_and_copies' });
    const { assessment } = next(hampered.open, [supplier({ ...narrower, ...plan })]);
    expect(findingOf(assessment, 'DOC-04')).toMatchObject({ outcome: 'remedying', severity: 'major' });
    expect(assessment.score).toEqual(hampered.assessment.score);
  });
});

describe('what is not known now and weighs more than an earlier breach', () => {
  const discrimination = next([], [agency({ '/answers/conduct/discrimination': true })], { forms: ['agency'] });
  const silent = agency({ '/answers/conduct/underMinimumAge': undefined });
  const { assessment } = next(discrimination.open, [silent], { forms: ['agency'] });

  it('is the finding, while what was found then still counts as found', () => {
    expect(findingOf(assessment, 'AGY-06', 'agency')).toMatchObject({
      outcome: 'unknown',
      severity: 'critical',
      earlier: { message: { code: 'AGY-06.breach.discrimination' } },
    });
    expect(assessment.score.found).toBe(discrimination.assessment.score.found);
    expect(assessment.band).toBe('not_scored');
  });
});

describe('two breaches that one declaration showed on one day', () => {
  it('are told in the same words in whichever order they are handed over', () => {
    const { open } = next([], [agency({ '/answers/conduct/discrimination': true })]);
    const [shown] = open.filter(({ rule }) => rule === 'AGY-06');
    expect(shown?.message.code).toBe('AGY-06.breach.discrimination');
    const twins = open.flatMap((breach) => [
      breach,
      { ...breach, message: { ...breach.message, code: 'AGY-06.breach.association' } },
    ]);
    expect(next(twins.toReversed(), []).open).toEqual(next(twins, []).open);
  });
});

describe('any open breach', () => {
  it('weighs at least as much as it did, whatever shows nothing on less than its period', () => {
    fc.assert(
      fc.property(arbitraryBreaches, (breaches) => {
        const forms: FormName[] = ['agency', 'supplier'];
        const { assessment, open } = next(breaches, [], { forms });
        const clean = next(breaches, [supplier(narrower), agency(narrower)], { forms });
        for (const breach of breaches) {
          const found = findingOf(clean.assessment, breach.rule, breach.form);
          expect(found).toMatchObject({ outcome: 'breach', earlier: {} });
        }
        expect(clean.assessment.score.found).toBe(assessment.score.found);
        expect(clean.open).toEqual(open);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an act that is admitted while what became of it is left open', () => {
  const act = '/answers/identityDocuments';
  const denied = (more: Body = {}): Changes => ({ [`${act}/denied`]: true, ...more });
  const no: Changes = denied({ [`${act}/allReturned`]: false });
  const afterwards = (changes: Changes, then: Changes = narrower) =>
    next(next([], [supplier(changes)]).open, [supplier(then)]);

  it('is unknown, and handed on as the breach that is not ruled out', () => {
    const { assessment, open } = next([], [supplier(denied())]);
    expect(findingOf(assessment, 'DOC-01')).toMatchObject({ outcome: 'unknown', admitted: { severity: 'critical' } });
    expect(assessment.band).toBe('not_scored');
    expect(open).toMatchObject([
      {
        ...{ rule: 'DOC-01', severity: 'critical', message: { code: 'DOC-01.breach' }, admitted: true },
        evidence: { answers: [{ pointer: '/identityDocuments/denied', value: true }] },
      },
    ]);
  });

  it('is not dropped by the next declaration, just as what was answered with no is not', () => {
    for (const then of [narrower, {}, { [act]: undefined }]) {
      const [blank, honest] = [afterwards(denied(), then), afterwards(no, then)];
      expect(blank.assessment.band).toBe('critical');
      expect(blank.assessment.score).toEqual(honest.assessment.score);
    }
  });

  it('is closed by the answers that were left open, on a period that covers it', () => {
    const mended = denied({ [`${act}/allReturned`]: true, [`${act}/endedOn`]: addDays(today, -100) });
    expect(afterwards(denied(), mended).open).toEqual([]);
    expect(rulesOf(afterwards(denied(), { ...mended, ...narrower }).open)).toEqual(['DOC-01']);
  });

  it('is judged alone where the declaration that admits it is assessed again', () => {
    const declarations = [declared(supplier(denied()), 'admits')];
    const context = { party: { id: 'party', forms: ['supplier'] satisfies FormName[] } };
    const then = assess({ declarations, context, ruleSet: un13jk, asOf: today });
    const openBreaches = openBreachesAfter({ assessment: then, declarations });
    expect(assess({ declarations, context: { ...context, openBreaches }, ruleSet: un13jk, asOf: today })).toEqual(then);
  });

  it('is closed by what excuses a fee, where it was left open whether local law permits it', () => {
    const open = { ...visaPaid, [`${row}/locallyPermitted`]: undefined, '/answers/funding/publicFunding': 'none' };
    const excused = { ...open, [`${row}/locallyPermitted`]: true };
    expect(rulesOf(next([], [supplier(open)]).open)).toContain('FEE-01');
    expect(findingOf(afterwards(open, excused).assessment, 'FEE-01')).toMatchObject({
      outcome: 'conflict',
      earlier: { closed: true },
    });
    const refused = { ...open, [`${row}/locallyPermitted`]: false };
    expect(findingOf(afterwards(refused, excused).assessment, 'FEE-01')).toMatchObject({ outcome: 'breach' });
  });

  it('is nothing where all that was admitted is repaid, and only another row is open', () => {
    const other = '/answers/recruitment/corridors/rows/np-qa/fees/far-i/payer';
    const { assessment } = next([], [supplier({ ...visaPaid, [`${row}/repayment`]: repaid, [other]: undefined })]);
    const finding = findingOf(assessment, 'FEE-01');
    expect(finding).toMatchObject({ outcome: 'unknown', severity: 'critical' });
    expect(finding?.admitted).toBeUndefined();
  });

  it('is a breach beside a graver one that is open', () => {
    const conduct = '/answers/conduct';
    const silent = agency({ [`${conduct}/discrimination`]: true, [`${conduct}/underMinimumAge`]: undefined });
    const { open } = next([], [silent], { forms: ['agency'] });
    expect(open).toMatchObject([{ severity: 'major', message: { code: 'AGY-06.breach.discrimination' } }]);
  });

  it.each<[string, Changes, Pointer[]]>([
    ['documents', no, [`${act}/allReturned`, `${act}/endedOn`]],
    [
      'deposits',
      { '/answers/deposits/taken': true, '/answers/deposits/allReturned': false },
      ['/answers/deposits/allReturned'],
    ],
    [
      'contracts',
      { '/answers/workerContracts/changedForTheWorse': true, '/answers/workerContracts/changeRepaired': false },
      ['/answers/workerContracts/changeRepaired'],
    ],
    [
      'fees',
      visaPaid,
      [`${row}/repayment`, `${row}/repayment/status`, `${row}/locallyPermitted`, `${row}/collector`, `${row}/method`],
    ],
    [
      'recovery',
      { '/answers/recruitment/recoveredFromWorkers': true, '/answers/recruitment/recoveredRepaid': false },
      ['/answers/recruitment/recoveredRepaid'],
    ],
  ])('is never better afterwards than answering no: %s', (_what, admitting, left) => {
    const honest = afterwards(admitting);
    for (const pointer of left) {
      const blank = afterwards({ ...admitting, [pointer]: undefined });
      expect(blank.assessment.score.notRuledOut).toBeGreaterThanOrEqual(honest.assessment.score.notRuledOut);
      expect(blank.assessment.band).toBe('critical');
    }
  });
});

describe('what would close a breach that stays', () => {
  const asked = (rows: Changes) => {
    const { assessment } = next(first.open, [supplier({ ...narrower, ...rows })]);
    return {
      next: assessment.nextQuestions.map(({ pointer }) => pointer),
      missing: findingOf(assessment, 'FEE-01')?.missing,
    };
  };

  it('is asked first: the repairs, or what is missing of a row on its practice', () => {
    const { includesLeavers: _, ...short } = ended;
    expect(asked({}).next[0]).toBe('/repairs/practices');
    expect(asked({}).missing).toEqual(['/repairs/practices']);
    expect(asked(repairs(short)).next[0]).toBe('/repairs/practices/rows/r0/includesLeavers');
    expect(asked(repairs(short)).missing).toEqual(['/repairs/practices/rows/r0/includesLeavers']);
  });

  it('is not asked once it is stated, nor while the repair is under way', () => {
    expect(asked(repairs(ended)).next).toEqual([]);
    expect(asked(repairs(planned)).next).toEqual([]);
  });
});

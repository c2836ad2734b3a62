import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { say } from '../../rules/messages/en.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Changes } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

const contracts = '/answers/workerContracts';

function judged(changes: Changes, rule: string) {
  const assessment = assess({
    declarations: [declared(supplier(changes))],
    context: { party: { id: 'everest-build', forms: ['supplier'] } },
    ruleSet: un13jk,
    asOf: today,
  });
  return { ...assessment, finding: assessment.findings.find((each) => each.rule === rule) };
}

describe('terms that are worse on arrival', () => {
  it('are critical while one worker has not been given what was agreed', () => {
    const { score, band, finding } = judged(
      { [`${contracts}/changedForTheWorse`]: true, [`${contracts}/changeRepaired`]: false },
      'CON-03',
    );
    expect(finding).toMatchObject({ outcome: 'breach', severity: 'critical', group: 'contract-substitution' });
    expect({ score, band }).toEqual({ score: { found: 75, notRuledOut: 75 }, band: 'critical' });
  });

  it('weigh nothing once all have been given it', () => {
    const { score, band } = judged(
      { [`${contracts}/changedForTheWorse`]: true, [`${contracts}/changeRepaired`]: true },
      'CON-03',
    );
    expect({ score, band }).toEqual({ score: { found: 0, notRuledOut: 0 }, band: 'low' });
  });

  it('are not cleared by saying nothing of their repair', () => {
    const { score, band, finding } = judged({ [`${contracts}/changedForTheWorse`]: true }, 'CON-03');
    expect(finding).toMatchObject({ outcome: 'unknown', missing: ['/workerContracts/changeRepaired'] });
    expect({ score, band }).toEqual({ score: { found: 0, notRuledOut: 75 }, band: 'not_scored' });
  });

  it('ignore a repair that is stated of nothing', () => {
    expect(judged({ [`${contracts}/changeRepaired`]: false }, 'CON-03').score.notRuledOut).toBe(0);
  });
});

describe('a penalty for leaving', () => {
  it('is critical beside every other good answer, and counts apart from substituted terms', () => {
    const leaving = { [`${contracts}/leavingPenalised`]: true };
    expect(judged(leaving, 'CON-07')).toMatchObject({ score: { found: 75 }, band: 'critical' });
    const both = {
      ...leaving,
      [`${contracts}/changedForTheWorse`]: true,
      [`${contracts}/changeRepaired`]: false,
    };
    expect(judged(both, 'CON-07').score.found).toBe(94);
  });
});

describe('what workers are told before they agree', () => {
  it('is a breach where one item was untrue, even if another was left out too', () => {
    const told = { [`${contracts}/disclosure/wages`]: 'misstated', [`${contracts}/disclosure/hazards`]: 'not_told' };
    const { finding } = judged(told, 'CON-01');
    expect(finding).toMatchObject({
      outcome: 'breach',
      severity: 'major',
      evidence: { answers: [{ pointer: '/workerContracts/disclosure/wages', value: 'misstated' }] },
    });
  });

  it('is not known where one of the six items has no answer', () => {
    const { finding } = judged({ [`${contracts}/disclosure/workerCosts`]: undefined }, 'CON-01');
    expect(finding).toMatchObject({ outcome: 'unknown', missing: ['/workerContracts/disclosure/workerCosts'] });
  });

  it('stays a question for a company that states a headcount of 0 beside the languages of its workers', () => {
    const untold = { '/answers/workforce/headcount': 0, [`${contracts}/disclosure/wages`]: 'not_told' };
    expect(judged(untold, 'CON-01').finding?.outcome).toBe('gap');
  });
});

describe('the way home', () => {
  const home = `${contracts}/returnTransport`;

  it.each(['may_stay_and_chose_to', 'exempted_by_authority'])(
    'need not be provided under the exception %s',
    (exception) => {
      const { finding } = judged({ [`${home}/provided`]: 'some', [`${home}/exception`]: exception }, 'CON-06');
      expect(finding?.message.code).toBe('CON-06.met.excepted');
    },
  );

  it('is owed to each of them: some is a breach like none', () => {
    for (const provided of ['some', 'none']) {
      const { finding } = judged({ [`${home}/provided`]: provided, [`${home}/exception`]: 'none' }, 'CON-06');
      expect(finding).toMatchObject({ outcome: 'breach', severity: 'major' });
    }
  });

  it('is not excused by an exception that nobody names', () => {
    expect(judged({ [`${home}/provided`]: 'none' }, 'CON-06').finding?.outcome).toBe('unknown');
  });

  it('is never advised against the safety of a victim or witness', () => {
    expect(say('CON-06.advice')).toMatch(/Never send home a victim or a witness where that would obstruct/);
  });
});

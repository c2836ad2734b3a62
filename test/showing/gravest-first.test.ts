import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { severities } from '../../rules/vocabulary.ts';
import { gravestFirst } from '../../shared/showing/gravest-first.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

const changes = { '/answers/workerContracts/leavingPenalised': true, '/answers/grievance': { exists: false } };
const context = { party: { id: 'a-party', forms: ['supplier' as const] } };
const declarations = [declared(supplier(changes))];
const { findings } = assess({ declarations, context, ruleSet: un13jk, asOf: today });

describe('findings as they are shown', () => {
  it('begin with what weighs most; of equal weight the graver, then by rule', () => {
    const shown = gravestFirst(findings);
    expect(shown[0]?.rule).toBe('CON-07');
    const grave = shown.map(({ severity }) => (severity === undefined ? 9 : severities.indexOf(severity)));
    const places = shown.map(
      ({ rule, share, outcome }, index) =>
        `${100 - share.notRuledOut + 100} ${grave[index]} ${outcome === 'unknown' ? 1 : 0} ${rule}`,
    );
    expect(places).toEqual(places.toSorted());
    expect(new Set(grave).size).toBeGreaterThan(2);
  });

  it('show what was found before what is not known, where both weigh the same', () => {
    const admitted = { '/answers': { identityDocuments: { denied: true, allReturned: false, kept: true } } };
    const open = assess({ declarations: [declared(supplier(admitted))], context, ruleSet: un13jk, asOf: today });
    const [first, second] = gravestFirst(open.findings);
    expect([first, second]).toMatchObject([
      { rule: 'DOC-01', outcome: 'breach', severity: 'critical' },
      { outcome: 'unknown', severity: 'critical' },
    ]);
    expect(first?.rule && second?.rule && first.rule > second.rule).toBe(true);
  });

  it('have one order, whatever the order in which they are kept', () => {
    expect(gravestFirst(findings.toReversed())).toEqual(gravestFirst(findings));
  });
});

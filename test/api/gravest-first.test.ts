import { describe, expect, it } from 'vitest';
import { gravestFirst } from '../../functions/api/gravest-first.ts';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { severities } from '../../rules/vocabulary.ts';
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
    const places = shown.map(({ rule, share }, index) => `${100 - share.notRuledOut + 100} ${grave[index]} ${rule}`);
    expect(places).toEqual(places.toSorted());
    expect(new Set(grave).size).toBeGreaterThan(2);
  });

  it('have one order, whatever the order in which they are kept', () => {
    expect(gravestFirst(findings.toReversed())).toEqual(gravestFirst(findings));
  });
});

import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Body } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

const asked = (body?: Body): string[] =>
  assess({
    declarations: body === undefined ? [] : [declared(body)],
    context: { party: { id: 'party', forms: ['supplier'] } },
    ruleSet: un13jk,
    asOf: today,
  }).nextQuestions.map(({ pointer }) => pointer);

describe('the next questions', () => {
  it('are none where everything is decided', () => {
    expect(asked(supplier())).toEqual([]);
  });

  it('begin with those on which most critical rules rest', () => {
    expect(asked()[0]).toBe('/recruitment/corridors');
  });

  it('leave a question out until the one it depends on is answered', () => {
    expect(asked()).toContain('/deposits/taken');
    expect(asked()).not.toContain('/deposits/allReturned');
    const taken = supplier({ '/answers/deposits/taken': true });
    expect(asked(taken)).toEqual(['/deposits/allReturned', '/deposits/returnedOn']);
  });

  it('do so in rows too', () => {
    const row = '/recruitment/corridors/rows/np-qa/fees/far-v';
    const open = supplier({ [`/answers${row}/payer`]: 'not_known' });
    expect(asked(open)).toContain(`${row}/payer`);
    expect(asked(open)).not.toContain(`${row}/requiredBy`);
  });
});

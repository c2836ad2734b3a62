import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { addDays } from '../../rules/engine/date.ts';
import { say } from '../../rules/messages/en.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Changes } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

function diligence(changes: Changes, asOf = today) {
  const { findings } = assess({
    declarations: [declared(supplier(changes))],
    context: { party: { id: 'everest-build', forms: ['supplier'] } },
    ruleSet: un13jk,
    asOf,
  });
  return findings.find((each) => each.rule === 'DUE-01');
}

describe('a risk assessment', () => {
  const assessedOn = '/answers/dueDiligence/risksAssessedOn';

  it('holds on its 365th day and is out of date on the next', () => {
    const made = { [assessedOn]: addDays(today, -365) };
    expect(diligence(made)?.outcome).toBe('met');
    expect(diligence(made, addDays(today, 1))?.outcome).toBe('gap');
  });

  it('that was never made is a gap, whatever is said of its findings', () => {
    const never = { '/answers/dueDiligence/risksAssessed': false, [assessedOn]: undefined };
    expect(diligence(never)).toMatchObject({ outcome: 'gap', severity: 'major' });
  });

  it('does not make up for a chain that ends at the first agency', () => {
    expect(diligence({ '/answers/dueDiligence/chainMapped': false })?.outcome).toBe('gap');
  });

  it('is not known without its day, nor without the word that its findings were acted on', () => {
    expect(diligence({ [assessedOn]: undefined })?.outcome).toBe('unknown');
    expect(diligence({ '/answers/dueDiligence/findingsActedOn': undefined })?.outcome).toBe('unknown');
  });

  it('is explained with the number of days that held', () => {
    const { code, parameters } = diligence({ '/answers/dueDiligence/findingsActedOn': false })?.message ?? {};
    expect(say(String(code), parameters)).toContain('within the last 365 days');
  });
});

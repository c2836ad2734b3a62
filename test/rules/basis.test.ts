import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Body } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

const basisOf = (rule: string, body: Body): string[] => {
  const declaration = declared(body);
  const context = { party: { id: 'party', forms: [declaration.form] } };
  const { findings } = assess({ declarations: [declaration], context, ruleSet: un13jk, asOf: today });
  return findings.find((finding) => finding.rule === rule)?.basis ?? [];
};
const fundedBy = (publicFunding: string | undefined) => supplier({ '/answers/funding/publicFunding': publicFunding });

describe('a paragraph on public money', () => {
  it.each([
    ['contract', true, true],
    ['grant', true, false],
    ['none', false, false],
  ])('of 13(k) is cited for "%s" as far as it reaches', (funding, practices, informing) => {
    expect(basisOf('FEE-01', fundedBy(funding)).includes('13(k)-2a')).toBe(practices);
    expect(basisOf('DOC-01', fundedBy(funding)).includes('13(k)-2b')).toBe(practices);
    expect(basisOf('GRV-01A', fundedBy(funding)).includes('13(k)-3')).toBe(informing);
  });

  it('is cited where it is not known who pays: silence does not take it away', () => {
    expect(basisOf('FEE-01', fundedBy(undefined))).toContain('13(k)-2a');
    expect(basisOf('GRV-01A', fundedBy(undefined))).toContain('13(k)-3');
  });

  it('leaves 13(j) and the other standards as they are', () => {
    expect(basisOf('FEE-01', fundedBy('none'))).toEqual(expect.arrayContaining(['13(j)-3', 'C181 7(1)']));
  });
});

describe('what speaks of contracts', () => {
  const cites = (rule: string, kind: string | undefined) => basisOf(rule, contract({ '/answers/contract/kind': kind }));

  it.each(['contract', 'both', undefined])('is cited of %s', (kind) => {
    expect(cites('REM-04', kind)).toEqual(['13(k)-4', 'FAR 52.222-50(d)']);
    expect(cites('REM-01', kind)).toContain('FAR 52.222-50(b)(6)');
  });

  it('is not cited of a grant, whose recipient 13(k)-2 reaches all the same', () => {
    expect(cites('REM-04', 'grant')).not.toContain('13(k)-4');
    expect(cites('REM-01', 'grant')).toEqual(['13(k)-2a', '13(k)-2b']);
  });
});

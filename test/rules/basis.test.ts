import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { far5222250 } from '../../rules/sets/far-52-222-50.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import type { Body } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';
import { corridor } from './borne-by-workers.ts';

const findingsOf = (body: Body, ruleSet: RuleSet = un13jk) => {
  const declaration = declared(body);
  const context = { party: { id: 'party', forms: [declaration.form] } };
  return assess({ declarations: [declaration], context, ruleSet, asOf: today }).findings;
};
const basisOf = (rule: string, body: Body, ruleSet?: RuleSet): string[] =>
  findingsOf(body, ruleSet).find((finding) => finding.rule === rule)?.basis ?? [];
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

describe('a convention', () => {
  const ofKind = (workerType: string | undefined, make: typeof supplier) => ({
    [`${corridor}/workerType`]: workerType,
    ...(make === supplier ? { '/answers/recruitment/corridors/rows/bd-qa/workerType': workerType } : {}),
  });
  const cites = (rule: string, workerType: string | undefined, make = supplier) =>
    basisOf(rule, make(ofKind(workerType, make))).join();

  it.each([supplier, agency])('is cited only where it reaches those who were recruited', (make) => {
    expect(cites('FEE-01', 'seafarer', make)).not.toContain('C181');
    expect(cites('FEE-01', 'fisher', make)).toContain('C181 7(1)');
    expect(cites('FEE-12', 'seafarer', make)).not.toContain('C188');
    expect(cites('FEE-12', 'seafarer', make)).toContain('MLC');
    expect(cites('FEE-12', 'fisher', make)).not.toContain('MLC');
  });

  it('is cited where nobody says who was recruited', () => {
    for (const cite of ['C181 4', 'C188 22(3)(a)', 'MLC Standard A1.4(5)(a)']) {
      expect(cites('AGY-06', undefined, agency)).toContain(cite);
      expect(cites('AGY-06', 'not_known', agency)).toContain(cite);
    }
  });

  it('leaves every finding on a paragraph, in every set, whoever was recruited', () => {
    const without = ruleSets.flatMap((ruleSet) =>
      ['general', 'domestic', 'seafarer', 'fisher'].flatMap((workerType) =>
        [supplier, agency].flatMap((make) =>
          findingsOf(make({ ...ofKind(workerType, make), '/answers/funding/publicFunding': 'none' }), ruleSet)
            .filter(({ basis }) => basis.length === 0)
            .map(({ rule }) => `${ruleSet.id} ${rule} ${workerType}`),
        ),
      ),
    );
    expect(without).toEqual([]);
  });
});

describe('the clause of United States contracts', () => {
  const clause = 'FAR 52.222-50(b)(4)';
  const underOne = (answer: boolean | undefined, funding = 'contract') =>
    supplier({ '/answers/funding/publicFunding': funding, '/answers/federalContract/underOne': answer });

  it('is cited where such a contract is not ruled out', () => {
    expect(basisOf('DOC-01', underOne(true))).toContain(clause);
    expect(basisOf('DOC-01', underOne(undefined))).toContain(clause);
    expect(basisOf('DOC-01', agency({ '/answers/funding/publicFunding': 'contract' }))).toContain(clause);
  });

  it('is not cited where it is', () => {
    expect(basisOf('DOC-01', underOne(false))).not.toContain(clause);
    for (const funding of ['none', 'grant']) {
      expect(basisOf('DOC-01', underOne(undefined, funding))).not.toContain(clause);
      expect(basisOf('DOC-01', agency({ '/answers/funding/publicFunding': funding }))).not.toContain(clause);
    }
  });

  it('is what its own set holds every declaration against', () => {
    expect(basisOf('DOC-01', underOne(false), far5222250)).toEqual([clause]);
  });
});

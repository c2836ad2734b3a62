import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from './agency.ts';
import { contract } from './contract.ts';
import { declared } from './declared.ts';
import { officeSupplier } from './office-supplier.ts';
import { supplier, today } from './supplier.ts';

describe.each([
  ['supplier', 'supplier', supplier()],
  ['supplier of low risk', 'supplier', officeSupplier()],
  ['agency', 'agency', agency()],
  ['contract', 'contract', contract()],
] as const)('a whole, clean declaration of a party as %s', (_name, form, body) => {
  const assessment = assess({
    declarations: [declared(body)],
    context: {
      party: { id: 'a-party', forms: [form] },
      observed: { sameAnswersElsewhere: 0, answersChangedAfterCase: 0, rulesChanged: false },
    },
    ruleSet: un13jk,
    asOf: today,
  });

  it('leaves nothing open and weighs nothing', () => {
    expect(assessment.findings.filter(({ outcome }) => outcome !== 'met' && outcome !== 'not_applicable')).toEqual([]);
    expect(assessment).toMatchObject({ score: { found: 0, notRuledOut: 0 }, band: 'low' });
  });
});

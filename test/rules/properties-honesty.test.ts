import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import { type Body, change } from '../builders/change.ts';
import { isAccepted } from '../builders/declared.ts';
import { arbitraryPartyFiling, assessed, type Filing, withBody } from '../builders/filing.ts';
import { feeRows, rows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';

const corridors = '/answers/recruitment/corridors';
const visa = `${corridors}/rows/np-qa/fees/far-v`;

/** A visa that workers paid, found by the party itself and to be repaid on time to all who paid. */
const disclosed = (body: Body): Body =>
  change(body, {
    [corridors]: rows({
      id: 'np-qa',
      from: 'NP',
      to: 'QA',
      workerType: 'general',
      recruits: 40,
      fees: feeRows(40),
      firstMonthlyWage: { amount: '1400.00', currency: 'QAR' },
      ...(body.form === 'supplier' ? { agencyCost: { amount: '2100.00', currency: 'QAR' } } : {}),
    }),
    [visa]: {
      id: 'far-v',
      category: 'FAR-v',
      workers: 40,
      payer: 'worker',
      requiredBy: 'agency',
      method: 'direct_payment',
      collector: 'agency',
      locallyPermitted: false,
      repayment: {
        status: 'planned',
        foundBy: 'self',
        foundOn: addDays(today, -10),
        dueOn: addDays(today, 60),
        includesLeavers: true,
      },
    },
  });

const silences: [string, (body: Body) => Body][] = [
  ['who paid', (body) => change(body, { [`${visa}/payer`]: undefined, [`${visa}/repayment`]: undefined })],
  ['the row', (body) => change(body, { [visa]: undefined })],
  ['the fee table', (body) => change(body, { [`${corridors}/rows/np-qa/fees`]: undefined })],
  ['the corridor', (body) => change(body, { [`${corridors}/rows/np-qa`]: undefined })],
  ['the whole list', (body) => change(body, { [corridors]: undefined })],
];

const foundOut: [string, (body: Body) => Body][] = [
  ['by an authority', (body) => change(body, { [`${visa}/repayment/foundBy`]: 'authority' })],
  ['with nothing repaid', (body) => change(body, { [`${visa}/repayment`]: { status: 'none' } })],
  ['after the promised day', (body) => change(body, { [`${visa}/repayment/dueOn`]: addDays(today, -1) })],
];

describe.each([
  ...silences.map(([what, how]) => [`leaving out ${what}`, how] as const),
  ...foundOut.map(([what, how]) => [`being found out ${what}`, how] as const),
])('disclosing with a timely plan, against %s', (_what, instead) => {
  it('is better where nothing else weighs', () => {
    const honest: Filing = { bodies: [disclosed(supplier())], forms: ['supplier'], asOf: today, ruleSet: 'un-13jk' };
    const other = withBody(honest, 0, instead(disclosed(supplier())));
    expect(isAccepted(other.bodies[0] ?? {})).toBe(true);
    expect(assessed(honest)).toMatchObject({ score: { found: 23, notRuledOut: 23 }, band: 'medium' });
    expect(assessed(other).score.notRuledOut).toBeGreaterThan(23);
    expect(['critical', 'not_scored']).toContain(assessed(other).band);
  });

  it('is never worse, whatever else was declared', () => {
    fc.assert(
      fc.property(arbitraryPartyFiling, (filing) => {
        const body = disclosed(change(filing.bodies[0] ?? {}, { '/qualifiers': undefined }));
        const honest = withBody({ ...filing, asOf: today }, 0, body);
        const other = withBody(honest, 0, instead(body));
        expect(assessed(honest).score.notRuledOut).toBeLessThanOrEqual(assessed(other).score.notRuledOut);
      }),
      { numRuns: 25 },
    );
  });
});

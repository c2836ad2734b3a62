import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/assessment.ts';
import { ukPpn009 } from '../../rules/sets/uk-ppn-009.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import { type Body, change } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { declared } from '../builders/declared.ts';
import { officeSupplier } from '../builders/office-supplier.ts';
import { rows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';

function told(body: Body, ruleSet = un13jk): Assessment {
  const declaration = declared(body);
  const context = { party: { id: 'party', forms: [declaration.form] } };
  return assess({ declarations: [declaration], context, ruleSet, asOf: today });
}

const levelOf = ({ inherent }: Assessment, rule: string) =>
  inherent?.factors.find((factor) => factor.rule === rule)?.level;

/** A maker of clothes at home, of whose people nobody is in a weak position: the one medium is its trade. */
const tailor = (changes = {}) =>
  officeSupplier({
    '/answers/business/sector': 'garments_and_footwear',
    '/answers/goods': { traded: rows() },
    '/answers/businessModel': {
      labourOnlySubcontracting: false,
      shortLeadTimes: false,
      pieceRates: false,
      multiTierSubcontracting: false,
    },
    '/answers/namedLists/named': false,
    ...changes,
  });

const selling = (good: { [member: string]: string }) => ({ '/answers/goods': { traded: rows({ id: 'a', ...good }) } });

describe('what the context suggests', () => {
  it('is low for an office at home, and asks for the usual checks', () => {
    expect(told(officeSupplier())).toMatchObject({
      inherent: { level: 'low', notRuledOut: 'low', indicators: [] },
      tier: 'standard',
    });
  });

  it('is not known until an answer says something of it', () => {
    const silent = told({ ...supplier(), answers: {} });
    expect(silent).toMatchObject({ inherent: { level: 'not_known', notRuledOut: 'high' }, tier: 'enhanced' });
    const trade = told({ ...supplier(), answers: { business: { sector: 'information_technology' } } });
    expect(trade.inherent).toMatchObject({ level: 'low', notRuledOut: 'high' });
  });

  it('is medium for one characteristic, and high for more than one', () => {
    expect(told(tailor()).inherent).toMatchObject({ level: 'medium', notRuledOut: 'medium' });
    const hurried = told(tailor({ '/answers/businessModel/shortLeadTimes': true }));
    expect(hurried.inherent).toMatchObject({ level: 'high', notRuledOut: 'high' });
  });

  it('counts a good and its country as one characteristic', () => {
    const jute = tailor({
      '/answers/business/sector': 'retail',
      ...selling({ name: 'Coal', hsCode: '2701', country: 'MN' }),
    });
    const assessment = told(jute);
    expect([levelOf(assessment, 'SCR-05'), levelOf(assessment, 'SCR-07')]).toEqual(['medium', 'medium']);
    expect(assessment.inherent).toMatchObject({ level: 'medium' });
  });

  it('is high for a good of forced labour, with the row that says so', () => {
    const { inherent, score } = told(tailor(selling({ name: 'Fibre', hsCode: '520100', country: 'TM' })));
    expect(inherent?.level).toBe('high');
    expect(inherent?.factors.find(({ rule }) => rule === 'SCR-07')).toMatchObject({
      level: 'high',
      rowCount: 1,
      rows: [{ table: 'ilab-goods-2024', edition: '2024', row: { country: 'TM', good: 'Cotton', forcedLabour: true } }],
    });
    expect(score).toEqual(told(tailor()).score);
  });

  it('takes what a table does not name for not known, never for good', () => {
    const assessment = told(tailor(selling({ name: 'Paper clips', hsCode: '830590', country: 'DE' })));
    expect(levelOf(assessment, 'SCR-03')).toBe('not_known');
    expect(levelOf(assessment, 'SCR-07')).toBe('not_known');
  });

  it('never makes more than medium of the watch list', () => {
    const everywhere = rows(...['AF', 'KP', 'RU', 'HT'].map((country) => ({ id: country.toLowerCase(), country })));
    expect(levelOf(told(officeSupplier({ '/answers/places/countries': everywhere })), 'SCR-03')).toBe('medium');
  });

  it('rules out nothing while an answer is missing, and names that answer', () => {
    const { inherent } = told(officeSupplier({ '/answers/workforce/vulnerable': undefined }));
    expect(inherent).toMatchObject({ level: 'low', notRuledOut: 'high' });
    expect(inherent?.factors.find(({ rule }) => rule === 'SCR-02')).toMatchObject({
      level: 'unanswered',
      missing: expect.arrayContaining(['/workforce/vulnerable']),
    });
  });

  it('is read from the corridors of an agency', () => {
    const assessment = told(agency());
    expect(levelOf(assessment, 'SCR-01')).toBe('medium');
    expect(levelOf(assessment, 'SCR-04')).toBe('medium');
    expect(assessment.inherent?.factors.find(({ rule }) => rule === 'SCR-03')?.rows).toEqual([
      { table: 'tip-watch-list-2025', edition: '2025', row: { country: 'NP', tier: 'Tier 2 Watch List' } },
    ]);
  });

  it('is not asked of an authority about its contract', () => {
    const { inherent, tier } = told(contract());
    expect({ inherent, tier }).toEqual({ inherent: undefined, tier: undefined });
  });

  it('holds for a declaration on the form of before as little as for an empty one', () => {
    const { '/answers': _none, ...old } = { '/answers': 0, ...declared(officeSupplier()) };
    const { business: _b, places: _p, ...answers } = old.answers;
    const inputs = { context: { party: { id: 'party', forms: ['supplier' as const] } }, ruleSet: un13jk, asOf: today };
    const before = assess({ ...inputs, declarations: [{ ...old, formVersion: 1, answers }] });
    expect(before.inherent?.notRuledOut).toBe('high');
  });
});

describe('the names of indicators', () => {
  const held = change(supplier(), {
    '/answers/identityDocuments/denied': true,
    '/answers/workerContracts/leavingPenalised': true,
  });

  it('are listed for a person to look at, and raise no level', () => {
    const { inherent } = told(held);
    expect(inherent?.indicators).toEqual([
      'abuse of vulnerability',
      'intimidation and threats',
      'restriction of movement',
      'retention of identity documents',
    ]);
    const raised = inherent?.factors.filter(({ review }) => review === 'protection') ?? [];
    expect(raised.map(({ level }) => level)).toEqual(Array.from({ length: 4 }, () => 'not_known'));
  });
});

describe('a name on a list', () => {
  const named = (is: boolean) => told(tailor({ '/answers/namedLists/named': is }));

  it('is for a person to compare, and turns nobody away', () => {
    const factor = named(true).inherent?.factors.find(({ rule }) => rule === 'SCR-08');
    expect(factor).toMatchObject({ level: 'not_known', review: 'identity' });
    expect(named(true)).toMatchObject({ score: named(false).score, band: named(false).band, tier: named(false).tier });
  });
});

describe('uk-ppn-009', () => {
  it('reads the six characteristics and the chain, and speaks in the name of nothing else', () => {
    const cites = ukPpn009.rules.flatMap(({ basis }) => basis.map(({ instrument }) => instrument));
    expect([...new Set(cites)].sort()).toEqual(['Method of this service', 'UK PPN 009']);
    const { inherent } = told(supplier(), ukPpn009);
    expect(inherent?.factors.map(({ rule }) => rule)).toEqual([
      'SCR-01',
      'SCR-02',
      'SCR-03',
      'SCR-04',
      'SCR-05',
      'SCR-06',
    ]);
  });

  it('asks more of a buyer where the work is risky, though nothing was found', () => {
    expect(told(supplier(), ukPpn009)).toMatchObject({ score: { notRuledOut: 0 }, band: 'low', tier: 'enhanced' });
    expect(told(officeSupplier(), ukPpn009)).toMatchObject({ band: 'low', tier: 'standard' });
  });
});

import { describe, expect, it } from 'vitest';
import type { LedgerLine } from '../../rules/ledger/line.ts';
import { type LedgerLink, reconcile } from '../../rules/ledger/reconcile.ts';
import type { Body } from '../builders/change.ts';
import { corridor, costs, link, stating, visas } from '../builders/ledger.ts';

const unpaid = { status: 'none' };
const repaid = {
  status: 'repaid_in_full',
  includesLeavers: true,
  owed: { amount: '100.00', currency: 'USD' },
  repaid: { amount: '100.00', currency: 'USD' },
};
const employer = { payer: 'employer' };
const none = { payer: 'not_incurred' };
const silence = { payer: 'not_known' };
const worker = { payer: 'worker', collector: 'agency', repayment: unpaid };
const repaying = { ...worker, repayment: { ...repaid, status: 'planned' } };
const wasRepaid = { ...worker, repayment: repaid };
const leftOpen = { payer: 'worker', collector: 'agency' };
const costing = (amount: string, currency = 'USD') => ({ ...worker, amount: { amount, currency } });

/** The line on visas that an employer is told, of which it says one thing and its agency another. */
function visa(own: Body | Body[], others: Body | Body[], changes: Partial<LedgerLink> = {}): LedgerLine | undefined {
  const [mine, theirs] = [stating('supplier', visas(...[own].flat())), stating('agency', visas(...[others].flat()))];
  return reconcile(mine, theirs, link(changes)).find(({ category }) => category === 'FAR-v');
}

describe('who bore a cost, as two sides say it', () => {
  it.each([
    ['employer', employer, 'agency: workers', worker, 'others_say_worker'],
    ['employer', employer, 'agency: workers, being repaid', repaying, 'others_say_worker'],
    ['employer', employer, 'agency: workers, repayment left open', leftOpen, 'others_say_worker'],
    ['nothing', silence, 'agency: workers', worker, 'others_say_worker'],
    ['repaid', wasRepaid, 'agency: workers', worker, 'others_say_worker'],
    ['workers, repayment left open', leftOpen, 'agency: workers', worker, 'others_say_worker'],
    ['workers', worker, 'agency: workers', worker, 'agrees'],
    ['repaid', wasRepaid, 'agency: employer', employer, 'agrees'],
    ['employer', employer, 'agency: repaid', wasRepaid, 'agrees'],
    ['repaid', wasRepaid, 'agency: workers, repayment left open', leftOpen, 'open'],
    ['employer', employer, 'agency: nothing', silence, 'open'],
    ['nothing', silence, 'agency: employer', employer, 'open'],
    ['workers', worker, 'agency: employer', employer, 'own_says_worker'],
    ['workers', worker, 'agency: nothing', silence, 'own_says_worker'],
    ['workers', worker, 'agency: repaid', wasRepaid, 'own_says_worker'],
  ])('employer: %s; %s %s %s gives %s', (_own, own, _others, others, payer) => {
    expect(visa(own, others)?.payer).toBe(payer);
  });

  it('counts a document that was held before as a cost of nobody', () => {
    const held = { ...worker, requiredBy: 'held_before' };
    const passports = (row: Body) => corridor({ fees: costs(40, 'FAR-vi(passport)', row) });
    const lines = reconcile(stating('supplier', passports(none)), stating('agency', passports(held)), link());
    expect(lines.find(({ category }) => category === 'FAR-vi(passport)')).toMatchObject({
      payer: 'agrees',
      existence: 'agrees',
    });
  });

  it('tells who collected, in the words of the rule on the chain', () => {
    expect(visa(employer, worker)?.others).toMatchObject({ collectedInTheChain: 'yes', saysAgencyCollected: true });
    const government = { ...worker, collector: 'government' };
    expect(visa(employer, government)?.others).toMatchObject({ collectedInTheChain: 'no', saysAgencyCollected: false });
    const nobodyNamed = { payer: 'worker', repayment: unpaid };
    expect(visa(employer, nobodyNamed)?.others.collectedInTheChain).toBe('not_known');
    expect(visa(employer, employer)?.others).not.toHaveProperty('collectedInTheChain');
  });
});

describe('whether there was a cost, as two sides say it', () => {
  it.each([
    [employer, none, 'differs'],
    [none, employer, 'differs'],
    [none, none, 'agrees'],
    [silence, employer, 'not_known'],
    [silence, none, 'not_known'],
    [none, silence, 'open'],
    [silence, silence, 'open'],
  ])('%j against %j %s', (own, others, existence) => {
    expect(visa(own, others)?.existence).toBe(existence);
  });

  it('is not held against one who says that workers bore it', () => {
    expect(visa(worker, none)?.existence).toBe('open');
    expect(visa(wasRepaid, none)?.existence).toBe('open');
    expect(visa(none, wasRepaid)?.existence).toBe('differs');
  });
});

describe('what one worker bore, as two sides say it', () => {
  it.each([
    ['90.00', '100.00', 10],
    ['89.99', '100.00', 11],
    ['100', '100.000', 0],
    ['0', '0.00', 0],
    ['0', '0.001', 100],
    ['999999999999999.99', '999999999999999.999', 1],
  ])('%s against %s differs by %i per cent', (own, others, percent) => {
    expect(visa(costing(own), costing(others))).toMatchObject({
      amountToCompare: true,
      amountDiffersByPercent: percent,
    });
    expect(visa(costing(others), costing(own))?.amountDiffersByPercent).toBe(percent);
  });

  it('is an average by workers, where several rows say it', () => {
    const two = [
      { ...costing('100'), workers: 30 },
      { ...costing('200'), workers: 10 },
    ];
    expect(visa(two, costing('125'))).toMatchObject({
      own: { amount: { amount: '125.00', currency: 'USD' } },
      amountDiffersByPercent: 0,
    });
  });

  it('is not compared across currencies, nor where the other side leaves it open', () => {
    expect(visa(costing('10', 'NPR'), costing('10'))?.amountToCompare).toBe(false);
    expect(visa(costing('10'), worker)?.amountToCompare).toBe(false);
    expect(visa([costing('10'), costing('10', 'NPR')], costing('10'))).not.toHaveProperty('amountDiffersByPercent');
  });

  it('may differ where the declarant leaves it open', () => {
    expect(visa(worker, costing('10'))).toMatchObject({ amountToCompare: true, since: '2026-02-01' });
    expect(visa({ ...costing('10'), workers: 39 }, costing('10'))).not.toHaveProperty('amountDiffersByPercent');
  });
});

describe('whether both sides speak of the same workers', () => {
  const some = [
    { ...worker, workers: 5 },
    { ...employer, workers: 35 },
  ];
  const there = { corridors: [{ from: 'NP', to: 'QA' }], period: { from: '2025-03-01' } };
  const elsewhere = { corridors: [{ from: 'NP', to: 'MY' }], period: { from: '2025-03-01' } };
  const before = { corridors: [], period: { from: '2020-01-01', to: '2024-12-31' } };

  it('is sure where each has only the other on the corridor and in the time', () => {
    expect(visa(employer, some)?.sameWorkers).toBe(true);
    expect(visa(employer, some, { otherUsers: [elsewhere, before] })?.sameWorkers).toBe(true);
  });

  it.each([
    ['the agency has another client there', { otherUsers: [there] }],
    ['the agency has more clients than anybody counts', { otherUsers: 'many' }],
    ['the employer has another agency there', { otherProviders: [there] }],
    ['one of two other agencies there says so too', { otherProviders: [{ ...there, byDeclarantAlone: true }, there] }],
  ] satisfies [string, Partial<LedgerLink>][])('is not sure where %s', (_where, changes) => {
    expect(visa(employer, some, changes)?.sameWorkers).toBe(false);
  });

  it.each([
    ['it has another agency there, which does not say so', { otherProviders: [{ ...there, byDeclarantAlone: true }] }],
    ['the link leads elsewhere', { own: elsewhere }],
    ['the link ended before', { own: before }],
  ] satisfies [string, Partial<LedgerLink>][])(
    'is not known where only the employer itself says that %s',
    (_where, changes) => {
      const line = visa(employer, some, changes);
      expect(line?.payer).toBe('others_say_worker');
      expect(line).not.toHaveProperty('sameWorkers');
    },
  );

  it('is not known where only the agency itself names another client', () => {
    const [theirs, mine] = [stating('supplier', visas(...some)), stating('agency', visas(employer))];
    const named = link({ role: 'provider', otherUsers: [{ ...there, byDeclarantAlone: true }] });
    const line = reconcile(mine, theirs, named).find(({ category }) => category === 'FAR-v');
    expect(line?.payer).toBe('others_say_worker');
    expect(line).not.toHaveProperty('sameWorkers');
  });

  it('is sure all the same where the other side says it of every worker', () => {
    expect(visa(employer, worker, { otherUsers: [there], otherProviders: [there] })?.sameWorkers).toBe(true);
    const [mine, theirs] = [stating('supplier', visas(employer)), stating('agency', visas({ ...worker, workers: 39 }))];
    const lines = reconcile(mine, theirs, link({ otherUsers: [there] }));
    expect(lines.find(({ category }) => category === 'FAR-v')?.sameWorkers).toBe(false);
  });

  it('is not sure where the side that names workers recruited more than the other', () => {
    const many = corridor({
      recruits: 60,
      fees: costs(60, 'FAR-v', { ...worker, workers: 5 }, { ...employer, workers: 55 }),
    });
    const lines = reconcile(stating('supplier', visas(employer)), stating('agency', many), link());
    expect(lines.find(({ category }) => category === 'FAR-v')).toMatchObject({
      payer: 'others_say_worker',
      sameWorkers: false,
    });
  });

  it('stays open where the employer leaves out how many agencies it used, or how many it recruited', () => {
    const mine = stating('supplier', visas(employer));
    const [uncounted, unnamed] = [structuredClone(mine), structuredClone(mine)];
    Reflect.deleteProperty(Object(uncounted.answers.recruitment), 'agencies');
    Object.assign(unnamed.answers, {
      recruitment: { corridors: { total: 1, rows: [{ ...visas(employer), recruits: null }] } },
    });
    for (const each of [uncounted, unnamed]) {
      const line = reconcile(each, stating('agency', visas(...some)), link()).find(
        ({ category }) => category === 'FAR-v',
      );
      expect(line?.payer).toBe('others_say_worker');
      expect(line).not.toHaveProperty('sameWorkers');
    }
    const agencysView = reconcile(stating('agency', visas(employer)), uncounted, link({ role: 'provider' }));
    expect(agencysView.every(({ sameWorkers }) => sameWorkers === false)).toBe(true);
  });

  it('is sure of several agencies only where all of them are named and one leads there', () => {
    const mine = stating('supplier', visas(employer));
    const used = Object(mine.answers.recruitment);
    used.agencies = { total: 2, rows: [{ id: 'himal' }, { id: 'other' }] };
    const theirs = stating('agency', visas(...some));
    const same = (changes: Partial<LedgerLink>) => reconcile(mine, theirs, link(changes))[0]?.sameWorkers;
    expect(same({ otherProviders: [elsewhere], namedProviders: 2 })).toBe(true);
    expect(same({ otherProviders: [elsewhere] })).toBeUndefined();
    expect(same({ otherProviders: [there], namedProviders: 2 })).toBe(false);
  });
});

describe('which corridors are compared', () => {
  const told = (own: Body[], others: Body[], changes: Partial<LedgerLink> = {}) =>
    reconcile(stating('supplier', ...own), stating('agency', ...others), link(changes));
  const toMalaysia = corridor({ id: 'np-my', to: 'MY' });
  const seafarers = corridor({ id: 'sea', workerType: 'seafarer' });

  it('are those of which both speak, with every category once', () => {
    const lines = told([corridor(), toMalaysia], [corridor()]);
    expect(lines).toHaveLength(17);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(17);
    expect(told([toMalaysia], [corridor()])).toEqual([]);
  });

  it('are those of the same kind of worker, where both name one', () => {
    expect(told([seafarers], [corridor()])).toEqual([]);
    expect(told([seafarers], [corridor({ workerType: 'not_known' })])).toHaveLength(17);
    const both = told(
      [corridor(), { ...seafarers, ...visas(worker), id: 'sea', workerType: 'seafarer' }],
      [visas(worker)],
    );
    expect(both.find(({ category }) => category === 'FAR-v')?.payer).toBe('others_say_worker');
  });

  it('are those to which the other side says that the link leads', () => {
    const elsewhere = { corridors: [{ from: 'NP', to: 'MY' }], period: { from: '2025-01-01' } };
    expect(told([corridor(), toMalaysia], [corridor(), toMalaysia], { others: elsewhere })).toHaveLength(17);
  });

  it('are none where the declarations, or the link, speak of other times', () => {
    const mine = stating('supplier', corridor());
    const later = { ...stating('agency', corridor()), period: { from: '2026-01-01', to: '2026-06-30' } };
    expect(reconcile(mine, later, link())).toEqual([]);
    const lastDay = { ...later, period: { from: '2025-12-31', to: '2026-06-30' } };
    expect(reconcile(mine, lastDay, link())).toHaveLength(17);
    const ended = { corridors: [], period: { from: '2020-01-01', to: '2024-12-31' } };
    expect(told([corridor()], [corridor()], { others: ended })).toEqual([]);
  });

  it('are also those that the declarant may have left out', () => {
    const mine = stating('supplier');
    Object.assign(Object(mine.answers.recruitment).corridors, { total: 1 });
    const line = reconcile(mine, stating('agency', visas(worker)), link()).find(({ category }) => category === 'FAR-v');
    expect(line).toMatchObject({ payer: 'others_say_worker', existence: 'not_known', own: { worker: 'not_known' } });
  });
});

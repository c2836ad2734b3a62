import { expect, it } from 'vitest';
import { feeCategories } from '../../rules/forms/fee-table.ts';
import { reconcile } from '../../rules/ledger/reconcile.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { ledgerOf } from '../../shared/ledger/ledger-of.ts';
import type { Body } from '../builders/change.ts';
import { corridor, link, stating, visas } from '../builders/ledger.ts';

const day = '2026-03-01';
const categories = Object.keys(feeCategories);
const paidByWorkers = (payer: string): Body[] =>
  categories.map((category) => ({
    id: category,
    category,
    workers: 40,
    payer,
    requiredBy: 'employer',
    repayment: { status: 'none' },
  }));

/** What an agency is told of so many clients, each of which says otherwise of every cost. */
function toldOf(clients: number) {
  const own = stating('agency', corridor());
  const theirs = stating('supplier', corridor({ fees: paidByWorkers('worker') }));
  const links = Array.from({ length: clients }, (_, client) => {
    const facts = link({ role: 'provider', other: `client-${String(client).padStart(3, '0')}`, otherUsers: 'many' });
    const since = client === 42 ? '2025-12-01' : '2026-02-01';
    return { compared: { lines: reconcile(own, theirs, facts), since } };
  });
  return ledgerOf({ day, links, unnamedSubAgents: [] }, un13jk, []).ledger;
}

it('lines of a hundred clients that all say otherwise fit into an assessment, with the gravest of each cost', () => {
  const ledger = toldOf(100);
  expect(ledger).toMatchObject({ links: 100, compared: 100, agreeing: 0, total: 17 * 5 });
  expect(JSON.stringify(ledger).length).toBeLessThan(80_000);
  for (const category of categories) {
    const kept = ledger?.rows.filter((line) => line.category === category) ?? [];
    expect(kept).toHaveLength(5);
    expect(kept.some(({ other, since }) => other === 'client-042' && since === '2025-12-01')).toBe(true);
  }
});

it('lines that agree are only counted, but for what an agency says the employer bore of its own charges', () => {
  const [mine, theirs] = [stating('supplier', visas({ payer: 'employer' })), stating('agency', corridor())];
  const compared = { lines: reconcile(mine, theirs, link()), since: '2026-02-01' };
  const { ledger } = ledgerOf({ day, links: [{ compared }], unnamedSubAgents: [] }, un13jk, []);
  expect(ledger?.rows.map(({ category }) => category)).toEqual(['FAR-i', 'FAR-viii']);
  expect(ledger).toMatchObject({ total: 2, agreeing: 17 });
});

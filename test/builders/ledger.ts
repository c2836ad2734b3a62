import type { Declaration } from '../../rules/assessment.ts';
import type { LedgerLink } from '../../rules/ledger/reconcile.ts';
import type { FormName } from '../../rules/vocabulary.ts';
import type { Body } from './change.ts';
import { feeRows, rows } from './rows.ts';

/** A fee table of which one category has other rows; the employer bore the rest. */
export const costs = (recruits: number, category: string, ...others: Body[]): Body[] => [
  ...feeRows(recruits).filter((row) => row.category !== category),
  ...others.map((row, index) => ({ id: `row-${index}`, category, workers: recruits, ...row })),
];

/** A corridor from Nepal to Qatar with 40 recruits, but for what is changed. */
export const corridor = (changes: Body = {}): Body => ({
  id: 'np-qa',
  from: 'NP',
  to: 'QA',
  workerType: 'general',
  recruits: 40,
  fees: feeRows(40),
  ...changes,
});

/** The same with rows of its own for visas. */
export const visas = (...of: Body[]): Body => corridor({ fees: costs(40, 'FAR-v', ...of) });

/** What a party states of recruitment costs in 2025: all of its corridors, and one agency or sub-agent. */
export function stating(form: Exclude<FormName, 'contract'>, ...corridors: Body[]): Declaration {
  const used = form === 'supplier' ? { agencies: rows({ id: 'himal' }) } : { subAgents: rows({ id: 'sita' }) };
  return {
    id: `of-${form}`,
    form,
    formVersion: 2,
    period: { from: '2025-01-01', to: '2025-12-31' },
    signature: { signed: true, role: 'Director', date: '2026-01-15' },
    answers: { recruitment: { corridors: rows(...corridors), ...used } },
    qualifiers: {},
  };
}

const always = { corridors: [], period: { from: '2024-01-01' } };

/** A link that both sides state, of an employer with its one agency, which has no other client. */
export const link = (changes: Partial<LedgerLink> = {}): LedgerLink => ({
  kind: 'recruitment',
  role: 'user',
  other: 'himal',
  own: always,
  others: always,
  otherProviders: [],
  namedProviders: 1,
  otherUsers: [],
  since: '2026-02-01',
  ...changes,
});

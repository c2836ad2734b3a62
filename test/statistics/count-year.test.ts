import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../rules/assessment.ts';
import { far5222250 } from '../../rules/sets/far-52-222-50.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { OutcomeKind } from '../../rules/vocabulary.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { countYear } from '../../shared/statistics/count-year.ts';
import { bandOrder, outcomeOrder } from '../../shared/statistics/measures.ts';
import { putAssessment } from '../../shared/store/assessment.ts';
import { auditEntries } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { putDeclaration, sealDeclaration } from '../../shared/store/declaration.ts';
import { registerParty } from '../../shared/store/party.ts';
import { getStatistics } from '../../shared/store/statistics.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, noWaiting, ok, sampleAssessment, sampleDeclaration, sampleParty, taken } from '../store/samples.ts';

const ruleSets = [un13jk, far5222250];
const paragraph = '13(j)-3';

async function keep(store: Store, writes: Write[]): Promise<void> {
  const audit = { action: 'kept', object: 'sample', version: 1, digest: '0'.repeat(64) };
  for (let at = 0; at < writes.length; at += 60) {
    const some = writes.slice(at, at + 60);
    const request = { stream: `test/${uuid()}`, by: ana, prepare: async () => ({ writes: some, audit, answer: ok }) };
    await commit(store, request, noWaiting);
  }
}

interface Story {
  sector: string;
  to: string;
  /** What was found, by the day of the assessment. */
  found: readonly (readonly [day: string, outcome: OutcomeKind])[];
}

const idOn = (day: string) => uuid({ msecs: Date.parse(day) });

function finding(outcome: OutcomeKind): Finding {
  const none = { found: 0, notRuledOut: 0 };
  return {
    ...{ rule: 'FEE-01', version: 1, form: 'supplier', topic: 'fees', group: 'fees', subject: 'declarant', outcome },
    message: { code: 'FEE-01', parameters: {} },
    ...{ basis: [paragraph], evidence: { answers: [], count: 0 }, missing: [], confidence: 'declared' },
    ...{ share: none, ifMended: none },
  };
}

/** A supplier with a declaration and the assessments that its story tells. */
function supplier({ sector, to, found }: Story): Write[] {
  const party = sampleParty({ kinds: ['supplier'], createdAt: '2030-01-01T00:00:00.000Z' });
  const corridors = { total: 1, rows: [{ id: 'c1', from: 'NP', to }] };
  const filed = found.map(([day, outcome]) => {
    const body = sampleDeclaration({
      ...{ id: idOn(day), form: 'supplier' },
      answers: { business: { sector }, recruitment: { corridors } },
    });
    const facts = { party: party.id, submittedAt: `${day}T00:00:00.000Z`, supersedes: null };
    const { form, id } = body;
    const sample = sampleAssessment(party.id);
    const assessment = sampleAssessment(party.id, {
      ...{ id: idOn(day), createdAt: facts.submittedAt, ruleSet: { ...sample.ruleSet, version: '2.1.0' } },
      declarations: [{ form, id, digest: sealDeclaration(body).digest }],
      body: { ...sample.body, band: outcome === 'breach' ? 'critical' : 'low', findings: [finding(outcome)] },
    });
    return [putDeclaration(facts, body, sealDeclaration(body)), putAssessment(assessment)];
  });
  return [...registerParty(party, taken), ...filed.flat()];
}

const times = (count: number, story: Story) => Array.from({ length: count }, () => supplier(story));

const country = [
  ...times(15, {
    sector: 'construction',
    to: 'QA',
    found: [
      ['2030-03-01', 'breach'],
      ['2030-09-01', 'met'],
    ],
  }),
  ...times(14, {
    sector: 'construction',
    to: 'MY',
    found: [
      ['2030-03-01', 'breach'],
      ['2031-01-01', 'met'],
    ],
  }),
  ...times(12, { sector: 'cleaning', to: 'MY', found: [['2030-12-31', 'met']] }),
  ...times(13, { sector: 'cleaning', to: 'QA', found: [['2030-12-31', 'breach']] }),
  ...times(2, { sector: 'fishing', to: 'TH', found: [['2030-06-01', 'breach']] }),
  ...times(12, { sector: 'cleaning', to: 'MY', found: [['2029-12-31', 'met']] }),
].flat();

const counting = (store: Store) => ({ store, ruleSets, least: 11, hasTime: () => true, timing: noWaiting });
const on = '2031-01-02';

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
  await keep(store, country);
});

describe('the statistics of a year', () => {
  it('are not made on its first day after, when something may still be landing', async () => {
    const other = await emptyStore();
    expect(await countYear(counting(other), '2031-01-01')).toBe('done');
    expect(await getStatistics(other, 'un-13jk', '2030')).toBeUndefined();
    expect(await getStatistics(other, 'un-13jk', '2029')).toMatchObject({ parties: null, sectors: [] });
  });

  it('come to the same whether counted at once, in pieces, or by two at once', async () => {
    let time = 0;
    const inPieces = { ...counting(store), hasTime: () => time-- > 0, partiesAPage: 20, pagesAWrite: 3 };
    let runs = 0;
    for (let end = 'unfinished'; end === 'unfinished'; runs++) {
      time = 2;
      const ends = await Promise.all([
        countYear(inPieces, on),
        countYear({ ...inPieces, hasTime: () => true, pagesAWrite: 1 }, on).catch(() => 'unfinished'),
      ]);
      end = ends.includes('done') ? 'done' : 'unfinished';
      expect(runs).toBeLessThan(20);
    }
    const table = await getStatistics(store, 'un-13jk', '2030');
    expect(table).toMatchObject({
      year: '2030',
      line: '2',
      versions: ['2.1.0'],
      least: 11,
      parties: 56,
      registered: 68,
    });
    const shown = (cells: readonly (number | null)[] | undefined, order: readonly string[]) =>
      Object.fromEntries(order.map((name, at) => [name, cells?.[at]]).filter(([, count]) => count !== null));
    expect(shown(table?.overall.band, bandOrder)).toEqual({
      critical: 29,
      low: 27,
      not_scored: 0,
      high: 0,
      medium: 0,
      not_judged: 0,
    });
    expect(shown(table?.overall[paragraph], outcomeOrder)).toMatchObject({ breach: 29, met: 27 });
    const rows = [...(table?.sectors ?? []), ...(table?.corridors ?? [])];
    expect(rows.map(({ key, parties, cells }) => [key, parties, shown(cells[paragraph], ['breach'])])).toEqual([
      ['construction', 29, { breach: 14 }],
      ['together', 27, { breach: 15 }],
      ['NP-QA', 28, { breach: 13 }],
    ]);
    const { items } = await auditEntries(store, 'statistics/2030', { limit: 1000 });
    expect(verifyChain('statistics/2030', items)).toMatchObject({ holds: true });
    expect(items.filter(({ action }) => action === 'statistics.made')).toHaveLength(1);
  });

  it('are made once: what lands later, with whatever date, changes nothing', async () => {
    const before = await getStatistics(store, 'un-13jk', '2030');
    await keep(store, times(12, { sector: 'cleaning', to: 'MY', found: [['2030-07-01', 'breach']] }).flat());
    expect(await countYear(counting(store), on)).toBe('done');
    expect(await getStatistics(store, 'un-13jk', '2030')).toEqual(before);
  });

  it('say of whom a rule set knows nothing that nothing is known', async () => {
    const table = await getStatistics(store, 'far-52-222-50', '2030');
    expect(table).toMatchObject({ line: null, versions: [], parties: 56 });
    expect(table?.overall).not.toHaveProperty(paragraph);
  });
});

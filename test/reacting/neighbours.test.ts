import { beforeAll, describe, expect, it } from 'vitest';
import { neighbours } from '../../shared/reacting/neighbours.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { commit } from '../../shared/store/commit.ts';
import { type Link, putLink } from '../../shared/store/link.ts';
import type { Store } from '../../shared/store/store.ts';
import { linkOf, statementOf } from '../builders/links.ts';
import { emptyStore } from '../setup/tables.ts';

const gulf = [{ from: 'NP', to: 'QA' }];
const elsewhere = [{ from: 'NP', to: 'MY' }];
const both = (user: string, provider: string, corridors = gulf) =>
  linkOf(user, provider, { byUser: statementOf({ corridors }), byProvider: statementOf({ corridors }) });

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});

async function keep(...links: Omit<Link, 'version'>[]) {
  await commit(store, {
    stream: 'test/links',
    by: { issuer: 'test', subject: 'test', role: 'service' },
    prepare: async ({ head }) => ({
      writes: links.map((link) => putLink(link, undefined)),
      audit: { action: 'links.kept', object: 'test', version: head.seq + 1, digest: '0'.repeat(64) },
      answer: { status: 204, headers: {}, body: '' },
    }),
  });
}

async function touchedBy(user: string, provider: string, corridors = gulf): Promise<string[]> {
  const sent: Work[] = [];
  const send = async (work: readonly Work[]) => void sent.push(...work);
  await neighbours({ store, send }, { kind: 'neighbours', link: 'recruitment', user, provider, corridors });
  return sent.map((work) => (work.kind === 'reassess' ? work.party : work.kind)).sort();
}

describe('when somebody comes to a corridor', () => {
  it('the only client that was there is looked at, and the other agency that the newcomer uses there', async () => {
    await keep(both('client-1', 'agency-1'), both('newcomer', 'agency-2'), both('client-2', 'agency-1', elsewhere));
    expect(await touchedBy('newcomer', 'agency-1')).toEqual(['agency-2', 'client-1']);
    expect(await touchedBy('newcomer', 'agency-1', elsewhere)).toEqual(['client-2']);
    expect(await touchedBy('newcomer', 'agency-1', [])).toEqual(['agency-2']);
  });

  it('nobody is, where two others are there by both sides’ word: among three nobody was alone', async () => {
    await keep(both('client-1', 'busy'), both('client-2', 'busy'));
    expect(await touchedBy('client-3', 'busy')).toEqual([]);
  });

  it('all are, where the others are there by one side’s word alone', async () => {
    const claimed = (user: string) => linkOf(user, 'claiming', { byUser: statementOf({ corridors: gulf }) });
    await keep(claimed('client-1'), claimed('client-2'), both('client-3', 'claiming'));
    expect(await touchedBy('client-4', 'claiming')).toEqual(['client-1', 'client-2', 'client-3']);
  });
});

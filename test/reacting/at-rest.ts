import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import type { Reach } from '../../rules/exposure.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { formsOf } from '../../shared/assessing/forms-of.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { agenciesSaid } from '../../shared/chain/agencies-said.ts';
import { countedProviders } from '../../shared/chain/counted-providers.ts';
import { reckonExposure } from '../../shared/chain/reckon-exposure.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import { readChange } from '../../shared/reacting/change.ts';
import { lookAnew } from '../../shared/reacting/look-anew.ts';
import { auditEntries } from '../../shared/store/audit-trail.ts';
import { latestDeclarations } from '../../shared/store/declaration.ts';
import { getExposure } from '../../shared/store/exposure.ts';
import { linksOfProvider, linksOfUser, linkText } from '../../shared/store/link.ts';
import { getParty, type Party } from '../../shared/store/party.ts';
import { getScore } from '../../shared/store/score.ts';
import type { Store } from '../../shared/store/store.ts';
import { today } from '../builders/supplier.ts';
import type { Village } from './village.ts';

const nowhere: Reach = { found: [], notRuledOut: [] };

/** Every item of the table `records`. */
export async function itemsOf(store: Store): Promise<Record<string, unknown>[]> {
  const { Items = [], LastEvaluatedKey } = await store.client.send(
    new ScanCommand({ TableName: store.tables.records, ConsistentRead: true }),
  );
  if (LastEvaluatedKey !== undefined) throw new RangeError('These tests keep less than one page of items.');
  return Items;
}

/** Both parties of each link are there, and each of them finds it. */
export async function expectLinksWhole({ store }: Village, parties: readonly Party[]): Promise<void> {
  const ofUsers = (await Promise.all(parties.map(({ id }) => linksOfUser(store, id)))).flat();
  const pages = await Promise.all(parties.map(({ id }) => linksOfProvider(store, id, { limit: 1000 })));
  const ofProviders = pages.flatMap(({ items }) => items);
  expect(ofProviders.map(linkText).toSorted()).toEqual(ofUsers.map(linkText).toSorted());
  for (const link of ofUsers) {
    expect(ofProviders).toContainEqual(link);
    for (const side of [link.user, link.provider]) expect(await getParty(store, side)).toBeDefined();
  }
}

/** Each exposure is that which comes of the conduct scores and the links alone, reckoned from nothing. */
export async function expectExposureAtRest({ store }: Village, parties: readonly Party[]): Promise<void> {
  const parameters = un13jk.exposure;
  if (parameters === undefined) throw new RangeError('The rule set of these tests has exposure.');
  const facts = await Promise.all(
    parties.map(async (party) => ({
      party,
      links: await linksOfUser(store, party.id),
      filed: await latestDeclarations(store, party.id),
      score: await getScore(store, party.id, un13jk.id),
    })),
  );
  const judged = facts.flatMap(({ score, ...rest }) => (score === undefined ? [] : [{ ...rest, score }]));
  const reaches = new Map<string, Reach>();
  const reckoned = () => {
    const conduct = new Map(
      judged.map(({ party, score }) => [party.id, { score, reach: reaches.get(party.id) ?? nowhere }]),
    );
    return judged.map(({ party, links, filed, score }) => {
      const said = agenciesSaid(filed, formsOf(party));
      const chained = { links, said, owes: score.owes ?? ('not_known' as const), conduct, ruleSet: un13jk, day: today };
      return { party, score, ...reckonExposure(party.id, countedProviders(chained), parameters) };
    });
  };
  // Five rounds bring everything as far as it goes, whatever the cycles.
  for (let round = 0; round < 6; round++) for (const { party, reach } of reckoned()) reaches.set(party.id, reach);
  for (const { party, score, exposure, reach } of reckoned()) {
    expect(score.exposure, party.name).toEqual(exposure);
    const kept = await getExposure(store, party.id, un13jk.id);
    expect(kept?.reach ?? nowhere, party.name).toEqual(reach);
  }
}

/** No party would be judged otherwise today. */
export async function expectVerdictsAtRest({ store, now }: Village, parties: readonly Party[]): Promise<void> {
  for (const { id } of parties) {
    const looked = await lookAnew(store, { id, ruleSets: [un13jk], at: now() });
    expect(looked?.due ?? []).toEqual([]);
  }
}

/** All that came about is kept as an event, once, and told once to who watches. */
export async function expectEventsOnce({ store, seen }: Village): Promise<void> {
  const raised = new Set(seen().flatMap((record) => eventsOf(readChange(record)).map(({ id }) => id)));
  expect(await expectToldOnce(store)).toEqual([...raised].sort());
}

/** Each event is told once to the one who watches all parties; gives the ids of all that are kept, in order. */
export async function expectToldOnce(store: Store): Promise<string[]> {
  const items = await itemsOf(store);
  const ids = (type: string) =>
    items.filter((item) => item.type === type).map(({ summary }) => String(Object(summary).id));
  const kept = ids('event').toSorted();
  const entries = items.filter(({ sk }) => String(sk).startsWith('ENTRY#'));
  const told = entries.map((entry) => JSON.stringify(entry).match(/"event":\{[^}]*?"id":"([^"]+)"/)?.[1]);
  expect(told.toSorted()).toEqual(kept);
  return kept;
}

/** The chain of every stream of the audit holds. */
export async function expectAuditHolds(store: Store): Promise<Map<string, string[]>> {
  const { Items = [] } = await store.client.send(
    new ScanCommand({
      TableName: store.tables.audit,
      ProjectionExpression: '#s',
      ExpressionAttributeNames: { '#s': 'stream' },
    }),
  );
  const actions = new Map<string, string[]>();
  for (const stream of new Set(Items.map((item) => String(item.stream)))) {
    const { items } = await auditEntries(store, stream, { limit: 1000 });
    expect(verifyChain(stream, items), stream).toMatchObject({ holds: true });
    actions.set(
      stream,
      items.map(({ action }) => action),
    );
  }
  return actions;
}

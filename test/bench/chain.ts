import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuid } from 'uuid';
import { wholeChain } from '../../functions/api/show-chain.ts';
import { startDynamoDbLocal } from '../../infra/local/dynamo-db.ts';
import { type Link, putLink } from '../../shared/store/link.ts';
import { putScore } from '../../shared/store/score.ts';
import { openStore, type Store } from '../../shared/store/store.ts';
import { createTables } from '../../shared/store/table.ts';
import type { Write } from '../../shared/store/write.ts';
import { metered } from '../store/metered.ts';
import { ruleSet, sampleParty, sampleScore } from '../store/samples.ts';
import type { Figure } from './figure.ts';

const organisations = 1000;
/** As many links from each as make 1,000 organisations five links deep. */
const each = 4;
const connection = { region: 'eu-west-1', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };
const goal = 2 * organisations;

/** What a chain of 1,000 organisations at depth 5 costs to read, as the engine counts it. */
export async function measureChain(): Promise<Figure[]> {
  const dynamoDb = await startDynamoDbLocal('memory');
  try {
    const store = await seeded(dynamoDb.endpoint);
    const meter = metered(store.store);
    const view = { party: store.party, ruleSet: ruleSet.id, now: new Date('2031-04-05T12:00:00.000Z') };
    const start = performance.now();
    const chain = await wholeChain(meter.store, view, { depth: 5, direction: 'providers', after: 0, limit: 5000 });
    const took = performance.now() - start;
    const found = `${chain.nodes.length} organisations, ${chain.links.length} links, deepest ${chain.nodes.at(-1)?.depth}`;
    return [
      { what: 'chain, read units', figure: `${meter.readUnits()}`, beside: found, met: meter.readUnits() <= goal },
      { what: 'chain, time', figure: `${Math.round(took)} ms`, beside: 'against DynamoDB Local in memory' },
    ];
  } finally {
    await dynamoDb.stop();
  }
}

async function seeded(endpoint: string) {
  const name = randomUUID();
  const tables = { records: `records-${name}`, audit: `audit-${name}` };
  const client = new DynamoDBClient({ ...connection, endpoint });
  await createTables(client, tables);
  client.destroy();
  const store = openStore({ ...connection, endpoint, tables, requestTimeoutMs: 20_000 });
  const parties = Array.from({ length: organisations }, () => sampleParty({ id: uuid() }));
  const writes = parties.flatMap(({ id }, index) => {
    const used = parties.slice(each * index + 1, each * index + 1 + each);
    return [
      putScore(sampleScore(id, 40), undefined),
      ...used.map((provider) => putLink(linkBetween(id, provider.id), undefined)),
    ];
  });
  await keepAll(store, writes);
  const [party] = parties;
  if (party === undefined) throw new RangeError('There are organisations.');
  return { store, party };
}

const said = {
  says: 'exists' as const,
  name: 'Himal Workforce',
  corridors: [{ from: 'NP', to: 'QA' }],
  period: { from: '2030-01-01' },
  since: '2030-01-02T03:04:05.000Z',
};

const linkBetween = (user: string, provider: string): Omit<Link, 'version'> => ({
  ...{ user, provider, kind: 'recruitment', claimedBy: 'user', byUser: said, byProvider: said },
});

async function keepAll({ client, tables }: Store, writes: readonly Write[]) {
  for (let begin = 0; begin < writes.length; begin += 25) {
    const puts = writes.slice(begin, begin + 25).flatMap((write) => ('put' in write ? [write.put] : []));
    const RequestItems = { [tables.records]: puts.map((Item) => ({ PutRequest: { Item } })) };
    await client.send(new BatchWriteCommand({ RequestItems }));
  }
}

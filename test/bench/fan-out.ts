import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { v7 as uuid } from 'uuid';
import { startDynamoDbLocal } from '../../infra/local/dynamo-db.ts';
import { type DeclarationBody, partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { prepareSubmission } from '../../shared/assessing/submit.ts';
import { doWork } from '../../shared/reacting/do-work.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { commit } from '../../shared/store/commit.ts';
import { putLink } from '../../shared/store/link.ts';
import type { Party } from '../../shared/store/party.ts';
import { openStore, type Store } from '../../shared/store/store.ts';
import { createTables } from '../../shared/store/table.ts';
import type { Write } from '../../shared/store/write.ts';
import { agency } from '../builders/agency.ts';
import type { Body } from '../builders/change.ts';
import { rows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';
import { writeUnits } from '../store/metered.ts';
import { ana, ok, registration, sampleParty } from '../store/samples.ts';
import type { Figure } from './figure.ts';

const clients = 10_000;
const workers = 16;
const plainCommits = 1_000;
/** Of one partition, by AWS's limits. */
const readUnitsASecond = 3_000;

const connection = { region: 'eu-west-1', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };
const timing = { now: () => new Date(`${today}T12:00:00.000Z`) };
const newId = () => uuid();
const ruleSets = [un13jk];

/** What it costs when one agency with 10,000 clients falls: messages, units and time, beside plain commits in this run. */
export async function measureFanOut(): Promise<Figure[]> {
  const dynamoDb = await startDynamoDbLocal('memory');
  try {
    const { store, fallen } = await seeded(dynamoDb.endpoint);
    const meter = counted(store);
    const start = performance.now();
    const messages = await workThrough(meter.store, [{ kind: 'spread', party: fallen.id }]);
    const took = performance.now() - start;
    const plain = await timeOfPlainCommits(store);
    const each = (sum: number) => (sum / clients).toFixed(1);
    const [hottest, units] = meter.hottest();
    const whose = hottest.includes(fallen.id) ? "at the agency's own" : `at ${hottest.split('#')[0]}`;
    const ratio = took / clients / plain;
    return [
      {
        what: 'fall of an agency, messages',
        figure: `${messages}`,
        beside: `for ${clients} clients`,
        met: messages < 1.02 * clients,
      },
      { what: 'fall of an agency, read units', figure: each(meter.readUnits()), beside: 'for each client' },
      {
        what: 'fall of an agency, write units',
        figure: each(meter.writeUnits()),
        beside: `for each client, ${meter.commits()} commits`,
      },
      {
        what: 'fall of an agency, time',
        figure: `${Math.round(took / 1000)} s`,
        beside: `${ratio.toFixed(1)} times as many plain commits, ${workers} at a time against DynamoDB Local`,
      },
      {
        what: 'fall of an agency, hottest partition',
        figure: each(units),
        beside: `read units for each client, ${whose}: enough for ${Math.floor((readUnitsASecond * clients) / units)} clients a second`,
      },
    ];
  } finally {
    await dynamoDb.stop();
  }
}

/** Does all work and what follows from it, a few at a time; gives how many messages that were. */
async function workThrough(store: Store, begin: readonly Work[]): Promise<number> {
  const queue = [...begin];
  let messages = 0;
  let busy = 0;
  const send = async (more: readonly Work[]) => void queue.push(...more);
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined || busy > 0; next = queue.shift()) {
      if (next === undefined) await new Promise(setImmediate);
      else {
        busy += 1;
        messages += 1;
        await doWork({ store, newId, ruleSets, timing, send }, next);
        busy -= 1;
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return messages;
}

/** Milliseconds that a commit of one item and its audit entry takes, as many at a time. */
async function timeOfPlainCommits(store: Store): Promise<number> {
  let left = plainCommits;
  const start = performance.now();
  const worker = async () => {
    while (left-- > 0) await commit(store, registration(sampleParty({ id: uuid() })), timing);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return (performance.now() - start) / plainCommits;
}

/** One client as it is registered, assessed and linked, 10,000 times under other ids; and its agency, just fallen. */
async function seeded(endpoint: string) {
  const name = randomUUID();
  const tables = { records: `records-${name}`, audit: `audit-${name}` };
  const raw = new DynamoDBClient({ ...connection, endpoint });
  await createTables(raw, tables);
  raw.destroy();
  const store = openStore({ ...connection, endpoint, tables, requestTimeoutMs: 20_000 });
  const fallen = sampleParty({ id: uuid(), kinds: ['agency'] });
  const client = sampleParty({ id: uuid(), kinds: ['supplier'] });
  const row = {
    id: 'one',
    name: 'An agency',
    identifier: 'NP-DOFE:0412',
    employerPaysClause: true,
    itemisedPrice: true,
  };
  await commit(store, registration(fallen), timing);
  await declare(store, fallen, agency({}));
  const template = [
    ...(await writesOf(store, client, supplier({ '/answers/recruitment/agencies': rows(row) }))),
    putLink(
      { user: client.id, provider: fallen.id, kind: 'recruitment', claimedBy: 'user', byUser: said, byProvider: said },
      undefined,
    ),
  ];
  const { writes: registered } = await registration(client).prepare({
    number: 1,
    at: timing.now(),
    head: { seq: 0, hash: '' },
    actor: 'nobody',
  });
  for (let done = 0; done < clients; done += 5) {
    const some = Array.from({ length: 5 }, () => copies([...registered, ...template], client.id, uuid()));
    await Promise.all(some.map((puts) => keep(store, puts)));
  }
  await declare(store, fallen, agency({ '/answers/deposits/taken': true }));
  return { store, fallen };
}

const said = {
  says: 'exists' as const,
  name: 'Himal Workforce',
  corridors: [{ from: 'NP', to: 'QA' }],
  period: { from: '2025-01-01' },
  since: '2025-01-02T03:04:05.000Z',
};

const kindsKept = new Set(['party', 'declaration', 'score', 'link']);

/** What of these items matters here, as another party's. Packed bodies name nobody. */
function copies(writes: readonly Write[], from: string, to: string): Record<string, unknown>[] {
  return writes.flatMap((write) => {
    if (!('put' in write) || !kindsKept.has(String(write.put.type))) return [];
    const { body, ...item } = write.put;
    const copy: Record<string, unknown> = JSON.parse(JSON.stringify(item).replaceAll(from, to));
    return [{ ...copy, ...(body === undefined ? {} : { body }) }];
  });
}

async function keep({ client, tables }: Store, items: readonly Record<string, unknown>[]): Promise<void> {
  const RequestItems = { [tables.records]: items.map((Item) => ({ PutRequest: { Item } })) };
  await client.send(new BatchWriteCommand({ RequestItems }));
}

async function writesOf(store: Store, party: Party, body: Body): Promise<Write[]> {
  await commit(store, registration(party), timing);
  const accepted: DeclarationBody = partyDeclarationBody.parse(body);
  return (await prepareSubmission(store, party.id, accepted, { at: timing.now(), newId, ruleSets })).writes;
}

async function declare(store: Store, party: Party, body: Body): Promise<void> {
  const accepted: DeclarationBody = partyDeclarationBody.parse(body);
  const prepare = async () => ({
    ...(await prepareSubmission(store, party.id, accepted, { at: timing.now(), newId, ruleSets })),
    answer: ok,
  });
  await commit(store, { stream: `party/${party.id}`, by: ana, prepare }, timing);
}

/** A store that counts read units by partition as the engine reports them, and write units as they are computed. */
function counted(store: Store) {
  const reads = new Map<string, number>();
  let [written, commits] = [0, 0];
  const add = (partition: string, units: number) => reads.set(partition, (reads.get(partition) ?? 0) + units);
  const client = new Proxy(store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        if (command instanceof TransactWriteCommand) {
          written += writeUnits(command.input.TransactItems ?? []);
          commits += 1;
        }
        const isRead =
          command instanceof GetCommand || command instanceof QueryCommand || command instanceof BatchGetCommand;
        if (isRead) command.input.ReturnConsumedCapacity = 'TOTAL';
        const output = await Reflect.apply(target.send, target, [command]);
        if (isRead) for (const [partition, units] of shares(command, output)) add(partition, units);
        return output;
      };
    },
  });
  return {
    store: { ...store, client },
    readUnits: () => [...reads.values()].reduce((sum, units) => sum + units, 0),
    writeUnits: () => written,
    commits: () => commits,
    hottest: (): [string, number] => [...reads].toSorted(([, one], [, other]) => other - one)[0] ?? ['none', 0],
  };
}

type Read = GetCommand | QueryCommand | BatchGetCommand;

/** Which partitions a read went to, and how much of its units each gave. */
function shares(
  command: Read,
  output: { ConsumedCapacity?: { CapacityUnits: number } | { CapacityUnits: number }[] },
): [string, number][] {
  const units = [output.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  if (command instanceof GetCommand) return [[String(command.input.Key?.pk), units]];
  if (command instanceof QueryCommand) {
    const [partition] = Object.values(command.input.ExpressionAttributeValues ?? {});
    return [[String(partition), units]];
  }
  const wanted = Object.values(command.input.RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys);
  return wanted.map(({ pk }) => [String(pk), units / wanted.length]);
}

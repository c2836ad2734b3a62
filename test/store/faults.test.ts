import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/audit/chain.ts';
import { auditEntries } from '../../shared/store/audit-trail.ts';
import { type CommitRequest, commit } from '../../shared/store/commit.ts';
import { getParty } from '../../shared/store/party.ts';
import { scoresOfAll } from '../../shared/store/score.ts';
import { openStore, type Store } from '../../shared/store/store.ts';
import { emptyStore, testConnection } from '../setup/tables.ts';
import { cancelled, type Fault, faulty, named, network } from './faults.ts';
import { ana, noWaiting, ok, registration, requestKey, sampleParty, sampleScore } from './samples.ts';

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});

/** A note on a stream without any key or condition: what is done twice shows as a second entry. */
function note(): CommitRequest & { stream: string; prepared: () => number } {
  let prepared = 0;
  const audit = { action: 'note', object: 'ledger', version: 1, digest: '0'.repeat(64) };
  const prepare = async () => {
    prepared += 1;
    return { writes: [], audit, answer: ok };
  };
  return { stream: `party/${uuid()}`, by: ana, prepare, prepared: () => prepared };
}

async function entriesOf(stream: string): Promise<number> {
  const { items } = await auditEntries(store, stream, { limit: 50 });
  expect(verifyChain(stream, items).holds).toBe(true);
  return items.length;
}

const refusals: [string, Error][] = [
  ['a transaction conflict', cancelled('TransactionConflict')],
  ['a throttled transaction', cancelled('ThrottlingError')],
  ['used-up capacity of an item', cancelled('ProvisionedThroughputExceeded')],
  ['a throttled table', named('ProvisionedThroughputExceededException', { $metadata: { httpStatusCode: 400 } })],
  ['too many requests', named('ThrottlingException')],
];

describe.each(refusals)('%s', (_, error) => {
  it('is met with fresh reads and one effect', async () => {
    const request = note();
    const { store: flaky, sent } = faulty(store, [{ before: error }, { before: error }]);
    await commit(flaky, request, noWaiting);
    expect([sent(), request.prepared(), await entriesOf(request.stream)]).toEqual([3, 3, 1]);
  });
});

const lost: [string, Error][] = [
  ['a timeout', named('TimeoutError')],
  ['a connection that is cut', network('ECONNRESET')],
  ['an internal error of the database', named('InternalServerError', { $metadata: { httpStatusCode: 500 } })],
  ['a transaction still in progress', named('TransactionInProgressException')],
];

describe.each(lost)('%s', (_, error) => {
  it('after the write landed does not write again', async () => {
    const request = note();
    const { store: flaky, sent } = faulty(store, [{ after: error }, { before: error }]);
    const done = await commit(flaky, request, noWaiting);
    expect(done).toMatchObject({ replayed: false, entry: { seq: 1 } });
    expect([sent(), request.prepared(), await entriesOf(request.stream)]).toEqual([3, 1, 1]);
  });

  it('before the write landed writes once', async () => {
    const request = note();
    await commit(faulty(store, [{ before: error }]).store, request, noWaiting);
    expect(await entriesOf(request.stream)).toBe(1);
  });

  it('followed by throttling still settles the first transaction before anything else is sent', async () => {
    const request = note();
    const faults: Fault[] = [{ after: error }, { before: cancelled('ThrottlingError') }];
    await commit(faulty(store, faults).store, request, noWaiting);
    expect([request.prepared(), await entriesOf(request.stream)]).toEqual([1, 1]);
  });
});

describe('a database that stays busy', () => {
  it('ends in 503 with Retry-After after a fixed number of attempts, and nothing is kept', async () => {
    const party = sampleParty();
    const always = Array.from({ length: 100 }, () => ({ before: cancelled('TransactionConflict') }));
    const { store: flaky, sent } = faulty(store, always);
    const attempt = commit(flaky, registration(party, requestKey('busy')), noWaiting);
    await expect(attempt).rejects.toMatchObject({ kind: 'unavailable', headers: { 'Retry-After': '1' } });
    expect(sent()).toBe(8);
    expect(await getParty(store, party.id)).toBeUndefined();
  });

  it('is not tried for longer than the caller can wait', async () => {
    const always = Array.from({ length: 100 }, () => ({ before: named('TimeoutError') }));
    const { store: flaky, sent } = faulty(store, always);
    let clock = Date.parse('2031-01-01T00:00:00Z');
    const sleep = async () => {
      clock += 5000;
    };
    const attempt = commit(flaky, note(), { sleep, now: () => new Date(clock) });
    await expect(attempt).rejects.toMatchObject({ kind: 'unavailable' });
    expect(sent()).toBe(4);
  });

  it('waits a random time whose bound doubles up to a second', async () => {
    const waits: number[] = [];
    const sleep = async (ms: number) => waits.push(ms);
    const always = Array.from({ length: 7 }, () => ({ before: cancelled('TransactionConflict') }));
    await commit(faulty(store, always).store, note(), { sleep, random: () => 0.5 });
    expect(waits).toEqual([50, 100, 200, 400, 500, 500, 500]);
  });
});

describe('a caller who gave up on a lost answer', () => {
  it('finds it under the same key', async () => {
    const party = sampleParty();
    const request = registration(party, requestKey('gave up'));
    const gone = Array.from({ length: 20 }, () => ({ before: network('ECONNREFUSED') }));
    const always = [{ after: named('TimeoutError') }, ...gone];
    await expect(commit(faulty(store, always).store, request, noWaiting)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    const again = registration(sampleParty(), requestKey('gave up'));
    expect(await commit(store, again, noWaiting)).toMatchObject({ replayed: true, answer: { body: party.id } });
  });
});

describe('a mistake of ours', () => {
  it('is neither hidden nor tried again', async () => {
    const mistake = named('ValidationException');
    const { store: flaky, sent } = faulty(store, [{ before: mistake }]);
    await expect(commit(flaky, note(), noWaiting)).rejects.toBe(mistake);
    expect(sent()).toBe(1);
  });
});

describe('an engine that is gone', () => {
  it('is 503 with Retry-After for reads and writes', async () => {
    const gone = openStore({ ...testConnection, endpoint: 'http://127.0.0.1:1', tables: store.tables });
    const unavailable = { kind: 'unavailable', headers: { 'Retry-After': '5' } };
    await expect(getParty(gone, uuid())).rejects.toMatchObject(unavailable);
    await expect(commit(gone, note(), noWaiting)).rejects.toMatchObject(unavailable);
  });
});

describe('the SDK in front of a fault', () => {
  it('gives cancelled transactions and throttled reads to us as they are classified here', async () => {
    const client = DynamoDBDocumentClient.from(new DynamoDBClient(testConnection));
    const mock = mockClient(client);
    const mocked = { client, tables: store.tables };
    mock.on(GetCommand).rejects(named('ProvisionedThroughputExceededException'));
    await expect(getParty(mocked, uuid())).rejects.toMatchObject({ kind: 'unavailable' });
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(0);
  });

  it('leaves keys of a batch unread, which are asked for again until they are read', async () => {
    const client = DynamoDBDocumentClient.from(new DynamoDBClient(testConnection));
    const table = store.tables.records;
    const [first, second] = [sampleScore('first', 10), sampleScore('second', 20)];
    const left = { [table]: { Keys: [{ pk: 'PARTY#second', sk: 'SCORE#un-13jk' }] } };
    const mock = mockClient(client);
    mock
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { [table]: [first] }, UnprocessedKeys: left })
      .resolvesOnce({ Responses: {}, UnprocessedKeys: left })
      .resolvesOnce({ Responses: { [table]: [second] }, UnprocessedKeys: {} })
      .resolves({ Responses: {}, UnprocessedKeys: left });
    const mocked = { client, tables: store.tables };
    const scores = await scoresOfAll(mocked, ['first', 'second', 'first'], 'un-13jk', noWaiting);
    expect([...scores.keys()]).toEqual(['first', 'second']);
    await expect(scoresOfAll(mocked, ['second'], 'un-13jk', noWaiting)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

import { setImmediate } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import type { Checkpoints } from '../../infra/local/checkpoints.ts';
import { openStream } from '../../infra/local/open-stream.ts';
import { createPump } from '../../infra/local/pump.ts';
import { createWorkQueue } from '../../infra/local/work-queue.ts';
import { Problem } from '../../shared/errors.ts';
import { readChange } from '../../shared/reacting/change.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { commit } from '../../shared/store/commit.ts';
import { streamedStore } from '../setup/tables.ts';
import { noWaiting, registration, sampleParty } from '../store/samples.ts';

interface FakeShard {
  parent?: string;
  closed?: boolean;
  records: string[];
  /** The first records that are gone. */
  trimmed?: number;
}

const metadata = { $metadata: {}, message: 'injected' };

/** A stream of which every shard, record and fault is given; a sequence number is a record's place in its shard. */
function fakeStream(shards: Record<string, FakeShard>) {
  const client = new DynamoDBStreamsClient({ region: 'eu-west-1' });
  const mock = mockClient(client);
  const shard = (id: string): FakeShard => shards[id] ?? { records: [] };
  let expires = false;
  mock.on(DescribeStreamCommand).callsFake(({ ExclusiveStartShardId: after }) => {
    const listed = Object.entries(shards).map(
      ([ShardId, { parent }]): Shard => ({ ShardId, ...(parent !== undefined && { ParentShardId: parent }) }),
    );
    // One a page: the whole list takes as many calls.
    const next = listed.findIndex(({ ShardId }) => ShardId === after) + 1;
    const LastEvaluatedShardId = next + 1 < listed.length ? listed[next]?.ShardId : undefined;
    return { StreamDescription: { Shards: listed.slice(next, next + 1), LastEvaluatedShardId } };
  });
  mock.on(GetShardIteratorCommand).callsFake(({ ShardId, SequenceNumber }) => {
    const { trimmed = 0 } = shard(ShardId);
    const from = SequenceNumber === undefined ? trimmed : Number(SequenceNumber) + 1;
    if (from < trimmed) throw new TrimmedDataAccessException(metadata);
    return { ShardIterator: `${ShardId} ${from}` };
  });
  mock.on(GetRecordsCommand).callsFake(({ ShardIterator = '', Limit = 0 }) => {
    if (expires) {
      expires = false;
      throw new ExpiredIteratorException(metadata);
    }
    const [id = '', from = '0'] = ShardIterator.split(' ');
    const { records, closed } = shard(id);
    const next = Math.min(Number(from) + Limit, records.length);
    const Records = records
      .slice(Number(from), next)
      .map((eventID, index) => ({ eventID, dynamodb: { SequenceNumber: String(Number(from) + index) } }));
    return { Records, ...(closed && next === records.length ? {} : { NextShardIterator: `${id} ${next}` }) };
  });
  return {
    client,
    shards,
    expireIterators: () => {
      expires = true;
    },
  };
}

/** A pump on a stream, what it delivered, and what is left when it is made anew on the same checkpoints. */
function pumpOn({ client }: { client: DynamoDBStreamsClient }, kept: { checkpoints?: Checkpoints } = {}) {
  const delivered: string[] = [];
  let lost = 0;
  let fails = 0;
  const pass = createPump({
    client,
    arn: 'a-stream',
    checkpoints: {
      read: () => kept.checkpoints,
      write: (checkpoints) => {
        kept.checkpoints = checkpoints;
      },
    },
    deliver: async (records) => {
      if (fails-- > 0) throw new Error('The process was killed.');
      delivered.push(...records.map(({ eventID = '' }) => eventID));
    },
    onLost: async () => {
      lost += 1;
    },
  });
  const drain = async () => {
    while ((await pass()) === 'moved');
  };
  return {
    ...{ pass, drain, delivered, kept },
    lost: () => lost,
    failNext: () => {
      fails = 1;
    },
  };
}

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('the pump of the stream', () => {
  it('hands over each record once and in its order, children after their parents', async () => {
    const first = { closed: true, records: numbered('a', 450) };
    const stream = fakeStream({ child: { parent: 'first', records: numbered('b', 3) }, first });
    const pump = pumpOn(stream);
    await pump.drain();
    expect(pump.delivered).toEqual([...first.records, ...numbered('b', 3)]);
    stream.shards.child?.records.push('later');
    await pump.drain();
    expect(pump.delivered.at(-1)).toBe('later');
    expect(await pump.pass()).toBe('idle');
  });

  it('goes on from its checkpoint after it was killed, and does again only what was not done', async () => {
    const stream = fakeStream({ only: { records: numbered('a', 450) } });
    const killed = pumpOn(stream);
    await killed.pass();
    stream.shards.only?.records.push('late');
    killed.failNext();
    await expect(killed.pass()).rejects.toThrow('The process was killed.');
    expect(killed.delivered).toHaveLength(450);
    const next = pumpOn(stream, killed.kept);
    await next.drain();
    expect(next.delivered).toEqual(['late']);
    expect(next.lost()).toBe(0);
  });

  it('hands a record over again that could not be dealt with, and none twice that was', async () => {
    const stream = fakeStream({ only: { records: numbered('a', 3) } });
    const pump = pumpOn(stream);
    pump.failNext();
    await expect(pump.pass()).rejects.toThrow('The process was killed.');
    await pump.drain();
    expect(pump.delivered).toEqual(numbered('a', 3));
  });

  it('opens a shard anew where its place in it has expired', async () => {
    const stream = fakeStream({ only: { records: ['a'] } });
    const pump = pumpOn(stream);
    await pump.drain();
    stream.shards.only?.records.push('b');
    stream.expireIterators();
    await pump.drain();
    expect(pump.delivered).toEqual(['a', 'b']);
  });

  it('says that changes may be lost where it never read the stream, once', async () => {
    const pump = pumpOn(fakeStream({ only: { records: [] } }));
    await pump.drain();
    expect(pump.lost()).toBe(1);
    const next = pumpOn(fakeStream({ only: { records: ['a'] } }), pump.kept);
    await next.drain();
    expect([next.lost(), next.delivered]).toEqual([0, ['a']]);
  });

  it('says so where the records behind its checkpoint are gone, and goes on with those that are there', async () => {
    const before = pumpOn(fakeStream({ only: { records: numbered('a', 3) } }));
    await before.drain();
    const trimmed = pumpOn(fakeStream({ only: { records: numbered('a', 9), trimmed: 7 } }), before.kept);
    await trimmed.drain();
    expect([trimmed.lost(), trimmed.delivered]).toEqual([1, ['a7', 'a8']]);
  });

  it.each([
    ['the shard that it was reading', { later: { records: ['z'] } }],
    ['a shard between', { later: { parent: 'between', records: ['z'] } }],
  ])('says so where %s is gone', async (_, shards) => {
    const before = pumpOn(fakeStream({ first: { records: ['a'] } }));
    await before.drain();
    const pump = pumpOn(fakeStream(shards), before.kept);
    await pump.drain();
    expect([pump.lost(), pump.delivered]).toEqual([1, ['z']]);
  });

  it('knows that nothing is lost where it had read to the end what is gone', async () => {
    const before = pumpOn(fakeStream({ first: { closed: true, records: ['a'] } }));
    await before.drain();
    const pump = pumpOn(fakeStream({ later: { parent: 'first', records: ['z'] } }), before.kept);
    await pump.drain();
    expect([pump.lost(), pump.delivered]).toEqual([0, ['z']]);
  });

  it('reads the engine of this machine: what is kept is there at once, and once', async () => {
    const store = await streamedStore();
    const { client, arn } = await openStream(store);
    const names: unknown[] = [];
    const kept: { checkpoints?: Checkpoints } = {};
    const pass = createPump({
      client,
      arn,
      checkpoints: {
        read: () => kept.checkpoints,
        write: (checkpoints) => {
          kept.checkpoints = checkpoints;
        },
      },
      deliver: async (records) => {
        const changes = records.map(readChange).filter(({ type }) => type === 'party');
        names.push(...changes.map(({ after }) => after?.name));
      },
      onLost: async () => undefined,
    });
    for (const name of ['One', 'Two', 'Three']) {
      await commit(store, registration(sampleParty({ name })), noWaiting);
      while ((await pass()) === 'moved');
      expect(names.at(-1)).toBe(name);
    }
    expect(names).toEqual(['One', 'Two', 'Three']);
  });
});

describe('the queue of this machine', () => {
  const work = (party: string): Work => ({ kind: 'expose', party });

  it('does the same work once while it waits, and what comes up on the way', async () => {
    const done: Work[] = [];
    const queue = createWorkQueue(
      async (each, send) => {
        done.push(each);
        await setImmediate();
        if ('party' in each && each.party === 'a') await send([work('c'), work('c')]);
      },
      { onGivenUp: () => undefined },
    );
    await queue.send([work('a'), work('b'), work('a')]);
    await queue.drain();
    expect(done).toEqual([work('a'), work('b'), work('c')]);
  });

  it('gives up after three times what is a mistake, and lets it stop no other', async () => {
    const tried: string[] = [];
    const givenUp: Work[] = [];
    const queue = createWorkQueue(
      async (each) => {
        if (!('party' in each)) return;
        tried.push(each.party);
        if (each.party === 'bad') throw new TypeError('A mistake of ours.');
      },
      { onGivenUp: (each) => givenUp.push(each) },
    );
    await queue.send([work('bad'), work('good')]);
    await queue.drain();
    expect(tried.toSorted()).toEqual(['bad', 'bad', 'bad', 'good']);
    expect(givenUp).toEqual([work('bad')]);
  });

  it.each([
    { where: 'the database does not answer', error: new Problem('unavailable', 'The database is away.'), time: true },
    { where: 'no time is left', error: undefined, time: false },
  ])('ends where $where, so that all of it is sent again', async ({ error, time }) => {
    const done: Work[] = [];
    let away = error;
    const queue = createWorkQueue(
      async (each) => {
        if (away !== undefined) throw away;
        done.push(each);
      },
      { hasTime: () => time, onGivenUp: () => undefined },
    );
    await queue.send([work('a'), work('b')]);
    await expect(queue.drain()).rejects.toThrow();
    away = undefined;
    await queue.drain();
    expect(done).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { logBatch } from '../../functions/log/log-batch.ts';
import type { Sequenced } from '../../shared/log/sequence.ts';

const record = (stream: string, SequenceNumber: string) => ({
  eventName: 'INSERT',
  dynamodb: { Keys: { stream: { S: stream }, seq: { N: '1' } }, SequenceNumber },
});

async function batch(Records: readonly unknown[], found: Partial<Sequenced> = {}) {
  const heard = { asked: [] as (readonly string[])[], broken: [] as string[], strange: 0 };
  const answer = await logBatch(
    { Records },
    {
      sequence: async (streams) => {
        heard.asked.push(streams);
        return { appended: 0, broken: [], unfinished: [], ...found };
      },
      onBroken: (streams) => heard.broken.push(...streams),
      onStrange: (records) => {
        heard.strange += records;
      },
    },
  );
  return { ...heard, again: answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}

describe('records of the audit table', () => {
  it('have each stream that they name logged once', async () => {
    const records = [record('party/a', '1'), record('party/b', '2'), record('party/a', '3')];
    expect(await batch(records)).toEqual({ asked: [['party/a', 'party/b']], broken: [], strange: 0, again: [] });
  });

  it('are asked for again where the database was too busy for their stream', async () => {
    const records = [record('party/a', '1'), record('party/b', '2'), record('party/b', '3')];
    expect((await batch(records, { unfinished: ['party/b'] })).again).toEqual(['2', '3']);
  });

  it('of a chain that does not hold are told of and held against nobody behind them', async () => {
    const found = await batch([record('party/a', '1'), record('party/b', '2')], { broken: ['party/a'] });
    expect(found).toMatchObject({ broken: ['party/a'], again: [] });
  });

  it('that name no stream are told of and passed over', async () => {
    const found = await batch([{ dynamodb: {} }, null, record('party/a', '3')]);
    expect(found).toMatchObject({ asked: [['party/a']], strange: 2, again: [] });
  });
});

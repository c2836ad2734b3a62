import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { workExports } from '../../functions/export/work-exports.ts';

/** A batch in which exports end as `ends` says, and what was done of it in order. */
async function work(bodies: readonly string[], ends: Record<string, 'over' | 'unfinished' | 'throws'>, received = 1) {
  const done: string[] = [];
  const errors: string[] = [];
  const Records = bodies.map((body, index) => ({
    messageId: `message ${index}`,
    body,
    attributes: { ApproximateReceiveCount: `${received}` },
  }));
  const { batchItemFailures } = await workExports(
    { Records },
    {
      runExport: async (id) => {
        done.push(`run ${id}`);
        const end = done.includes(`give up ${id}`) ? 'over' : ends[id];
        if (end === undefined || end === 'throws') throw new Error(`No answer about ${id}.`);
        return end;
      },
      giveUp: async (id) => void done.push(`give up ${id}`),
      send: async (messages) => void done.push(...messages.map((message) => `send ${message.export}`)),
      mostAttempts: 5,
      onError: (body) => void errors.push(body),
    },
  );
  return { again: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), done, errors };
}

const message = (id: string) => JSON.stringify({ export: id });
const [one, other] = [uuid(), uuid()];

describe('a batch of exports', () => {
  it('is worked through in order, and one for which there was no time is sent as a new message', async () => {
    expect(await work([one, other].map(message), { [one]: 'unfinished', [other]: 'over' })).toEqual({
      ...{ again: [], errors: [] },
      done: [`run ${one}`, `send ${one}`, `run ${other}`],
    });
  });

  it('asks only for those once more that threw or cannot be read', async () => {
    const strange = ['{', message('not an id'), JSON.stringify({ export: one, more: 1 })];
    const { again, done, errors } = await work([message(one), ...strange, message(other)], {
      ...{ [one]: 'throws', [other]: 'over' },
    });
    expect(again).toEqual(['message 0', 'message 1', 'message 2', 'message 3']);
    expect(errors).toEqual([message(one), ...strange]);
    expect(done).toEqual([`run ${one}`, `run ${other}`]);
  });

  it('gives an export up at its last attempt, tidies up behind it, and lets the message become a dead letter', async () => {
    const earlier = await work([message(one)], { [one]: 'throws' }, 4);
    expect(earlier).toMatchObject({ again: ['message 0'], done: [`run ${one}`] });
    const last = await work([message(one)], { [one]: 'throws' }, 5);
    expect(last).toMatchObject({ again: ['message 0'], done: [`run ${one}`, `give up ${one}`, `run ${one}`] });
  });
});

import { describe, expect, it } from 'vitest';
import { doBatch } from '../../functions/work/do-batch.ts';
import type { Work } from '../../shared/reacting/work.ts';

const message = (messageId: string, body: unknown) => ({ messageId, body: JSON.stringify(body) });

describe('a batch of work', () => {
  it('asks only for those messages once more that threw or cannot be read, and does the same work once', async () => {
    const done: Work[] = [];
    const errors: string[] = [];
    const Records = [
      message('one', { kind: 'expose', party: 'a' }),
      message('same', { kind: 'expose', party: 'a' }),
      message('throws', { kind: 'expose', party: 'b' }),
      message('throws too', { kind: 'expose', party: 'b' }),
      message('strange', { kind: 'explode', party: 'a' }),
      { messageId: 'unreadable', body: '{' },
      message('last', { kind: 'spread', party: 'c', after: 'x' }),
    ];
    const answer = await doBatch(
      { Records },
      {
        doWork: async (work) => {
          if ('party' in work && work.party === 'b') throw new Error('busy');
          done.push(work);
        },
        onError: (body) => errors.push(body),
      },
    );
    const named = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    expect(named).toEqual(['throws', 'throws too', 'strange', 'unreadable']);
    expect(done).toEqual([
      { kind: 'expose', party: 'a' },
      { kind: 'spread', party: 'c', after: 'x' },
    ]);
    expect(errors).toHaveLength(3);
  });
});

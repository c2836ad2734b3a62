import * as z from 'zod';
import type { Sequenced } from '../../shared/log/sequence.ts';
import type { PartialBatchResponse } from '../../shared/reacting/react-to.ts';

const appended = z.looseObject({
  dynamodb: z.looseObject({ Keys: z.looseObject({ stream: z.object({ S: z.string() }) }), SequenceNumber: z.string() }),
});

interface Logging {
  sequence: (streams: readonly string[]) => Promise<Sequenced>;
  /** Hears of audit streams whose chain does not hold. */
  onBroken: (streams: readonly string[]) => void;
  /** Hears of records that name no stream: no entry can have caused them. */
  onStrange: (records: number) => void;
}

/**
 * Logs all that the streams named by these records have, and asks for those again that the database was too busy for.
 * A broken chain is asked for no more: it does not mend, and must not hold up what comes behind it.
 */
export async function logBatch(
  { Records }: { Records: readonly unknown[] },
  { sequence, onBroken, onStrange }: Logging,
): Promise<PartialBatchResponse> {
  const read = Records.flatMap((record) => {
    const { data } = appended.safeParse(record);
    return data === undefined ? [] : [{ stream: data.dynamodb.Keys.stream.S, at: data.dynamodb.SequenceNumber }];
  });
  if (read.length < Records.length) onStrange(Records.length - read.length);
  const { broken, unfinished } = await sequence([...new Set(read.map(({ stream }) => stream))]);
  if (broken.length > 0) onBroken(broken);
  const again = read.filter(({ stream }) => unfinished.includes(stream));
  return { batchItemFailures: again.map(({ at }) => ({ itemIdentifier: at })) };
}

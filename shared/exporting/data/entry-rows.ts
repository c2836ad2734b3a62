import * as z from 'zod';
import type { RecordedEntry } from '../../audit/entry.ts';
import { column } from './columns.ts';
import { party } from './shared-columns.ts';

/** An entry of an organisation's audit. */
export const entryRowSchema = z.object({
  ...party,
  stream: column(z.string(), 'The stream that it stands in.', 'audit'),
  seq: column(z.int(), 'Its number in the stream: 1, 2, 3 and so on, without a gap.', 'audit'),
  at: column(z.iso.datetime(), 'When it was written.', 'audit'),
  actor: column(z.string(), 'A random id of who did it; whose it is stands apart and can be erased.', 'audit'),
  role: column(z.string(), 'In what role it was done.', 'audit'),
  action: column(z.string(), 'What was done.', 'audit'),
  object: column(z.string(), 'To what it was done.', 'audit'),
  version: column(z.int(), 'Which version of that it made.', 'audit'),
  digest: column(z.string(), 'SHA-256 of the canonical JSON of what was written.', 'audit'),
  prev: column(z.string(), 'Hash of the entry before; of the first one 64 zeros.', 'audit'),
  hash: column(z.string(), 'SHA-256 of a zero byte and the canonical JSON of the entry without its hash.', 'audit'),
});

export function entryRow(of: { id: string; name: string }, entry: RecordedEntry): z.infer<typeof entryRowSchema> {
  const { stream, seq, at, actor, role, action, object, version, digest, prev, hash } = entry;
  return {
    ...{ partyId: of.id, name: of.name },
    ...{ stream, seq, at, actor, role, action, object, version, digest, prev, hash },
  };
}

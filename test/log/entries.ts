import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { digestOf } from '../../shared/audit/canonical.ts';
import { emptyStream, type Head, nextEntry, type RecordedEntry } from '../../shared/audit/entry.ts';
import { readHead } from '../../shared/store/audit-trail.ts';
import type { Store } from '../../shared/store/store.ts';

/** Entries that go on where a stream ends, as `commit` would leave them. */
export function entriesAfter(head: Head, stream: string, count: number, action = 'thing.done'): RecordedEntry[] {
  const entries: RecordedEntry[] = [];
  for (let last = head; entries.length < count; ) {
    const object = `thing/${last.seq + 1}`;
    const facts = { at: '2031-04-05T06:07:08.000Z', actor: 'an-actor', role: 'declarant', action };
    const entry = nextEntry(last, { stream, ...facts, object, version: 1, digest: digestOf(object) });
    entries.push(entry);
    last = entry;
  }
  return entries;
}

/** Puts entries in place, whatever stands there: also what only somebody with the keys of the database could do. */
export async function putEntries(store: Store, entries: readonly RecordedEntry[]): Promise<void> {
  const { audit } = store.tables;
  for (let start = 0; start < entries.length; start += 25) {
    const puts = entries.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems } = await store.client.send(new BatchWriteCommand({ RequestItems: { [audit]: puts } }));
    if ((UnprocessedItems?.[audit] ?? []).length > 0) throw new Error('The engine left entries unwritten.');
  }
}

/** Lets some streams grow by a number of entries each. */
export async function addEntries(store: Store, streamNames: readonly string[], count = 1): Promise<void> {
  const added = streamNames.map(async (stream) => entriesAfter(await readHead(store, stream), stream, count));
  await putEntries(store, (await Promise.all(added)).flat());
}

/** Streams that nobody has written to yet, with their first entries. */
export async function newStreams(store: Store, howMany: number, count = 1): Promise<string[]> {
  const names = Array.from({ length: howMany }, (_, at) => `party/${String(at).padStart(4, '0')}`);
  await putEntries(
    store,
    names.flatMap((stream) => entriesAfter(emptyStream, stream, count)),
  );
  return names;
}

import type { RecordedEntry } from '../audit/entry.ts';
import { recordedEntrySchema } from '../audit/entry.ts';
import { type AssessmentSummary, getAssessment, type KeptAssessment, listAssessments } from './assessment.ts';
import { readEntry, streams } from './audit-trail.ts';
import { queryItems } from './read.ts';
import { getScore } from './score.ts';
import type { Store } from './store.ts';

/** Where a party's audit is cut: what landed up to this entry was known, and nothing after it. */
export interface Cut {
  seq: number;
  at: string;
}

const pageOfEntries = 100;

/** Entries of a party from the newest back to the first, page by page. */
async function* entriesBackwards(store: Store, party: string, upTo: number): AsyncGenerator<RecordedEntry> {
  for (let before = upTo + 1; before > 1; ) {
    const query = {
      KeyConditionExpression: '#stream = :stream AND seq < :before',
      ExpressionAttributeNames: { '#stream': 'stream' },
      ExpressionAttributeValues: { ':stream': streams.party(party), ':before': before },
      ScanIndexForward: false,
      ConsistentRead: true,
    };
    const { items } = await queryItems(store, query, recordedEntrySchema, pageOfEntries, store.tables.audit);
    yield* items;
    before = items.at(-1)?.seq ?? 1;
  }
}

/**
 * The cut at a moment: the last entry of a party's audit that was written by then. The order of the audit counts, not
 * the clocks: whatever stands before that entry had landed too. Undefined where nothing had.
 */
export async function cutAt(store: Store, party: string, moment: Date): Promise<Cut | undefined> {
  for await (const { seq, at } of entriesBackwards(store, party, Number.MAX_SAFE_INTEGER - 1)) {
    if (Date.parse(at) <= moment.getTime()) return { seq, at };
  }
  return undefined;
}

/** The cut at an entry; undefined where the audit has not come so far. */
export async function cutAfter(store: Store, party: string, seq: number): Promise<Cut | undefined> {
  const entry = await readEntry(store, streams.party(party), seq);
  return entry && { seq, at: entry.at };
}

/** The assessment of a party that was in force at a cut; undefined where there was none. */
export async function assessmentAt(
  store: Store,
  party: string,
  ruleSet: string,
  cut: Cut,
): Promise<KeptAssessment | undefined> {
  // The score is read by key: what landed a moment ago may be missing in the list.
  const current = await getScore(store, party, ruleSet);
  if (current === undefined) return undefined;
  const newest = await getAssessment(store, party, current.assessment);
  if (newest !== undefined && (await landedBy(store, newest, cut))) return newest;
  let after: string | undefined;
  do {
    const page = await listAssessments(store, party, ruleSet, { limit: 25, after });
    for (const each of page.items) {
      const kept =
        each.seq !== undefined && each.seq > cut.seq ? undefined : await getAssessment(store, party, each.id);
      if (kept !== undefined && (await landedBy(store, kept, cut))) return kept;
    }
    after = page.next;
  } while (after !== undefined);
  return undefined;
}

/** An assessment that does not say where it landed did so with the newest declaration that it read, as its entry tells. */
export async function landedBy(
  store: Store,
  { party, seq, declarations }: Pick<AssessmentSummary, 'party' | 'seq'> & Pick<KeptAssessment, 'declarations'>,
  cut: Cut,
): Promise<boolean> {
  if (seq !== undefined) return seq <= cut.seq;
  const newest = declarations
    .map(({ id }) => id)
    .sort()
    .at(-1);
  for await (const { object } of entriesBackwards(store, party, cut.seq)) {
    if (object === `declaration/${newest}`) return true;
  }
  return false;
}

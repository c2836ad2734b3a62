import * as z from 'zod';
import { mediaTypeNames } from '../evidence/media-types.ts';
import { getItems } from './batch.ts';
import { erasureReasons } from './erasure.ts';
import { keys, prefixes } from './keys.ts';
import { getItem, type Page, type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

export const evidenceStates = ['awaiting', 'kept', 'erased'] as const;

const evidenceSchema = z.object({
  id: z.string(),
  party: z.string(),
  sha256: z.string(),
  mediaType: z.enum(mediaTypeNames),
  size: z.int().positive(),
  /** Goes with the file when it is erased. */
  title: z.exactOptional(z.string()),
  effectiveOn: z.exactOptional(z.iso.date()),
  expiresOn: z.exactOptional(z.iso.date()),
  state: z.enum(evidenceStates),
  announcedAt: z.iso.datetime(),
  /** Until when what was announced is waited for. */
  awaitedUntil: z.iso.datetime(),
  keptAt: z.iso.datetime().nullable(),
  erasure: z.object({ at: z.iso.datetime(), reason: z.enum(erasureReasons) }).nullable(),
  version: z.int().positive(),
});
/** A file of evidence: announced, then kept, then perhaps erased; what it was stays known by its hash. */
export type Evidence = z.infer<typeof evidenceSchema>;

const fileSchema = z.object({ sha256: z.string(), evidence: z.string(), state: z.enum(evidenceStates) });
/** Which evidence of a party has the file of this hash, and whether it is there. */
export type EvidenceFile = z.infer<typeof fileSchema>;

const tallySchema = z.object({
  kept: z.int().nonnegative(),
  /** Those that were announced and are waited for, until when. */
  awaited: z.array(z.object({ id: z.string(), until: z.iso.datetime() })),
  version: z.int().positive(),
});
/** How many files a party has. */
export type EvidenceTally = z.infer<typeof tallySchema>;

/**
 * Keeps evidence in place of what was read, with what leads to it from its hash. For `commit` on the stream of its party:
 * no two of a party's files change side by side.
 */
export function putEvidence(evidence: Omit<Evidence, 'version'>, replaces: Evidence | undefined): Write[] {
  const { id, party, sha256, state } = evidence;
  const record = { ...keys.evidence(party, id), type: 'evidence', ...evidence, version: (replaces?.version ?? 0) + 1 };
  const file = { ...keys.evidenceFile(party, sha256), type: 'evidence_file', sha256, evidence: id, state };
  return [
    { put: record, ...inPlaceOf(replaces) },
    { put: file, when: 'any', otherwise: 'retry' },
  ];
}

export function putEvidenceTally(
  party: string,
  tally: Omit<EvidenceTally, 'version'>,
  replaces: EvidenceTally | undefined,
): Write {
  const version = (replaces?.version ?? 0) + 1;
  return { put: { ...keys.evidenceTally(party), type: 'evidence_tally', ...tally, version }, ...inPlaceOf(replaces) };
}

export async function getEvidence(store: Store, party: string, id: string): Promise<Evidence | undefined> {
  return getItem(store, keys.evidence(party, id), evidenceSchema);
}

/** Undefined of a party that never announced a file. */
export async function getEvidenceTally(store: Store, party: string): Promise<EvidenceTally | undefined> {
  return getItem(store, keys.evidenceTally(party), tallySchema);
}

/** Which evidence of a party has files of these hashes, by hash; what was never announced is not in the map. */
export async function evidenceFiles(
  store: Store,
  party: string,
  hashes: Iterable<string>,
): Promise<Map<string, EvidenceFile>> {
  const wanted = [...new Set(hashes)].map((sha256) => keys.evidenceFile(party, sha256));
  const found = await getItems(store, wanted, fileSchema);
  return new Map(found.map((each) => [each.sha256, each]));
}

/** A party's evidence, newest first, read consistently; a position is the id read last. */
export async function listEvidence(
  store: Store,
  party: string,
  { limit, after }: PageRequest,
): Promise<Page<Evidence>> {
  // Up to and with the one read last, which is then left out: a key condition has no range that is open at one end.
  const to = after === undefined ? `${prefixes.evidence}\u{10FFFF}` : keys.evidence(party, after).sk;
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': keys.party(party).pk, ':from': prefixes.evidence, ':to': to },
    ScanIndexForward: false,
    ConsistentRead: true,
  };
  const { items, more } = await queryItems(store, query, evidenceSchema, after === undefined ? limit : limit + 1);
  const page = items.filter(({ id }) => id !== after);
  const last = page.at(-1);
  return more && last !== undefined ? { items: page, next: last.id } : { items: page };
}

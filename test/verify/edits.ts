import { digestOf } from '../../shared/audit/canonical.ts';
import type { CaseLine } from '../../verify/case-lines.ts';
import type { ChainLine } from '../../verify/chain-lines.ts';
import type { Hands } from './hands.ts';
import type { Unpacked } from './unpacked.ts';

type Of<L, K extends string> = Extract<L, { [key in K]: unknown }>;

/** Where the n-th line of a kind stands, counted from 0, in the whole file. */
export function placeOf<K extends 'stream' | 'entry' | 'payload' | 'segment'>(
  bundle: Unpacked,
  kind: K,
  n: number,
): number {
  const places = bundle.chains.flatMap((line, place) => (kind in line ? [place] : []));
  const place = places.at(n);
  if (place === undefined) throw new RangeError(`There is no ${kind} ${n}.`);
  return place;
}

export function entryAt(bundle: Unpacked, n: number) {
  const line = bundle.chains[placeOf(bundle, 'entry', n)];
  if (line === undefined || !('entry' in line)) throw new RangeError(`There is no entry ${n}.`);
  return line.entry;
}

export function caseAt<K extends 'declaration' | 'assessment'>(bundle: Unpacked, kind: K, n = 0): Of<CaseLine, K> {
  const found = bundle.cases.filter((line): line is Of<CaseLine, K> => kind in line).at(n);
  if (found === undefined) throw new RangeError(`There is no ${kind}.`);
  return found;
}

/** Takes lines out, from one on; a payload goes with its entry. */
export function cut(bundle: Unpacked, from: number, count: number): ChainLine[] {
  return bundle.chains.splice(from, count);
}

export const withPayload = (bundle: Unpacked, place: number): number => {
  const next = bundle.chains[place + 1];
  return next !== undefined && 'payload' in next ? 2 : 1;
};

/** The lines of the first stream's n-th segment: entries, payloads and the segment itself. */
export function segmentLines(bundle: Unpacked, n: number): { from: number; count: number } {
  const from = n === 0 ? placeOf(bundle, 'stream', 0) + 1 : placeOf(bundle, 'segment', n - 1) + 1;
  return { from, count: placeOf(bundle, 'segment', n) - from + 1 };
}

/** Takes out the first stream and all that is of its party. */
export function dropFirstStream(bundle: Unpacked): void {
  const [start, end] = [placeOf(bundle, 'stream', 0), placeOf(bundle, 'stream', 1)];
  const party = entryAt(bundle, 0).stream.slice('party/'.length);
  cut(bundle, start, end - start);
  dropCases(bundle, party);
}

function dropCases(bundle: Unpacked, party: string): void {
  bundle.cases = bundle.cases.filter(
    (line) => ('declaration' in line ? line.declaration : line.assessment).party !== party,
  );
  bundle.rows = bundle.rows.filter(({ partyId }) => partyId !== party);
}

/** Makes of it what an export of the changes since an earlier checkpoint would be: only the first stream has any. */
export function cutBefore(bundle: Unpacked, { note, size }: Hands['earlier'], proof: readonly string[]): void {
  bundle.manifest.filter.since = size;
  bundle.files.set('proof/since.txt', Buffer.from(note));
  const shown = { from: size, to: bundle.manifest.checkpoint.size, proof };
  bundle.files.set('proof/consistency.json', Buffer.from(JSON.stringify(shown)));
  for (const name of ['proof/since.txt', 'proof/consistency.json']) {
    bundle.manifest.files.push({ name, bytes: 0, sha256: '', rows: null });
  }
  const second = cut(bundle, placeOf(bundle, 'stream', 1), bundle.chains.length)[0];
  if (second !== undefined && 'stream' in second) dropCases(bundle, second.stream.name.slice('party/'.length));
  const [first] = bundle.chains;
  const places = bundle.chains.flatMap((line, place) =>
    'segment' in line && line.segment.index < size ? [place] : [],
  );
  const last = bundle.chains[places.at(-1) ?? 0];
  if (first === undefined || !('stream' in first) || last === undefined || !('segment' in last)) {
    throw new RangeError('The first stream has nothing under the earlier checkpoint.');
  }
  first.stream.anchor = last.segment;
  cut(bundle, 1, places.at(-1) ?? 0);
}

/** Takes out the last verdict, as if it had never been reached. */
export function dropVerdict(bundle: Unpacked): void {
  const { assessment } = caseAt(bundle, 'assessment', -1);
  bundle.cases = bundle.cases.filter((line) => !('assessment' in line) || line.assessment !== assessment);
  bundle.rows = bundle.rows.filter(({ assessmentId }) => assessmentId !== assessment.id);
}

export function sealDeclaration(line: Of<CaseLine, 'declaration'>): void {
  line.declaration.digest = digestOf(line.declaration.body);
}

export function sealAssessment({ assessment }: Of<CaseLine, 'assessment'>): void {
  const { id, ruleSet, declarations, context, body } = assessment;
  assessment.digest = digestOf({ id, ruleSet, declarations, context, body });
}

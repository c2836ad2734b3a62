import { chainLine } from './chain-lines.ts';
import type { Checkpoint } from './checkpoint.ts';
import { isCanonical, linesOf, parseJson } from './lines.ts';
import { type Named, newNamed } from './named.ts';
import type { Findings } from './report.ts';
import { type StreamWalk, walkStream } from './stream-walk.ts';
import type { Zip } from './zip.ts';

const file = 'proof/chains.ndjson';

/** What the chains come to: how much of each, and what their entries name. */
export interface Chains {
  counts: { streams: number; entries: number; segments: number; erased: number; payloads: number; lines: number };
  named: Named;
  /** The leaves of the log that they have as segments. */
  segments: ReadonlySet<number>;
}

/**
 * `entries`, `chains`, `segments`, `inclusion` and the first half of `payloads`, in one pass over all audit streams.
 * Throws `Unreadable` where a line is not JSON.
 */
export async function checkChains(
  zip: Zip,
  { pinned, since }: { pinned: Checkpoint; since: number | null },
  findings: Findings,
): Promise<Chains> {
  const named = newNamed();
  const counts = { streams: 0, entries: 0, segments: 0, erased: 0, payloads: 0, lines: 0 };
  const claimed = { segments: new Set<number>(), anchors: new Set<number>() };
  const walking = { pinned, since, findings, named, claimed };
  const seen = new Set<string>();
  let walk: StreamWalk | undefined;
  const inStream = (): StreamWalk | undefined => {
    if (walk === undefined) findings.fail('chains', `Line ${counts.lines} of ${file} belongs to no stream.`);
    return walk;
  };

  for await (const text of linesOf(file, zip.bytes(file))) {
    counts.lines += 1;
    const value = parseJson(file, text);
    if (!isCanonical(text, value)) findings.fail('entries', `Line ${counts.lines} of ${file} is not canonical JSON.`);
    const line = chainLine(value);
    if (typeof line === 'string') {
      findings.fail(line, `Line ${counts.lines} of ${file} is not what it should be.`);
    } else if ('stream' in line) {
      walk?.end();
      const { name } = line.stream;
      if (!name.startsWith('party/')) findings.fail('chains', `${name} is not the stream of a party.`);
      if (seen.has(name)) findings.fail('chains', `${name} stands in ${file} twice.`);
      seen.add(name);
      walk = walkStream(line.stream, walking);
      counts.streams += 1;
    } else if ('entry' in line) {
      inStream()?.entry(line.entry);
      counts.entries += 1;
      if (line.entry.action.endsWith('.erased')) counts.erased += 1;
    } else if ('payload' in line) {
      inStream()?.payload(line.payload);
      counts.payloads += 1;
    } else {
      inStream()?.segment(line.segment);
      counts.segments += 1;
    }
  }
  walk?.end();
  tell(counts, findings);
  return { counts, named, segments: claimed.segments };
}

function tell({ streams, entries, segments, payloads }: Chains['counts'], findings: Findings): void {
  findings.prove('entries', `The hashes of ${entries} entries are right.`);
  findings.prove('chains', `${streams} streams have every entry in its place.`);
  findings.prove('segments', `${segments} segments cover all of these entries without a gap.`);
  findings.prove('inclusion', `All ${segments} segments are in the log under the checkpoint.`);
  const others = entries - payloads;
  findings.prove(
    'payloads',
    `What ${payloads} entries commit to is as they say; what ${others} others commit to is not in this bundle.`,
  );
}

import * as z from 'zod';
import { textHash } from './canonical.ts';
import type { Checkpoint } from './checkpoint.ts';
import { newFrontier } from './frontier.ts';
import { linesOf, parseJson } from './lines.ts';
import type { Manifest } from './manifest.ts';
import type { Findings } from './report.ts';
import type { Zip } from './zip.ts';

export const leavesFile = 'proof/leaves.ndjson';
const leafSchema = z.looseObject({ stream: z.string(), from: z.int() });

interface Given {
  pinned: Checkpoint;
  filter: Manifest['filter'];
  /** The leaves that segments of the chains claim to be. */
  segments: ReadonlySet<number>;
}

/**
 * The half of `complete` that is about the log: the leaves are all that the checkpoint is over, and those that belong to
 * the bundle are the segments that it has, no more and no fewer. What stands at each place, `inclusion` has proven.
 * Returns how many lines there are. Throws `Unreadable` where one is not JSON.
 */
export async function checkLeaves(zip: Zip, { pinned, filter, segments }: Given, findings: Findings): Promise<number> {
  if (!zip.has(leavesFile)) {
    const how = `The bundle has no ${leavesFile}, as bundles of before there was one`;
    findings.leaveOpen('complete', `${how}: what is left out of it does not show.`);
    return 0;
  }
  const fail = (sentence: string) => findings.fail('complete', sentence);
  const since = filter.since ?? 0;
  const asked = filter.parties && new Set(filter.parties.map((id) => `party/${id}`));
  const frontier = newFrontier();
  const found = { leaves: 0, claimed: 0, wanted: 0, parties: 0, asked: 0 };
  for await (const text of linesOf(leavesFile, zip.bytes(leavesFile))) {
    const index = found.leaves++;
    frontier.add(textHash(text));
    const leaf = leafSchema.safeParse(parseJson(leavesFile, text)).data;
    const isOfParty = leaf?.stream.startsWith('party/') === true;
    const isAsked = isOfParty && (asked === null || asked.has(leaf.stream));
    const isWanted = isAsked && index >= since;
    // Every stream has one segment that begins with its first entry.
    if (isOfParty && leaf.from === 1) found.parties += 1;
    if (isAsked && leaf.from === 1) found.asked += 1;
    if (isWanted) found.wanted += 1;
    if (segments.has(index)) found.claimed += 1;
    if (isWanted && !segments.has(index))
      fail(`Leaf ${index} of the log is of ${leaf.stream}, and the chains lack it.`);
    if (!isWanted && segments.has(index)) fail(`The chains have leaf ${index}, which was not asked for.`);
  }
  const behind = segments.size - found.claimed;
  if (behind > 0) fail(`The chains have ${behind} leaves behind the last one in ${leavesFile}.`);
  if (found.leaves !== pinned.size || !frontier.root().equals(pinned.root)) {
    fail(`${leavesFile} does not have the leaves that the checkpoint is over.`);
  }
  findings.prove('complete', sentenceOf(found, filter));
  return found.leaves;
}

function sentenceOf(
  { leaves, wanted, parties, asked }: { leaves: number; wanted: number; parties: number; asked: number },
  { parties: named, since }: Manifest['filter'],
): string {
  const all = `The checkpoint is over these ${leaves} leaves, and the ${wanted} that belong to this bundle are all in it`;
  const some = [
    ...(named === null ? [] : [`only ${asked} of the ${parties} organisations in the log were asked for`]),
    ...(since === null ? [] : [`only what came behind its first ${since} leaves was asked for`]),
  ];
  return some.length === 0 ? `${all}.` : `${all}; manifest.json says that ${some.join(', and ')}.`;
}

import { digestOf, leafHash } from './canonical.ts';
import type { Entry, Opening, Payload, Segment } from './chain-lines.ts';
import type { Checkpoint } from './checkpoint.ts';
import { isIncluded } from './merkle.ts';
import type { Named } from './named.ts';
import type { Findings } from './report.ts';

const zeros = '0'.repeat(64);

/** What all streams of a bundle are walked against. */
export interface Walking {
  pinned: Checkpoint;
  /** Size of the checkpoint that the bundle tells the changes since; null where it tells everything. */
  since: number | null;
  findings: Findings;
  named: Named;
  /** Leaves of the log that a segment has claimed, and those that an anchor has. */
  claimed: { segments: Set<number>; anchors: Set<number> };
}

/** One audit stream of a bundle, walked line by line. */
export interface StreamWalk {
  entry: (entry: Entry) => void;
  payload: (payload: Payload) => void;
  segment: (segment: Segment) => void;
  /** After its last line. */
  end: () => void;
}

/** Entries whose payload a bundle brings, where it is known. */
const explained = new Set(['declaration.submitted', 'party.reassessed']);

/** Begins a stream: at its first entry, or behind the segment that an earlier checkpoint covered. */
export function walkStream({ name, anchor }: Opening, walking: Walking): StreamWalk {
  const { findings, named } = walking;
  let head = anchor === null ? { seq: 0, hash: zeros } : { seq: anchor.to, hash: anchor.head };
  /** Where the last segment ended. */
  let tiled = head;
  /** The entry right before, while no payload of it was read. */
  let last: Entry | undefined;

  const at = (seq: number): string => `entry ${seq} of ${name}`;
  if (anchor !== null) checkAnchor(name, anchor, walking);

  const settle = (): void => {
    if (last !== undefined && explained.has(last.action)) {
      findings.leaveOpen('payloads', `What ${at(last.seq)} commits to is not in the bundle.`);
    }
    last = undefined;
  };

  return {
    entry: (entry) => {
      settle();
      const { hash, ...facts } = entry;
      if (leafHash(facts).toString('hex') !== hash) findings.fail('entries', `The hash of ${at(entry.seq)} is wrong.`);
      if (entry.stream !== name) findings.fail('chains', `An entry of ${entry.stream} stands in ${name}.`);
      if (entry.seq !== head.seq + 1) {
        findings.fail('chains', `After ${at(head.seq)} comes entry ${entry.seq}.`);
      } else if (entry.prev !== head.hash) {
        findings.fail('chains', `${at(entry.seq)} does not follow from the entry before.`);
      }
      head = { seq: entry.seq, hash };
      last = entry;
    },
    payload: ({ seq, of }) => {
      const entry = last;
      last = undefined;
      if (entry === undefined || entry.seq !== seq) {
        findings.fail('payloads', `A payload of ${at(seq)} does not stand behind it.`);
      } else if (!('assessment' in of) && digestOf(of) !== entry.digest) {
        findings.fail('payloads', `The payload of ${at(seq)} is not what the entry commits to.`);
      } else {
        named.add({ ...entry, stream: name }, of);
      }
    },
    segment: (segment) => {
      settle();
      const { from, to, prev, head: end } = segment;
      const tiles = from === tiled.seq + 1 && to === head.seq && prev === tiled.hash && end === head.hash;
      if (!tiles)
        findings.fail('segments', `A segment of ${name} says ${from} to ${to}, which is not what its entries are.`);
      checkInclusion(name, segment, walking);
      walking.claimed.segments.add(segment.index);
      tiled = head;
    },
    end: () => {
      settle();
      if (tiled.seq !== head.seq) findings.fail('segments', `The last entries of ${name} are in no segment.`);
      else if (anchor === null && head.seq === 0) findings.fail('segments', `${name} has no segment.`);
    },
  };
}

function checkAnchor(name: string, anchor: Segment, walking: Walking): void {
  const { since, findings } = walking;
  if (since === null) findings.fail('chains', `${name} does not begin at its first entry.`);
  else if (anchor.index >= since) findings.fail('chains', `${name} begins behind what the earlier checkpoint covered.`);
  checkInclusion(name, anchor, walking);
  walking.claimed.anchors.add(anchor.index);
}

function checkInclusion(
  name: string,
  { from, to, prev, head, index, proof }: Segment,
  { pinned, findings, claimed }: Walking,
): void {
  const what = `segment ${from} to ${to} of ${name}`;
  const leaf = leafHash({ stream: name, from, to, prev, head });
  const steps = proof.map((step) => Buffer.from(step, 'hex'));
  if (!isIncluded(leaf, index, steps, pinned)) findings.fail('inclusion', `The ${what} is not in the log at ${index}.`);
  if (claimed.segments.has(index) || claimed.anchors.has(index)) {
    findings.fail('inclusion', `The ${what} stands where another one does, at ${index}.`);
  }
}

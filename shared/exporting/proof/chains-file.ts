import * as z from 'zod';
import { inclusionProver } from '../../log/inclusion-prover.ts';
import type { LoggedSegment } from '../../log/segment.ts';
import { storedTiles } from '../../log/tile.ts';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { sideBySide } from '../side-by-side.ts';
import { partiesOf } from '../walk.ts';
import { chainLines, partyChain } from './party-chain.ts';

const placeSchema = z.string().optional();

/** Chains that are in memory together. */
const partiesAtOnce = 25;

/** `proof/chains.ndjson`: the audit of each party with its place in the log. A place is the party that was done last. */
export function chainsFile(scope: ExportScope): BundleFile {
  const few = { ...scope, partiesAtOnce: Math.min(scope.partiesAtOnce, partiesAtOnce) };
  const prove = inclusionProver(scope.job.cut.size, storedTiles(scope.store));
  return {
    name: 'proof/chains.ndjson',
    compress: true,
    page: async (place) => {
      const { items, next } = await partiesOf(few, placeSchema.parse(place));
      const chains = await sideBySide(items, (within) => partyChain(scope, within));
      const segments = chains.flatMap(({ anchor, segments: own }) => [
        ...(anchor === undefined ? [] : [anchor]),
        ...own,
      ]);
      const proofs = await prove(segments.map(({ index }) => index));
      const byIndex = new Map(segments.map(({ index }, at) => [index, proofs[at] ?? []]));
      const proofOf = ({ index }: LoggedSegment) => byIndex.get(index) ?? [];
      const made = chains.map((chain) => chainLines(chain, proofOf));
      const lines = made.flatMap((each) => each.lines);
      const sum = (name: string) => made.reduce((total, { tally }) => total + (tally[name] ?? 0), 0);
      const tally = {
        streams: sum('streams'),
        entries: sum('entries'),
        segments: sum('segments'),
        erased: sum('erased'),
      };
      return { bytes: Buffer.from(lines.join('')), rows: lines.length, next, tally };
    },
  };
}

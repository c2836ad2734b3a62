import * as z from 'zod';
import { keptTiles, storedTiles } from '../../log/tile.ts';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { partiesOf } from '../walk.ts';
import { partyChain } from './party-chain.ts';

const placeSchema = z.string().optional();

/** Chains that are in memory together. */
const partiesAtOnce = 16;

/** `proof/chains.ndjson`: the audit of each party with its place in the log. A place is the party that was done last. */
export function chainsFile(scope: ExportScope): BundleFile {
  const few = { ...scope, partiesAtOnce: Math.min(scope.partiesAtOnce, partiesAtOnce) };
  const tiles = keptTiles(storedTiles(scope.store));
  return {
    name: 'proof/chains.ndjson',
    compress: true,
    page: async (place) => {
      const { items, next } = await partiesOf(few, placeSchema.parse(place));
      const chains = await Promise.all(items.map((within) => partyChain(scope, within, tiles)));
      const lines = chains.flatMap((chain) => chain.lines);
      const sum = (name: string) => chains.reduce((total, { tally }) => total + (tally[name] ?? 0), 0);
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

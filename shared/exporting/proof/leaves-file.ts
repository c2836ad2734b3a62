import * as z from 'zod';
import { leavesFrom } from '../../log/leaves.ts';
import type { Segment } from '../../log/segment.ts';
import { streams } from '../../store/audit-trail.ts';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { jsonLine } from './json-line.ts';

/** The leaf that comes next. */
const placeSchema = z.int().nonnegative().default(0);

/** How many of the leaves `chains.ndjson` must have as segments; the manifest is not made where it has others. */
export const wantedSegments = 'wantedSegments';

/**
 * `proof/leaves.ndjson`: every leaf of the log under the checkpoint, in order, so that what is left out of the chains
 * shows. The streams that they name are of random ids; those of other things than parties are there by name only.
 */
export function leavesFile({ store, job }: ExportScope): BundleFile {
  const asked = job.parties === null ? undefined : new Set(job.parties.map(streams.party));
  const isWanted = ({ stream }: Segment, index: number): boolean =>
    index >= (job.since ?? 0) && (asked === undefined ? stream.startsWith(streams.party('')) : asked.has(stream));
  return {
    name: 'proof/leaves.ndjson',
    compress: true,
    page: async (place) => {
      const from = placeSchema.parse(place);
      const { leaves, next } = await leavesFrom(store, from, job.cut.size);
      const wanted = leaves.filter((leaf, offset) => isWanted(leaf, from + offset)).length;
      return {
        bytes: Buffer.from(leaves.map(jsonLine).join('')),
        rows: leaves.length,
        next,
        tally: { [wantedSegments]: wanted },
      };
    },
  };
}

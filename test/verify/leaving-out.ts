import { cut, cutBefore, dropFirstStream, dropVerdict, entryAt, placeOf, segmentLines } from './edits.ts';
import type { Tampering } from './hands.ts';

/** Something is left out of the bundle. */
export const leavingOut: readonly Tampering[] = [
  {
    name: 'drop a row of the data',
    change: (bundle) => void bundle.rows.splice(0, 1),
    fails: ['counts'],
  },
  {
    name: 'delete in the middle',
    change: (bundle) => void cut(bundle, placeOf(bundle, 'entry', 0), 1),
    fails: ['chains'],
  },
  {
    name: 'delete the tail of a segment',
    change: (bundle) => void cut(bundle, placeOf(bundle, 'entry', 3), 1),
    fails: ['segments'],
  },
  {
    name: 'delete the tail of a stream, with its segment',
    change: (bundle) => {
      const { from, count } = segmentLines(bundle, 2);
      cut(bundle, from, count);
    },
    fails: ['complete'],
  },
  {
    name: 'drop a segment',
    change: (bundle) => void cut(bundle, placeOf(bundle, 'segment', 1), 1),
    fails: ['segments', 'complete'],
  },
  {
    name: 'drop a segment with its entries',
    change: (bundle) => {
      const { from, count } = segmentLines(bundle, 1);
      cut(bundle, from, count);
    },
    fails: ['chains', 'segments', 'payloads', 'complete'],
  },
  {
    name: 'drop a stream with all that is of its party',
    change: (bundle) => void dropFirstStream(bundle),
    fails: ['complete'],
  },
  {
    name: 'drop a stream, and say that only the others were asked for',
    change: (bundle) => {
      dropFirstStream(bundle);
      const left = entryAt(bundle, 0).stream.slice('party/'.length);
      bundle.manifest.filter.parties = [left];
    },
    fails: [],
  },
  {
    name: 'say that only changes since the earlier checkpoint were asked for',
    change: (bundle, { earlier }) => {
      bundle.manifest.filter.since = earlier.size;
    },
    fails: ['consistency', 'complete'],
  },
  {
    name: 'say so, drop all from before, and prove that the log went on from there',
    change: (bundle, { earlier, consistency }) => void cutBefore(bundle, earlier, consistency),
    fails: [],
  },
  {
    name: 'drop a verdict with its row',
    of: 'all rule sets',
    change: (bundle) => void dropVerdict(bundle),
    fails: ['complete'],
  },
  {
    name: 'drop a verdict with its row, and say that only the other rule sets were asked for',
    of: 'all rule sets',
    change: (bundle) => {
      dropVerdict(bundle);
      bundle.manifest.filter.ruleSet = 'un-13jk';
    },
    fails: [],
    leavesOpen: ['complete'],
  },
  {
    name: 'drop a leaf of the list of all leaves',
    change: (bundle) =>
      void bundle.leaves.splice(
        bundle.leaves.findIndex(({ stream }) => !stream.startsWith('party/')),
        1,
      ),
    fails: ['complete'],
  },
  {
    name: 'drop the list of all leaves',
    change: ({ files }) => void files.delete('proof/leaves.ndjson'),
    fails: [],
    leavesOpen: ['complete'],
  },
];

import { entryAt } from './edits.ts';
import { consistencyOf, rehash, resign, restate } from './forge.ts';
import type { Tampering } from './hands.ts';
import { newSigner } from './town.ts';

/** The log itself is another, or an older one. */
export const forging: readonly Tampering[] = [
  {
    name: 'hash all anew, without the key',
    change: (bundle) => {
      entryAt(bundle, 0).actor = 'somebody else';
      rehash(bundle);
      restate(bundle);
    },
    fails: ['signature'],
    keptEarlier: true,
    keptLatest: true,
  },
  {
    name: 'hash all anew, and sign with another key',
    change: async (bundle) => {
      entryAt(bundle, 0).actor = 'somebody else';
      rehash(bundle);
      await resign(bundle, newSigner());
    },
    fails: ['signature'],
    keptEarlier: true,
    keptLatest: true,
  },
  {
    name: "hash all anew, and sign with the log's own key",
    change: async (bundle, { signer, earlier }) => {
      entryAt(bundle, 0).actor = 'somebody else';
      const leaves = rehash(bundle);
      await resign(bundle, signer);
      return { proof: consistencyOf(leaves, earlier.size) };
    },
    fails: [],
    keptEarlier: true,
    keptLatest: true,
  },
  {
    name: "fork behind the earlier checkpoint, with the log's own key",
    change: async (bundle, { signer, earlier }) => {
      entryAt(bundle, 3).actor = 'somebody else';
      const leaves = rehash(bundle);
      await resign(bundle, signer);
      return { proof: consistencyOf(leaves, earlier.size) };
    },
    fails: [],
    keptLatest: true,
  },
  {
    name: 'put an old checkpoint in place',
    change: (bundle, { earlier, earlierBundle }) => {
      bundle.note = earlier.note;
      bundle.leaves = earlierBundle.leaves;
      bundle.manifest.checkpoint = earlierBundle.manifest.checkpoint;
    },
    fails: ['inclusion', 'complete'],
    keptLatest: true,
  },
  {
    name: 'hand out the bundle of an earlier day',
    change: (_, { earlierBundle }) => ({ bundle: earlierBundle }),
    fails: [],
    keptLatest: true,
  },
  {
    name: 'sign for another origin',
    change: (bundle) => resign(bundle, newSigner('log.example/another'), 'log.example/another').then(() => undefined),
    fails: ['signature'],
    keptEarlier: true,
    keptLatest: true,
  },
];

import { logKeys } from '../../log/log-keys.ts';
import { proveConsistency } from '../../log/prove.ts';
import { checkpointOfSize } from '../../log/read-log.ts';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { chainsFile } from './chains-file.ts';
import { leavesFile } from './leaves-file.ts';
import { wholeFile } from './whole-file.ts';

/** What proves that a bundle is what the log has: checkpoints, the log's keys, its leaves, and the chains among them. */
export function proofFiles(scope: ExportScope): BundleFile[] {
  const { job } = scope;
  return [
    wholeFile('proof/checkpoint.txt', () => job.cut.note),
    ...(job.since === null ? [] : sinceFiles(scope, job.since)),
    wholeFile('proof/keys.txt', () => keysText(scope)),
    leavesFile(scope),
    chainsFile(scope),
  ];
}

function sinceFiles({ store, job }: ExportScope, since: number): BundleFile[] {
  return [
    wholeFile('proof/since.txt', async () => {
      const kept = await checkpointOfSize(store, since);
      if (kept === undefined) throw new RangeError(`No checkpoint of the log ever had ${since} leaves.`);
      return kept.note;
    }),
    wholeFile('proof/consistency.json', async () => {
      const proof = await proveConsistency(store, since, job.cut.size);
      const hashes = proof.map((hash) => Buffer.from(hash).toString('hex'));
      return `${JSON.stringify({ from: since, to: job.cut.size, proof: hashes }, null, 1)}\n`;
    }),
  ];
}

/** The keys that had come into force by the time of the checkpoint: one that comes later changes nothing here. */
async function keysText({ store, job }: ExportScope): Promise<string> {
  const known = (await logKeys(store)).filter(({ from }) => from <= job.cut.at);
  return known.map(({ vkey }) => `${vkey}\n`).join('');
}

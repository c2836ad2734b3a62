import { checkCases } from './check-cases.ts';
import { checkChains } from './check-chains.ts';
import { type ConsistencyProof, checkConsistency, readCheckpoint, readConsistencyProof } from './check-consistency.ts';
import { checkCounts } from './check-counts.ts';
import { checkData } from './check-data.ts';
import { checkFiles } from './check-files.ts';
import { checkLeaves } from './check-leaves.ts';
import { checkSignature } from './check-signature.ts';
import type { Checkpoint } from './checkpoint.ts';
import { parseJson } from './lines.ts';
import { readManifest } from './manifest.ts';
import { newMissingCases } from './missing-cases.ts';
import type { NoteKey } from './note.ts';
import { type CheckResult, newFindings } from './report.ts';
import { readRuleSets } from './rule-sets.ts';
import { openZip, type Zip } from './zip.ts';

/** What the auditor got elsewhere than in the bundle. */
export interface Elsewhere {
  pinned?: NoteKey | undefined;
  /** A checkpoint kept from earlier. */
  kept?: Checkpoint | undefined;
  consistency?: ConsistencyProof | undefined;
}

/**
 * Checks a bundle in all fourteen ways. Throws `Unreadable` where it is none.
 * @param path of the archive
 */
export async function verifyBundle(path: string, elsewhere: Elsewhere = {}): Promise<CheckResult[]> {
  const zip = await openZip(path);
  try {
    return await verify(zip, elsewhere);
  } finally {
    await zip.close();
  }
}

async function verify(zip: Zip, { pinned, kept, consistency }: Elsewhere): Promise<CheckResult[]> {
  const findings = newFindings();
  const manifest = readManifest(await readJson(zip, 'manifest.json'));
  await checkFiles(zip, manifest, findings);
  const note = await readText(zip, 'proof/checkpoint.txt');
  const keys = zip.has('proof/keys.txt') ? await readText(zip, 'proof/keys.txt') : '';
  const checkpoint = checkSignature({ note, keys, pinned }, manifest, findings);
  checkConsistency(
    {
      pinned: checkpoint,
      since: await sinceOf(zip),
      sinceSize: manifest.filter.since,
      kept: kept && { checkpoint: kept, proofs: consistency === undefined ? [] : [consistency] },
    },
    findings,
  );
  const { filter } = manifest;
  const { named, counts, segments } = await checkChains(zip, { pinned: checkpoint, since: filter.since }, findings);
  const leaves = await checkLeaves(zip, { pinned: checkpoint, filter, segments }, findings);
  const ruleSetOf = await readRuleSets(zip, manifest, findings);
  const missing = newMissingCases(named, manifest, findings);
  const cases = await checkCases(zip, { named, ruleSetOf, findings, missing });
  checkCounts(manifest, { chains: counts, cases, leaves }, findings);
  await checkData(zip, manifest, findings);
  return findings.results();
}

async function sinceOf(zip: Zip): Promise<{ checkpoint: Checkpoint; proofs: ConsistencyProof[] } | undefined> {
  const [note, proof] = ['proof/since.txt', 'proof/consistency.json'];
  if (!zip.has(note)) return undefined;
  const checkpoint = readCheckpoint(note, await readText(zip, note));
  return { checkpoint, proofs: zip.has(proof) ? [readConsistencyProof(proof, await readJson(zip, proof))] : [] };
}

const readText = async (zip: Zip, name: string): Promise<string> => (await zip.whole(name)).toString('utf8');
const readJson = async (zip: Zip, name: string): Promise<unknown> => parseJson(name, await readText(zip, name));

import type { CaseCounts } from './check-cases.ts';
import type { Chains } from './check-chains.ts';
import { leavesFile } from './check-leaves.ts';
import type { Manifest } from './manifest.ts';
import type { Findings } from './report.ts';

/** `erased`, and the half of `counts` that is about the manifest's own numbers. */
export function checkCounts(
  manifest: Manifest,
  { chains, cases, leaves }: { chains: Chains['counts']; cases: CaseCounts; leaves: number },
  findings: Findings,
): void {
  const numbers = [
    ['streams', chains.streams],
    ['entries', chains.entries],
    ['segments', chains.segments],
    ['declarations', cases.declarations],
    ['assessments', cases.assessments],
  ] as const;
  for (const [name, found] of numbers) {
    const said = manifest[name];
    if (said !== found) findings.fail('counts', `manifest.json counts ${said} ${name}, and there are ${found}.`);
  }
  const lines = new Map([
    ['proof/chains.ndjson', chains.lines],
    ['replay/cases.ndjson', cases.lines],
    [leavesFile, leaves],
  ]);
  for (const { name, rows } of manifest.files) {
    const found = lines.get(name);
    if (found !== undefined && rows !== found) {
      findings.fail('counts', `manifest.json counts ${rows} lines of ${name}, and there are ${found}.`);
    }
  }
  const { erased } = chains;
  if (manifest.erased !== erased) {
    findings.fail('erased', `manifest.json counts ${manifest.erased} erasures, and the chains have ${erased}.`);
  }
  const told = erased === 0 ? 'Nothing was erased' : `${erased} entries tell of an erasure`;
  findings.prove('erased', `${told}, as manifest.json says.`);
}

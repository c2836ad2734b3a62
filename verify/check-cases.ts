import { caseLine } from './case-lines.ts';
import { isCanonical, linesOf, parseJson } from './lines.ts';
import { type CaseWalking, type PartyCases, walkParty } from './party-cases.ts';
import type { Zip } from './zip.ts';

export const casesFile = 'replay/cases.ndjson';

/** How many lines of each kind there are. */
export interface CaseCounts {
  declarations: number;
  assessments: number;
  lines: number;
}

/**
 * `commitments`, `replay` and the second half of `payloads`, in one pass over all declarations and assessments; the
 * memory it takes is that of one party. Throws `Unreadable` where a line is not JSON.
 */
export async function checkCases(zip: Zip, walking: CaseWalking): Promise<CaseCounts> {
  const { findings } = walking;
  const counts = { declarations: 0, assessments: 0, lines: 0 };
  let walk: { party: string; cases: PartyCases } | undefined;
  const of = (party: string): PartyCases => {
    if (walk?.party !== party) {
      walk?.cases.end();
      walk = { party, cases: walkParty(party, walking) };
    }
    return walk.cases;
  };
  for await (const text of zip.has(casesFile) ? linesOf(casesFile, zip.bytes(casesFile)) : []) {
    counts.lines += 1;
    const value = parseJson(casesFile, text);
    if (!isCanonical(text, value)) {
      findings.fail('commitments', `Line ${counts.lines} of ${casesFile} is not canonical JSON.`);
    }
    const line = caseLine(value);
    if (line === undefined) {
      findings.fail('commitments', `Line ${counts.lines} of ${casesFile} is not what it should be.`);
    } else if ('declaration' in line) {
      counts.declarations += 1;
      of(line.declaration.party).declaration(line.declaration);
    } else {
      counts.assessments += 1;
      of(line.assessment.party).assessment(line.assessment);
    }
  }
  walk?.cases.end();
  walking.missing.end();
  const { declarations, assessments } = counts;
  if (counts.lines === 0) findings.leaveOpen('commitments', 'There is no declaration and no assessment in the bundle.');
  if (assessments === 0) findings.leaveOpen('replay', 'There is no assessment in the bundle to run again.');
  const held = `${declarations} declarations and ${assessments} assessments have the digests that the audit has of them.`;
  findings.prove('commitments', held);
  findings.prove('replay', `${assessments} assessments were run again and came out the same to the byte.`);
  return counts;
}

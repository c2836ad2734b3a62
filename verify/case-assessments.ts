import { type AssessmentLine, caseLine } from './case-lines.ts';
import { casesFile } from './check-cases.ts';
import { linesOf, parseJson } from './lines.ts';
import type { Zip } from './zip.ts';

/** The assessments of a bundle, one after the other; none where it has none. Throws `Unreadable` as `linesOf` does. */
export async function* caseAssessments(zip: Zip): AsyncGenerator<AssessmentLine> {
  if (!zip.has(casesFile)) return;
  for await (const text of linesOf(casesFile, zip.bytes(casesFile))) {
    const line = caseLine(parseJson(casesFile, text));
    if (line !== undefined && 'assessment' in line) yield line.assessment;
  }
}

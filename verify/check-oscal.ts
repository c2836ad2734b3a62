import { canonicalJson } from './canonical.ts';
import { caseAssessments } from './case-assessments.ts';
import { elementsAt } from './json-elements.ts';
import { parseJson } from './lines.ts';
import { factsInResult, factsOf } from './oscal-facts.ts';
import type { Findings } from './report.ts';
import type { Zip } from './zip.ts';

/**
 * Compares the results of an OSCAL document with the assessments of the bundle, which stand in the same order. Returns
 * how many there are. Throws `Unreadable` where it is no such document.
 */
export async function compareResults(zip: Zip, file: string, isCompared: boolean, findings: Findings): Promise<number> {
  const verdicts = caseAssessments(zip);
  let results = 0;
  let elements = 0;
  for await (const text of elementsAt(file, zip.bytes(file), ['assessment-results', 'results'])) {
    elements += 1;
    const found = factsInResult(parseJson(file, text));
    if (found === 'nothing' && elements === 1) continue;
    results += 1;
    if (!isCompared) continue;
    const { value: line } = await verdicts.next();
    const wanted = line && factsOf(line);
    if (wanted === undefined)
      findings.fail('counts', `Result ${results} of ${file} is of no assessment in the bundle.`);
    else if (found === undefined || canonicalJson(found) !== canonicalJson(wanted)) {
      findings.fail('counts', `Result ${results} of ${file} is not what assessment ${line?.id} says.`);
    }
  }
  if (results > 0 && elements > results) findings.fail('counts', `${file} says that there is nothing, and then more.`);
  if (isCompared && !(await verdicts.next()).done) {
    findings.fail('counts', `${file} has no result for some assessments of the bundle.`);
  }
  return results;
}

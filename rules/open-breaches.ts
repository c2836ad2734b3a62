import type { Assessment, Declaration, Finding, OpenBreach } from './assessment.ts';
import { earlierAdvice, isShownBy, keyOf, merged } from './engine/open-breach.ts';
import type { IsoDate } from './vocabulary.ts';

/**
 * The breaches that are open once an assessment has been made, to be handed to the party's next one under the same rule
 * set: those that it found, those that it carried on, and those that are being remedied, since a plan may lapse. What
 * it found repaired is left out; what a rule of another version showed, that no rule reads now, is kept. By rule and form.
 */
export function openBreachesAfter(input: {
  previous?: readonly OpenBreach[];
  assessment: Pick<Assessment, 'asOf' | 'findings'>;
  declarations: readonly Declaration[];
}): OpenBreach[] {
  const { previous = [], assessment, declarations } = input;
  const judged = new Set(assessment.findings.map(keyOf));
  const unjudged = previous.filter((breach) => !judged.has(keyOf(breach)));
  const open = assessment.findings.flatMap((finding) => {
    const { rule, form, earlier } = finding;
    const declaration = declarations.find((each) => each.form === form);
    const before = previous.find((breach) => keyOf(breach) === keyOf(finding) && isShownBy(breach, declaration));
    const own = ownBreach(finding, declaration, before?.foundOn ?? assessment.asOf);
    const carried = earlier === undefined || earlier.closed ? [] : [{ rule, form, ...earlier }];
    return own === undefined ? carried : [...carried, own];
  });
  return merged([...unjudged, ...open]);
}

/**
 * A breach that the declaration itself shows: what is carried on says so by its advice. One that is being repaid on time
 * is handed on as the critical breach that the plan is to end, so that a promise cannot be dropped by the next declaration.
 */
function ownBreach(
  { rule, form, version, severity, outcome, advice, message, evidence, admitted }: Finding,
  declaration: Declaration | undefined,
  foundOn: IsoDate,
): OpenBreach | undefined {
  if (admitted !== undefined && declaration !== undefined) {
    const { id, period } = declaration;
    return { rule, version, form, ...admitted, declaration: id, period, foundOn, evidence };
  }
  if (outcome !== 'breach' && outcome !== 'remedying') return undefined;
  if (severity === undefined || advice === earlierAdvice || declaration === undefined) return undefined;
  const { id, period } = declaration;
  const weight = outcome === 'remedying' ? 'critical' : severity;
  return { rule, version, form, severity: weight, message, declaration: id, period, foundOn, evidence };
}

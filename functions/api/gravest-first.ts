import type { Finding } from '../../rules/assessment.ts';
import { severities } from '../../rules/vocabulary.ts';

/**
 * Findings in the order in which a reader should meet them: by their share of the score, then by severity, those
 * without one last, then by rule and form.
 */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      b.share.notRuledOut - a.share.notRuledOut ||
      rank(a) - rank(b) ||
      byText(a.rule, b.rule) ||
      byText(a.form, b.form),
  );
}

const rank = ({ severity }: Finding): number =>
  severity === undefined ? severities.length : severities.indexOf(severity);

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

import type { Finding } from '../../rules/assessment.ts';
import { severities } from '../../rules/vocabulary.ts';

/**
 * Findings in the order in which a reader should meet them: by their share of the score, then by severity, those
 * without one last; what was found before what is not known, then by rule and form.
 */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      b.share.notRuledOut - a.share.notRuledOut ||
      rank(a) - rank(b) ||
      open(a) - open(b) ||
      byText(a.rule, b.rule) ||
      byText(a.form, b.form),
  );
}

const rank = ({ severity }: Finding): number =>
  severity === undefined ? severities.length : severities.indexOf(severity);

const open = ({ outcome }: Finding): number => (outcome === 'unknown' ? 1 : 0);

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

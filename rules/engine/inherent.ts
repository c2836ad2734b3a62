import type { InherentRisk } from '../assessment.ts';
import type { FormName, Level } from '../vocabulary.ts';
import { type Factor, judgeFactor } from './factor.ts';
import type { Environment } from './operand.ts';
import type { Check } from './ready-rule-set.ts';
import type { Scope } from './scope.ts';

/** The parameter that says how many characteristics of medium risk make the whole high. */
export const severalMediums = 'inherent.several.mediums';

/**
 * What the rules on the context suggest of one party: high where a characteristic is, or where several are medium;
 * medium where one is; low where any characteristic is and none is graver; not known where nothing says anything. What is unanswered may be whatever it does not rule out, so that to leave out an
 * answer never lowers `notRuledOut`. Undefined where no rule on the context reads a form of this party.
 */
export function inherentRisk(
  checks: readonly Check[],
  scopeOf: (form: FormName) => Scope | undefined,
  environment: Environment,
): InherentRisk | undefined {
  const judged: Factor[] = [];
  for (const check of checks) {
    const scope = scopeOf(check.form);
    if (scope !== undefined) judged.push(judgeFactor(check, scope, environment));
  }
  if (judged.length === 0) return undefined;
  const parameter = environment.parameter(severalMediums);
  const several = typeof parameter === 'number' ? parameter : 1;
  return {
    level: judged.some(({ known }) => known !== undefined)
      ? overall(judged, several, ({ known }) => known)
      : 'not_known',
    notRuledOut: overall(judged, several, ({ possible }) => possible),
    indicators: [...new Set(judged.flatMap(({ signals }) => signals ?? []))].sort(),
    factors: judged.map(({ shown }) => shown),
  };
}

/** Rules of one group read one characteristic, which counts once. */
function overall(judged: readonly Factor[], several: number, levelOf: (one: Factor) => Level | undefined): Level {
  const mediums = new Set<string>();
  for (const one of judged) {
    const level = levelOf(one);
    if (level === 'high') return 'high';
    if (level === 'medium') mediums.add(one.group);
  }
  if (mediums.size >= several) return 'high';
  return mediums.size > 0 ? 'medium' : 'low';
}

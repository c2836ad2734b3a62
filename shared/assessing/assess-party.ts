import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { KeptAssessment } from '../store/assessment.ts';
import type { Party } from '../store/party.ts';
import type { CurrentScore } from '../store/score.ts';
import { verdictOf } from '../store/verdict.ts';
import { contextOf } from './context.ts';
import { dayOf } from './day-of.ts';
import type { Filed, Known } from './known.ts';
import { ruleSetReference } from './rule-set-digest.ts';

/**
 * The assessment of a party's latest declarations under one rule set, with all that is needed to run it again.
 * `seq` is the audit sequence at which it lands; left out where it is not kept.
 */
export function assessParty(
  party: Pick<Party, 'id' | 'kinds'>,
  filed: readonly Filed[],
  ruleSet: RuleSet,
  known: Known,
  when: { id: string; at: Date; seq?: number },
): KeptAssessment {
  const context = contextOf(party, filed, ruleSet, known);
  return {
    id: when.id,
    party: party.id,
    createdAt: when.at.toISOString(),
    ...(when.seq === undefined ? {} : { seq: when.seq }),
    ruleSet: ruleSetReference(ruleSet),
    declarations: filed.map(({ body, digest }) => ({ form: body.form, id: body.id, digest })),
    context,
    body: assess({ declarations: filed.map(({ body }) => body), context, ruleSet, asOf: dayOf(when.at) }),
  };
}

/** The party's current score as an assessment leaves it. */
export function scoreFrom(
  party: Party,
  { id, createdAt, ruleSet, body }: KeptAssessment,
): Omit<CurrentScore, 'version'> {
  return {
    party: party.id,
    name: party.name,
    identity: party.identity,
    ruleSet,
    ...verdictOf(body),
    critical: criticalRules(body),
    assessment: id,
    createdAt,
  };
}

/** The rules that found a critical breach of the party's own. */
function criticalRules({ findings }: Pick<Assessment, 'findings'>): string[] {
  const found = findings.filter(
    ({ subject, outcome, severity }) => subject === 'declarant' && outcome === 'breach' && severity === 'critical',
  );
  return [...new Set(found.map(({ rule }) => rule))].sort();
}

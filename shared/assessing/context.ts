import { assess } from '../../rules/assess.ts';
import type { AssessmentContext, Declaration, Observed, OpenBreach } from '../../rules/assessment.ts';
import { openBreachesAfter } from '../../rules/open-breaches.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { FormName } from '../../rules/vocabulary.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { licenceFacts } from '../licences/licence-facts.ts';
import type { KeptDeclaration } from '../store/declaration.ts';
import type { Party } from '../store/party.ts';
import { answersChangedAfterCase } from './answers-changed.ts';
import { dayOf } from './day-of.ts';
import { formsOf } from './forms-of.ts';
import type { Filed, Known } from './known.ts';
import { ruleSetDigest } from './rule-set-digest.ts';

/**
 * What a verdict may know of the party besides what it declared: breaches that earlier declarations showed under this
 * rule set and nothing has repaired, what registers say of its licences and the other sides of its links of costs, and
 * what the service itself observed. Pure; it is kept with the assessment.
 */
export function contextOf(
  party: Pick<Party, 'id' | 'kinds'>,
  filed: readonly Filed[],
  ruleSet: RuleSet,
  known: Known,
): AssessmentContext {
  const openBreaches = openBreachesOf(party, ruleSet, known);
  const observed = observedOf(filed, ruleSet, known);
  const licences = licenceFacts(known.licences);
  return {
    party: { id: party.id, forms: formsOf(party) },
    ...(openBreaches.length === 0 ? {} : { openBreaches }),
    ...(Object.keys(observed).length === 0 ? {} : { observed }),
    ...(licences.length === 0 ? {} : { licences: { total: licences.length, rows: licences } }),
    ...ledgerOf(
      known.ledger,
      ruleSet,
      [...known.before.values()].map(({ context }) => context),
    ),
  };
}

/** From the last assessment under the rule set; where there is none, from the party's declarations in their order. */
function openBreachesOf(
  party: Pick<Party, 'id' | 'kinds'>,
  ruleSet: RuleSet,
  { before, declarations, history }: Known,
): OpenBreach[] {
  const last = before.get(ruleSet.id);
  if (last === undefined) return replayed(party, ruleSet, history);
  const read = last.declarations.flatMap(({ id }) => declarations.get(id)?.body ?? []);
  const previous = last.context.openBreaches ?? [];
  return openBreachesAfter({ previous, assessment: last.body, declarations: read });
}

/** What the rule set would have found open, had it been there when each declaration was filed. */
function replayed(
  party: Pick<Party, 'id' | 'kinds'>,
  ruleSet: RuleSet,
  history: readonly KeptDeclaration[],
): OpenBreach[] {
  const latest = new Map<FormName, Declaration>();
  let openBreaches: OpenBreach[] = [];
  for (const { body, submittedAt } of history) {
    latest.set(body.form, body);
    const declarations = [...latest.values()];
    const context = { party: { id: party.id, forms: formsOf(party) }, openBreaches };
    const assessment = assess({ declarations, context, ruleSet, asOf: dayOf(new Date(submittedAt)) });
    openBreaches = openBreachesAfter({ previous: openBreaches, assessment, declarations });
  }
  return openBreaches;
}

function observedOf(filed: readonly Filed[], ruleSet: RuleSet, known: Known): Observed {
  const last = known.before.get(ruleSet.id);
  const changes = filed.flatMap(({ body, supersedes }) => {
    const earlier = supersedes === null ? undefined : known.declarations.get(supersedes);
    return (earlier && answersChangedAfterCase(earlier.body, body)) ?? [];
  });
  const { sameAnswersElsewhere } = known;
  return {
    ...(sameAnswersElsewhere === undefined ? {} : { sameAnswersElsewhere }),
    ...(changes.length === 0 ? {} : { answersChangedAfterCase: changes.reduce((sum, count) => sum + count, 0) }),
    ...(last === undefined ? {} : { rulesChanged: last.ruleSet.digest !== ruleSetDigest(ruleSet) }),
  };
}

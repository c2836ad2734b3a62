import { assess } from '../../rules/assess.ts';
import type { AssessmentContext } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { FormName, IsoDate } from '../../rules/vocabulary.ts';
import type { KeptAssessment } from '../store/assessment.ts';
import type { KeptDeclaration } from '../store/declaration.ts';
import type { Party } from '../store/party.ts';
import type { CurrentScore } from '../store/score.ts';
import { ruleSetReference } from './rule-set-digest.ts';

type Filed = Pick<KeptDeclaration, 'body' | 'digest'>;

const filedBy = { supplier: 'supplier', agency: 'agency', contracting_authority: undefined } as const;

/** The forms that the kinds of a party file. */
export const formsOf = (party: Party): FormName[] =>
  party.kinds
    .map((kind) => filedBy[kind])
    .filter((form): form is FormName & keyof typeof filedBy => form !== undefined)
    .sort();

/** What a verdict may know of the party besides what it declared. */
const contextOf = (party: Party): AssessmentContext => ({ party: { id: party.id, forms: formsOf(party) } });

/** The assessment of a party's latest declarations under one rule set, with all that is needed to run it again. */
export function assessParty(
  party: Party,
  filed: readonly Filed[],
  ruleSet: RuleSet,
  when: { id: string; at: Date },
): KeptAssessment {
  const context = contextOf(party);
  return {
    id: when.id,
    party: party.id,
    createdAt: when.at.toISOString(),
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
  const { score, band, coverage, confidence, asOf, validUntil } = body;
  return {
    party: party.id,
    name: party.name,
    identity: party.identity,
    ruleSet,
    ...{ score, band, coverage, confidence, asOf, validUntil },
    assessment: id,
    createdAt,
  };
}

/** The day in UTC. */
export const dayOf = (at: Date): IsoDate => at.toISOString().slice(0, 10);

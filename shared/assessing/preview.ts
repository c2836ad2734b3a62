import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import type { Remark } from '../../rules/forms/remark.ts';
import { remarksOf } from '../../rules/forms/remarks.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { noLinks } from '../ledger/book.ts';
import { noLicences } from '../licences/licence-book.ts';
import type { KeptAssessment } from '../store/assessment.ts';
import { latestDeclarations } from '../store/declaration.ts';
import type { Party } from '../store/party.ts';
import { scoresOf } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import { assessParty } from './assess-party.ts';
import { judgesParty } from './judging.ts';
import { type Known, readKnown } from './known.ts';
import { receive } from './receive.ts';
import { prepareSubmission } from './submit.ts';

/** What a declaration would come to under one rule set, beside what the party's declarations come to now. */
export interface Preview {
  ruleSet: RuleSet;
  before: KeptAssessment | undefined;
  after: KeptAssessment;
}

type Trying = { at: Date; newId: () => string; ruleSets: readonly RuleSet[] };

/**
 * What filing a declaration would come to, under those of the rule sets that judge the party. `before` is assessed at
 * the same moment, so that only the declaration makes the difference; none where the party has declared nothing yet.
 * Keeps nothing. Throws `Problem('not-found')` where there is no such party, and `Problem('too-large')`.
 */
export async function previewFor(
  store: Store,
  party: Party,
  body: DeclarationBody,
  { at, newId, ruleSets }: Trying,
): Promise<{ previews: Preview[]; remarks: Remark[] }> {
  const [{ assessments, remarks }, filed, scores] = await Promise.all([
    prepareSubmission(store, party.id, body, { at, newId, ruleSets }),
    latestDeclarations(store, party.id),
    scoresOf(store, party.id),
  ]);
  const judging = ruleSets.filter((ruleSet) => judgesParty(ruleSet, party, filed));
  const known = await readKnown(store, party, { filed, kept: filed, scores, ruleSets: judging, at });
  const previews = ruleSets.flatMap((ruleSet): Preview | [] => {
    const after = assessments.find((each) => each.ruleSet.id === ruleSet.id);
    if (after === undefined) return [];
    const isJudged = filed.length > 0 && judging.includes(ruleSet);
    const before = isJudged ? assessParty(party, filed, ruleSet, known, { id: newId(), at }) : undefined;
    return { ruleSet, before, after };
  });
  return { previews, remarks };
}

const nothingKnown: Known = {
  before: new Map(),
  declarations: new Map(),
  history: [],
  sameAnswersElsewhere: undefined,
  licences: noLicences,
  ledger: noLinks,
};

/** The same for somebody of whom nothing is known, and nothing is read. */
export function previewAlone(body: DeclarationBody, { at, newId, ruleSets }: Trying) {
  const kinds = [body.form === 'agency' ? ('agency' as const) : ('supplier' as const)];
  const { declaration, sealed } = receive(body, newId());
  const filed = [{ form: body.form, body: declaration, digest: sealed.digest, supersedes: null }];
  const party = { id: newId(), kinds };
  const previews = ruleSets
    .filter((ruleSet) => judgesParty(ruleSet, party, filed))
    .map((ruleSet): Preview => {
      const after = assessParty(party, filed, ruleSet, nothingKnown, { id: newId(), at });
      return { ruleSet, before: undefined, after };
    });
  return { previews, remarks: remarksOf(body, [body.form]) };
}

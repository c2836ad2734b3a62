import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import type { Remark } from '../../rules/forms/remark.ts';
import { remarksOf } from '../../rules/forms/remarks.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { partyNotFound } from '../access/permissions.ts';
import { digestOf } from '../audit/canonical.ts';
import { type KeptAssessment, putAssessment, sealAssessment } from '../store/assessment.ts';
import type { AuditFact } from '../store/commit.ts';
import { type DeclarationSummary, latestDeclarations, putDeclaration } from '../store/declaration.ts';
import { idAfter } from '../store/id-after.ts';
import { getParty } from '../store/party.ts';
import { putScore, scoresOf } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { assessParty, formsOf, scoreFrom } from './assess-party.ts';
import { receive } from './receive.ts';

/** What a declaration comes to: how it and its verdicts are kept, and what the audit says. */
export interface Submission {
  declaration: DeclarationSummary;
  assessments: KeptAssessment[];
  /** What the declarant should look at again; it is not kept. */
  remarks: Remark[];
  writes: Write[];
  audit: AuditFact;
}

/**
 * Assesses a declaration together with the party's latest ones of other forms, as of `at`, under each rule set.
 * Reads and writes nothing else: its `writes` are for `commit`, in the attempt that this was called in.
 * Throws `Problem('not-found')` where there is no such party, and `Problem('too-large')`.
 */
export async function prepareSubmission(
  store: Store,
  partyId: string,
  body: DeclarationBody,
  { at, newId, ruleSets }: { at: Date; newId: () => string; ruleSets: readonly RuleSet[] },
): Promise<Submission> {
  const [party, latest, scores] = await Promise.all([
    getParty(store, partyId),
    latestDeclarations(store, partyId),
    scoresOf(store, partyId),
  ]);
  if (party === undefined) throw partyNotFound();
  const superseded = latest.find(({ form }) => form === body.form);
  const id = idAfter(superseded?.id, newId());
  const { declaration, sealed, personal } = receive(body, id);
  const others = latest.filter(({ form }) => form !== body.form);
  const filed = [...others, { body: declaration, digest: sealed.digest }];
  const assessments = ruleSets.map((ruleSet) => assessParty(party, filed, ruleSet, { id: newId(), at }));
  const verdicts = assessments.map((assessment) => ({ assessment, sealed: sealAssessment(assessment) }));
  const facts = { party: party.id, submittedAt: at.toISOString(), supersedes: superseded?.id ?? null };
  const { form, formVersion, period } = declaration;
  return {
    declaration: { id, form, formVersion, period, digest: sealed.digest, ...facts },
    assessments,
    remarks: remarksOf(body, formsOf(party)),
    writes: [
      putDeclaration(facts, declaration, sealed),
      personal,
      ...verdicts.map(({ assessment, sealed: verdict }) => putAssessment(assessment, verdict)),
      ...assessments.map((each) =>
        putScore(
          scoreFrom(party, each),
          scores.find(({ ruleSet }) => ruleSet.id === each.ruleSet.id),
        ),
      ),
    ],
    audit: {
      action: 'declaration.submitted',
      object: `declaration/${id}`,
      version: 1,
      digest: digestOf({
        declaration: sealed.digest,
        assessments: verdicts.map(({ assessment, sealed: verdict }) => ({ id: assessment.id, digest: verdict.digest })),
      }),
    },
  };
}

import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import type { Remark } from '../../rules/forms/remark.ts';
import { remarksOf } from '../../rules/forms/remarks.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { partyNotFound } from '../access/permissions.ts';
import { digestOf } from '../audit/canonical.ts';
import { type KeptAssessment, putAssessment, sealAssessment } from '../store/assessment.ts';
import type { AuditFact } from '../store/commit.ts';
import { type DeclarationSummary, latestDeclarations, putDeclaration } from '../store/declaration.ts';
import { fingerprintOf, putFingerprint } from '../store/fingerprint.ts';
import { idAfter } from '../store/id-after.ts';
import { getParty } from '../store/party.ts';
import { type CurrentScore, putScore, scoresOf } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { assessParty, scoreFrom } from './assess-party.ts';
import { breachRemarks } from './breach-remarks.ts';
import { formsOf } from './forms-of.ts';
import { judgesParty } from './judging.ts';
import { readKnown } from './known.ts';
import { receive } from './receive.ts';

/** What a declaration comes to: how it and its verdicts are kept, and what the audit says. */
export interface Submission {
  declaration: DeclarationSummary;
  /** One for each rule set that has something to say of the party, and the scores that they leave. */
  assessments: KeptAssessment[];
  scores: Omit<CurrentScore, 'version'>[];
  /** What the declarant should look at again; it is not kept. */
  remarks: Remark[];
  writes: Write[];
  audit: AuditFact;
}

/**
 * Assesses a declaration together with the party's latest ones of other forms, as of `at`, under each rule set that has
 * something to say of the party. `seq` is the audit sequence at which it will land; left out where nothing is kept.
 * Reads and writes nothing else: its `writes` are for `commit`, in the attempt that this was called in.
 * Throws `Problem('not-found')` where there is no such party, and `Problem('too-large')`.
 */
export async function prepareSubmission(
  store: Store,
  partyId: string,
  body: DeclarationBody,
  { at, seq, newId, ruleSets }: { at: Date; seq?: number; newId: () => string; ruleSets: readonly RuleSet[] },
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
  const supersedes = superseded?.id ?? null;
  const filed = [...others, { form: body.form, body: declaration, digest: sealed.digest, supersedes }];
  const judging = ruleSets.filter((ruleSet) => judgesParty(ruleSet, party, filed));
  const known = await readKnown(store, party, { filed, kept: latest, scores, ruleSets: judging });
  const landing = seq === undefined ? {} : { seq };
  const current = (ruleSet: string) => scores.find((score) => score.ruleSet.id === ruleSet);
  const assessments = judging.map((ruleSet) =>
    assessParty(party, filed, ruleSet, known, {
      id: idAfter(current(ruleSet.id)?.assessment, newId()),
      at,
      ...landing,
    }),
  );
  const reached = assessments.map((each) => scoreFrom(party, each));
  const verdicts = assessments.map((assessment) => ({ assessment, sealed: sealAssessment(assessment) }));
  const fingerprint = fingerprintOf(declaration);
  const facts = { party: party.id, submittedAt: at.toISOString(), ...landing, supersedes };
  const { form, formVersion, period } = declaration;
  return {
    declaration: { id, form, formVersion, period, digest: sealed.digest, ...facts },
    assessments,
    scores: reached,
    remarks: [
      ...breachRemarks(
        body.form,
        judging.flatMap((ruleSet, index) => ({ ruleSet, findings: assessments[index]?.body.findings ?? [] })),
      ),
      ...remarksOf(body, formsOf(party)),
    ],
    writes: [
      putDeclaration(facts, declaration, sealed),
      personal,
      ...verdicts.map(({ assessment, sealed: verdict }) => putAssessment(assessment, verdict)),
      ...reached.map((each) => putScore(each, current(each.ruleSet.id))),
      ...(fingerprint === undefined ? [] : [putFingerprint(fingerprint, party.id)]),
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

import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import type { Remark } from '../../rules/forms/remark.ts';
import { remarksOf } from '../../rules/forms/remarks.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { partyNotFound } from '../access/permissions.ts';
import { digestOf } from '../audit/canonical.ts';
import type { KeptAssessment } from '../store/assessment.ts';
import type { AuditFact } from '../store/commit.ts';
import { type DeclarationSummary, latestDeclarations, putDeclaration } from '../store/declaration.ts';
import { fingerprintOf, putFingerprint } from '../store/fingerprint.ts';
import { idAfter } from '../store/id-after.ts';
import { getParty } from '../store/party.ts';
import { type CurrentScore, scoresOf } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { breachRemarks } from './breach-remarks.ts';
import { formsOf } from './forms-of.ts';
import { judge } from './judge.ts';
import { judgesParty } from './judging.ts';
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
  const landing = seq === undefined ? {} : { seq };
  const judged = await judge(
    store,
    { party, filed, kept: latest, scores, ruleSets: judging },
    { at, newId, ...landing },
  );
  const fingerprint = fingerprintOf(declaration);
  const facts = { party: party.id, submittedAt: at.toISOString(), ...landing, supersedes };
  const { form, formVersion, period } = declaration;
  return {
    declaration: { id, form, formVersion, period, digest: sealed.digest, ...facts },
    assessments: judged.assessments,
    scores: judged.scores,
    remarks: [
      ...breachRemarks(
        body.form,
        judging.flatMap((ruleSet, index) => ({ ruleSet, findings: judged.assessments[index]?.body.findings ?? [] })),
      ),
      ...remarksOf(body, formsOf(party)),
    ],
    writes: [
      putDeclaration(facts, declaration, sealed),
      personal,
      ...judged.writes,
      ...(fingerprint === undefined ? [] : [putFingerprint(fingerprint, party.id)]),
    ],
    audit: {
      action: 'declaration.submitted',
      object: `declaration/${id}`,
      version: 1,
      digest: digestOf({ declaration: sealed.digest, assessments: judged.digests }),
    },
  };
}

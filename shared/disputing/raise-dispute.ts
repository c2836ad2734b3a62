import { partyNotFound } from '../access/permissions.ts';
import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import { getAssessment } from '../store/assessment.ts';
import type { AuditFact } from '../store/commit.ts';
import { getContested, putContested } from '../store/contested.ts';
import { type Dispute, putDispute } from '../store/dispute.ts';
import { getParty } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';

export interface NewDispute {
  id: string;
  party: string;
  about: Dispute['about'];
  statement: string;
  /** Whether whoever raises it speaks for the party. */
  isMember: boolean;
}

/** What a change of a dispute comes to: it is for `commit`, in the stream of its party. */
export interface DisputeChange {
  dispute: Dispute;
  writes: Write[];
  audit: AuditFact;
}

const mostFindings = 20;
const mostRegistrations = 10;

/**
 * Opens a dispute and marks what it is about. A finding is for the members of its party to dispute, a registration for
 * those who are not: whoever speaks for a party could freeze what is said of it.
 * Throws `Problem('not-found')`, `invalid-request` naming what there is not, and `conflict` where the same is open, or too much.
 */
export async function raiseDispute(
  store: Store,
  { isMember, ...asked }: NewDispute,
  { at, actor }: { at: Date; actor: string },
): Promise<DisputeChange> {
  const { id, party: partyId, about } = asked;
  const [party, contested] = await Promise.all([getParty(store, partyId), getContested(store, partyId)]);
  if (party === undefined || party.stub || (about.kind === 'finding' && !isMember)) throw partyNotFound();
  const { findings = [], registration = [], heard = [], version: _then, ...kept } = contested ?? { party: partyId };
  const mark = { dispute: id, since: at.toISOString(), by: actor };
  const next = { ...kept, findings, registration, heard };
  if (about.kind === 'registration') {
    if (isMember) throw refused('you speak for this organisation. Its people can be changed by an administrator');
    if (heard.includes(actor)) throw refused('you have disputed this registration before');
    if (registration.length >= mostRegistrations) throw refused('many dispute this registration already');
    next.registration = [...registration, mark];
    next.heard = [...heard, actor];
  } else {
    const { ruleSet, rule } = about;
    await requireFinding(store, partyId, about);
    if (findings.some((each) => each.rule === rule && each.ruleSet === ruleSet))
      throw refused('this finding is disputed already');
    if (findings.length >= mostFindings)
      throw refused(`${mostFindings} findings are disputed already. Wait until they are decided`);
    next.findings = [...findings, { ...mark, ruleSet, rule }];
  }
  const opened = {
    ...{ id, party: partyId, about, statement: asked.statement },
    raisedAt: mark.since,
    raisedBy: actor,
  };
  const dispute = { ...opened, state: 'open' as const };
  return {
    dispute: { ...dispute, version: 1 },
    writes: [putDispute(dispute, undefined), putContested(next, contested)],
    audit: { action: 'dispute.raised', object: `dispute/${id}`, version: 1, digest: digestOf(dispute) },
  };
}

async function requireFinding(
  store: Store,
  party: string,
  { assessment: id, ruleSet, rule }: Extract<Dispute['about'], { kind: 'finding' }>,
): Promise<void> {
  const mistake = (pointer: string, detail: string) => invalidRequest([{ pointer, detail }]);
  const assessment = await getAssessment(store, party, id);
  if (assessment === undefined) throw mistake('/assessment', 'This organisation has no assessment with this id.');
  if (assessment.ruleSet.id !== ruleSet)
    throw mistake('/ruleSet', `The assessment was made under ${assessment.ruleSet.id}.`);
  const found = assessment.body.findings.filter((finding) => finding.rule === rule);
  if (!found.some(({ outcome }) => outcome !== 'met' && outcome !== 'not_applicable'))
    throw mistake('/rule', 'The assessment holds nothing against the organisation under this rule.');
}

const refused = (why: string) => new Problem('conflict', `Nothing was disputed, because ${why}.`);

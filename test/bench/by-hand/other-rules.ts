import type { Document } from './document.ts';
import { among, and, fact, is, isFalse, isTrue, more, none, or, yes } from './kleene.ts';
import { someRow, type Terms } from './terms.ts';
import { critical, info, major, minor, verdict, when } from './verdict.ts';

const contractKinds = new Set(['contract', 'both']);
const determined = new Set(['substantiated', 'not_substantiated']);

/** What any form says of itself. */
export function countRules({ facts: { unansweredQuestions, evidence } }: Document): string[] {
  return [
    verdict('INT-01', yes, [when(fact(unansweredQuestions > 0), info, 'gap')]),
    verdict('INT-02', fact(evidence.documents > 0), [
      when(fact(evidence.expired > 0), info, 'gap.expired'),
      when(fact(evidence.old > 0), info, 'gap.old'),
    ]),
  ];
}

/** What a party's forms say of themselves, and what the service observed of them. */
export function partyRules(d: Document, { supplier, agencies, longer }: Terms): string[] {
  const { context, signature } = d;
  const codes = [
    'INT-03.not_applicable',
    verdict('INT-04', yes, [when(more(context.sameAnswersElsewhere, 0), info, 'gap.review')]),
    verdict('INT-05', yes, [when(isFalse(signature.authorised), minor, 'gap')]),
    verdict('INT-06', yes, [when(more(context.answersChangedAfterCase, 0), info, 'gap.review')]),
    verdict('INT-07', yes, [when(isTrue(context.rulesChanged), info, 'gap')]),
  ];
  if (supplier === yes) {
    const broughtIn = and(longer, isTrue(d.workerContracts?.returnTransport?.workersBroughtIn));
    codes.push(
      verdict('INT-08', none(d.recruitment?.corridors?.total), [
        when(agencies, minor, 'conflict.agencies'),
        when(broughtIn, minor, 'conflict.brought_in'),
      ]),
    );
  }
  return codes;
}

/** What the authority's own contract says. */
export function contractRules({ contract, clauses = {}, allegations }: Document): string[] {
  const isContract = among(contract?.kind, contractKinds);
  const { remedies = {}, access = {} } = clauses;
  const weak = and(isFalse(remedies.suspendPayments), isFalse(remedies.terminate));
  const noRemedies = and(
    weak,
    isFalse(remedies.removeEmployees),
    isFalse(remedies.terminateSubcontract),
    isFalse(remedies.loseAwardFee),
    isFalse(remedies.declineOptions),
    isFalse(remedies.suspendOrDebar),
  );
  const closed = or(
    isFalse(access.disclosure),
    isFalse(access.documents),
    isFalse(access.sitesAndStaff),
    isFalse(access.victimProtection),
  );
  return [
    verdict('REM-01', yes, [
      when(or(isFalse(clauses.feesBanned), isFalse(clauses.documentRetentionBanned)), critical, 'gap'),
    ]),
    verdict('REM-02', isContract, [when(noRemedies, critical, 'gap.none'), when(weak, major, 'gap.weak')]),
    verdict('REM-03', isContract, [when(isFalse(clauses.workerRemedy), major, 'gap')]),
    verdict('REM-04', isContract, [when(isFalse(clauses.noticeDuty), major, 'gap')]),
    verdict('REM-05', isContract, [when(closed, major, 'gap')]),
    verdict('REM-06', isContract, [
      when(or(isFalse(clauses.flowDownAllTiers), isFalse(clauses.flowDownAgents)), major, 'gap'),
    ]),
    allegationsRule(allegations, isContract),
  ];
}

function allegationsRule(allegations: Document['allegations'], isContract: ReturnType<typeof isTrue>): string {
  type Row = NonNullable<NonNullable<NonNullable<typeof allegations>['list']>['rows']>[number];
  const some = (holds: (row: Row) => ReturnType<typeof isTrue>) =>
    someRow(allegations?.list, (row) => and(is(row.credible, 'yes'), holds(row)));
  const ended = (row: Row) => is(row.investigation, 'ended');
  const notHeard = some((row) => and(ended(row), among(row.determination, determined), isFalse(row.contractorHeard)));
  const nothingDone = some((row) =>
    and(
      ended(row),
      is(row.determination, 'substantiated'),
      or(isFalse(row.recorded), isFalse(row.remedyConsidered), isFalse(row.circumstancesWeighed)),
    ),
  );
  return verdict('REM-10', isContract, [
    when(notHeard, major, 'gap.not_heard'),
    when(
      some(({ authoritiesTold }) => isFalse(authoritiesTold)),
      major,
      'gap.not_told',
    ),
    when(
      some(({ investigation }) => is(investigation, 'none')),
      major,
      'gap.not_investigated',
    ),
    when(nothingDone, major, 'gap.no_consequence'),
  ]);
}

import { addDays } from '../../../rules/engine/date.ts';
import { compareDecimals } from '../../../rules/engine/decimal.ts';
import type { Document } from './document.ts';
import { among, and, fact, is, isFalse, isTrue, less, more, not, or, type Truth, unknown, yes } from './kleene.ts';
import type { Terms } from './terms.ts';
import { critical, info, major, minor, verdict, when } from './verdict.ts';

const notAll = new Set(['some', 'none']);
const someAtLeast = new Set(['all', 'some']);
const over = (on: string | undefined, days: number, asOf: string): Truth => less(on && addDays(on, days), asOf);

/** Due diligence, identity documents, contracts of work, workers under 18. */
export function conductRules(d: Document, terms: Terms, asOf: string): string[] {
  const { longer, somebodyWorks, recruited } = terms;
  const { renewalHampered, contractCopyWithheld } = d.identityDocuments ?? {};
  const codes = [
    dueDiligence(d, longer, asOf),
    ...identityDocuments(d, longer, asOf),
    verdict('DOC-04', longer, [when(or(isTrue(renewalHampered), isTrue(contractCopyWithheld)), major, 'breach')]),
    disclosure(d, and(somebodyWorks, longer)),
    workDocument(d, longer),
    substitution(d),
    wages(d, longer),
    housing(d, longer, asOf),
    returnTransport(d, longer),
    verdict('CON-07', yes, [when(isTrue(d.workerContracts?.leavingPenalised), critical, 'breach')]),
    under18(d, recruited),
  ];
  if (terms.supplier === yes) codes.push(inspections(d, terms, asOf));
  return codes;
}

function dueDiligence({ dueDiligence: said = {} }: Document, longer: Truth, asOf: string): string {
  const assessed = isTrue(said.risksAssessed);
  const lacking = or(
    isFalse(said.chainMapped),
    isFalse(said.risksAssessed),
    and(assessed, over(said.risksAssessedOn, 365, asOf)),
    and(assessed, isFalse(said.findingsActedOn)),
  );
  return verdict('DUE-01', longer, [when(lacking, major, 'gap')]);
}

function inspections({ inspections: said = {} }: Document, { longer, recruited }: Terms, asOf: string): string {
  const { workplace = {}, recruitment = {} } = said;
  const both = (says: (of: typeof workplace) => Truth): Truth => or(says(workplace), and(recruited, says(recruitment)));
  return verdict('MON-01', longer, [
    when(
      both(({ ever, outcome }) => and(isTrue(ever), is(outcome, 'open'))),
      major,
      'gap.uncorrected',
    ),
    when(
      both(({ ever }) => isFalse(ever)),
      minor,
      'gap.never',
    ),
    when(
      both(({ ever, lastOn }) => and(isTrue(ever), over(lastOn, 730, asOf))),
      minor,
      'gap.long_ago',
    ),
  ]);
}

function identityDocuments({ identityDocuments: said = {} }: Document, longer: Truth, asOf: string): string[] {
  const denied = isTrue(said.denied);
  const kept = isTrue(said.kept);
  const returned = and(isTrue(said.allReturned), not(more(said.endedOn, asOf)));
  const { safekeeping = {}, holds = {} } = said;
  const withheld = or(
    isFalse(safekeeping.returnedAnyTime),
    isFalse(safekeeping.withoutReason),
    isFalse(safekeeping.withoutCost),
  );
  const conditions = or(
    isFalse(safekeeping.atWorkersRequest),
    isFalse(safekeeping.inOwnLanguage),
    isFalse(safekeeping.personalLockable),
  );
  return [
    verdict('DOC-01', yes, [when(and(denied, not(returned)), critical, 'breach'), when(denied, info, 'met.returned')]),
    verdict(
      'DOC-02',
      kept,
      [when(withheld, critical, 'breach'), when(conditions, major, 'gap.conditions')],
      'gap.check',
      minor,
    ),
    verdict('DOC-03', and(or(longer, kept), isTrue(holds.used)), [
      when(more(holds.overdue, 0), critical, 'breach'),
      when(isFalse(holds.logKept), major, 'gap'),
    ]),
  ];
}

function disclosure({ workerContracts: { disclosure: said = {} } = {} }: Document, applies: Truth): string {
  const { wages, location, livingConditions, housingCost, workerCosts, hazards } = said;
  const any = (value: string): Truth =>
    or(
      is(wages, value),
      is(location, value),
      is(livingConditions, value),
      is(housingCost, value),
      is(workerCosts, value),
      is(hazards, value),
    );
  return verdict('CON-01', applies, [when(any('misstated'), major, 'breach'), when(any('not_told'), major, 'gap')]);
}

function workDocument({ workDocument: said = {} }: Document, longer: Truth): string {
  const given = among(said.given, someAtLeast);
  const { contents = {} } = said;
  const lacking = or(
    isFalse(contents.workDescription),
    isFalse(contents.wages),
    isFalse(contents.feeBan),
    isFalse(contents.locations),
    isFalse(contents.accommodation),
    isFalse(contents.timeOff),
    isFalse(contents.transport),
    isFalse(contents.grievance),
    isFalse(contents.protection),
  );
  return verdict('CON-02', and(longer, is(said.required, 'required')), [
    when(or(among(said.given, notAll), and(given, isFalse(said.understood))), major, 'gap'),
    when(and(given, lacking), major, 'gap.contents'),
    when(and(given, isTrue(said.relocation), less(said.daysBeforeLeaving, 5)), major, 'gap.late'),
  ]);
}

function substitution({ workerContracts: said = {} }: Document): string {
  const worse = isTrue(said.changedForTheWorse);
  return verdict('CON-03', yes, [
    when(and(worse, isFalse(said.changeRepaired)), critical, 'breach'),
    when(worse, info, 'met.repaired'),
  ]);
}

function wages({ wages: said = {} }: Document, longer: Truth): string {
  const { lowest, legalMinimum } = said;
  const below =
    lowest === undefined || legalMinimum === undefined || lowest.currency !== legalMinimum.currency
      ? unknown
      : fact(compareDecimals(lowest.amount, legalMinimum.amount) < 0);
  return verdict('CON-04', and(longer, isTrue(said.legalMinimumApplies)), [
    when(and(below, isFalse(said.differenceExplained)), major, 'breach'),
    when(below, info, 'met.explained'),
  ]);
}

function housing({ housing: said = {} }: Document, longer: Truth, asOf: string): string {
  const inspected = isTrue(said.inspected);
  return verdict('CON-05', and(longer, isTrue(said.provided)), [
    when(and(inspected, isFalse(said.meetsStandards)), major, 'gap'),
    when(isFalse(said.inspected), major, 'gap.not_inspected'),
    when(and(inspected, over(said.inspectedOn, 365, asOf)), minor, 'gap.old'),
  ]);
}

function returnTransport({ workerContracts: { returnTransport: said = {} } = {} }: Document, longer: Truth): string {
  const lacking = among(said.provided, notAll);
  return verdict('CON-06', and(longer, isTrue(said.workersBroughtIn)), [
    when(and(lacking, is(said.exception, 'none')), major, 'breach'),
    when(lacking, info, 'met.excepted'),
    when(is(said.provided, 'not_yet_due'), info, 'met.not_yet_due'),
  ]);
}

function under18({ recruitsUnder18: said = {} }: Document, recruited: Truth): string {
  const any = isTrue(said.any);
  return verdict('WRK-01', recruited, [
    when(and(any, more(said.under15, 0)), info, 'gap.under_15'),
    when(and(any, more(said.from15To17, 0)), info, 'gap.review'),
    when(any, info, 'gap.uncounted'),
  ]);
}

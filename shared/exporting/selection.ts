import { dayOf } from '../assessing/day-of.ts';
import { publishedManifests } from '../assessing/published.ts';
import { verdictOn } from '../showing/verdict-on.ts';
import { assessmentAt, landedBy } from '../store/as-of.ts';
import type { DeclarationSummary, KeptDeclaration } from '../store/declaration.ts';
import { assessmentHistory, type DeclarationPlace, declarationsInOrder } from '../store/history.ts';
import type { Page } from '../store/read.ts';
import { scoresUnder } from '../store/score.ts';
import { type AssessmentText, assessmentText, assessmentTextsOf } from '../store/texts.ts';
import type { ExportJob } from './job.ts';
import type { ExportScope } from './scope.ts';
import { sideBySide } from './side-by-side.ts';
import type { PartyInScope } from './walk.ts';

/** So many of one party at a time, whatever else is looked at for a page: bytes must not hang on it. */
const atOnce = 25;

/** Whether something that landed on a day is of the job's period. */
export const isOfPeriod = ({ period }: Pick<ExportJob, 'period'>, landedAt: string): boolean => {
  const day = landedAt.slice(0, 10);
  return period === null || (period.from <= day && day <= period.to);
};

/** The newest assessment of each party under each rule set at the cut, whatever the filter says; by rule set id. */
async function newestAtCut(
  { store, job }: ExportScope,
  parties: readonly PartyInScope[],
): Promise<Map<string, AssessmentText[]>> {
  const ids = parties.map(({ party }) => party.id);
  const scores = await scoresUnder(store, ids, ruleSetIds(job));
  const current = await assessmentTextsOf(
    store,
    scores.map(({ party, assessment }) => ({ party, id: assessment })),
  );
  const cuts = new Map(parties.map(({ party, upTo }) => [party.id, { seq: upTo, at: job.cut.at }]));
  const found = new Map<string, AssessmentText[]>(ids.map((id) => [id, []]));
  for (const { party, assessment, ruleSet } of scores) {
    const [newest, cut] = [current.get(assessment), cuts.get(party)];
    if (newest === undefined || cut === undefined) continue;
    if (await landedBy(store, newest, cut)) found.get(party)?.push(newest);
    else {
      const then = await assessmentAt(store, party, ruleSet.id, cut);
      if (then !== undefined) found.get(party)?.push(assessmentText(then));
    }
  }
  return found;
}

/**
 * Of each party the assessments that an export of scores or findings is about, by rule set: the newest at the cut, or
 * within the period; those that its filter lets through, judged as they stand on the day of the checkpoint.
 */
export async function newestAssessments(
  scope: ExportScope,
  parties: readonly PartyInScope[],
): Promise<Map<string, AssessmentText[]>> {
  const { job } = scope;
  const newest = job.period === null ? await newestAtCut(scope, parties) : await newestOfPeriod(scope, parties);
  for (const within of parties) {
    const kept: AssessmentText[] = [];
    for (const each of newest.get(within.party.id) ?? []) {
      const band = verdictOn(each, dayOf(new Date(job.cut.at))).band;
      if ((job.band === null || band === job.band) && (await isNew(scope, within, each))) kept.push(each);
    }
    newest.set(within.party.id, kept);
  }
  return newest;
}

/**
 * The next assessments of one party that an export of assessments is about, superseded ones too, oldest first; with
 * the band that each was given. A page may be empty and still have a next one.
 */
export async function assessmentsPage(
  scope: ExportScope,
  within: PartyInScope,
  after: string | undefined,
): Promise<Page<AssessmentText>> {
  const { items, next } = await assessmentHistory(scope.store, within.party.id, { limit: atOnce, after });
  const kept: AssessmentText[] = [];
  for (const each of items) if (await isAskedFor(scope, within, each)) kept.push(each);
  return next === undefined ? { items: kept } : { items: kept, next };
}

/** The same assessments, and whether another under the same rule set had taken the place of each at the cut. */
export async function standingsPage(
  scope: ExportScope,
  within: PartyInScope,
  after: string | undefined,
): Promise<Page<{ assessment: AssessmentText; superseded: boolean }>> {
  const { items, next } = await assessmentHistory(scope.store, within.party.id, { limit: atOnce, after });
  const isWhole = after === undefined && next === undefined;
  const newest = isWhole
    ? await newestAmong(scope, within, items)
    : (await newestAtCut(scope, [within])).get(within.party.id);
  const standing = new Set(newest?.map(({ id }) => id));
  const kept = [];
  for (const assessment of items) {
    if (await isAskedFor(scope, within, assessment))
      kept.push({ assessment, superseded: !standing.has(assessment.id) });
  }
  return next === undefined ? { items: kept } : { items: kept, next };
}

/** Whether an export of assessments is about this one. */
export async function isAskedFor(
  scope: ExportScope,
  { upTo, after }: PartyInScope,
  each: AssessmentText,
): Promise<boolean> {
  const { store, job } = scope;
  const isAsked =
    (job.ruleSet === null || each.ruleSet.id === job.ruleSet) && (job.band === null || each.band === job.band);
  if (!isAsked || !isOfPeriod(job, each.createdAt)) return false;
  return (await landedBy(store, each, { seq: upTo, at: job.cut.at })) && (await isNew(scope, { after }, each));
}

/** The next declarations of one party that an export of declarations is about, form by form and oldest first. */
export async function declarationsPage(
  { store, job }: ExportScope,
  { party, upTo, after: before }: PartyInScope,
  after: DeclarationPlace | undefined,
): Promise<Page<KeptDeclaration, DeclarationPlace>> {
  const { items, next } = await declarationsInOrder(store, party.id, { limit: atOnce, after });
  const kept: KeptDeclaration[] = [];
  for (const each of items) {
    const landed = (seq: number) => declarationLandedBy({ store, job }, each, seq);
    const isAsked = isOfPeriod(job, each.submittedAt) && (await landed(upTo));
    if (isAsked && (before === 0 || !(await landed(before)))) kept.push(each);
  }
  return next === undefined ? { items: kept } : { items: kept, next };
}

/** Whether a declaration landed up to this entry of its party's audit. */
export async function declarationLandedBy(
  { store, job }: Pick<ExportScope, 'store' | 'job'>,
  { party, form, id, digest, seq: landed }: DeclarationSummary,
  seq: number,
): Promise<boolean> {
  if (landed !== undefined) return landed <= seq;
  return landedBy(store, { party, declarations: [{ form, id, digest }] }, { seq, at: job.cut.at });
}

/** What `newestAtCut` gives, of a party of which all assessments are at hand, oldest first. */
async function newestAmong(
  { store, job }: ExportScope,
  { upTo }: PartyInScope,
  all: readonly AssessmentText[],
): Promise<AssessmentText[]> {
  const newest = new Map<string, AssessmentText>();
  for (const each of all) {
    // Who wrote which id tells nothing where clocks differ; the audit tells what landed last.
    const isLater = (newest.get(each.ruleSet.id)?.seq ?? 0) <= (each.seq ?? 0);
    if (isLater && (await landedBy(store, each, { seq: upTo, at: job.cut.at }))) newest.set(each.ruleSet.id, each);
  }
  return [...newest.values()];
}

async function newestOfPeriod(
  { store, job }: ExportScope,
  parties: readonly PartyInScope[],
): Promise<Map<string, AssessmentText[]>> {
  const found = await sideBySide(parties, async ({ party, upTo }): Promise<[string, AssessmentText[]]> => {
    const newest = new Map<string, AssessmentText>();
    for (let after: string | undefined, more = true; more; ) {
      const page = await assessmentHistory(store, party.id, { limit: atOnce, after });
      for (const each of page.items) {
        const isAsked = (job.ruleSet === null || each.ruleSet.id === job.ruleSet) && isOfPeriod(job, each.createdAt);
        if (isAsked && (await landedBy(store, each, { seq: upTo, at: job.cut.at }))) newest.set(each.ruleSet.id, each);
      }
      after = page.next;
      more = after !== undefined;
    }
    return [party.id, [...newest.values()].sort((a, b) => (a.ruleSet.id < b.ruleSet.id ? -1 : 1))];
  });
  return new Map(found);
}

/** Whether it landed after the earlier checkpoint, where only changes are asked for. */
const isNew = async (
  { store, job }: ExportScope,
  { after }: Pick<PartyInScope, 'after'>,
  each: Pick<AssessmentText, 'party' | 'seq' | 'declarations'>,
): Promise<boolean> => after === 0 || !(await landedBy(store, each, { seq: after, at: job.cut.at }));

/** Every rule set that ever was published, or the one asked for. */
const ruleSetIds = ({ ruleSet }: ExportJob): string[] =>
  ruleSet === null ? [...new Set(publishedManifests().map(({ id }) => id))].sort() : [ruleSet];

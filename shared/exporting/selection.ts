import { dayOf } from '../assessing/day-of.ts';
import { publishedManifests } from '../assessing/published.ts';
import { verdictOn } from '../showing/verdict-on.ts';
import { assessmentAt, landedBy } from '../store/as-of.ts';
import { assessmentsOf, type KeptAssessment } from '../store/assessment.ts';
import type { KeptDeclaration } from '../store/declaration.ts';
import { assessmentHistory, type DeclarationPlace, declarationsInOrder } from '../store/history.ts';
import type { Page } from '../store/read.ts';
import { scoresOfAll } from '../store/score.ts';
import type { ExportJob } from './job.ts';
import type { ExportScope } from './scope.ts';
import type { PartyInScope } from './walk.ts';

/** So many of one party at a time, whatever else is looked at for a page: bytes must not hang on it. */
const atOnce = 25;

/** Whether something that landed on a day is of the job's period. */
export const isOfPeriod = ({ period }: Pick<ExportJob, 'period'>, landedAt: string): boolean => {
  const day = landedAt.slice(0, 10);
  return period === null || (period.from <= day && day <= period.to);
};

/** The newest assessment of a party under each rule set at the cut, whatever the filter says; by rule set id. */
export async function newestAtCut(
  scope: ExportScope,
  parties: readonly PartyInScope[],
): Promise<Map<string, KeptAssessment[]>> {
  const { store, job } = scope;
  const found = new Map<string, KeptAssessment[]>(parties.map(({ party }) => [party.id, []]));
  for (const ruleSet of ruleSetIds(job)) {
    const ids = parties.map(({ party }) => party.id);
    const scores = [...(await scoresOfAll(store, ids, ruleSet)).values()];
    const wanted = scores.map(({ party, assessment }) => ({ party, id: assessment }));
    const current = new Map([...(await assessmentsOf(store, wanted)).values()].map((each) => [each.party, each]));
    for (const { party, upTo } of parties) {
      const cut = { seq: upTo, at: job.cut.at };
      const newest = current.get(party.id);
      if (newest === undefined) continue;
      const then = (await landedBy(store, newest, cut)) ? newest : await assessmentAt(store, party.id, ruleSet, cut);
      if (then !== undefined) found.get(party.id)?.push(then);
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
): Promise<Map<string, KeptAssessment[]>> {
  const { job } = scope;
  const newest = job.period === null ? await newestAtCut(scope, parties) : await newestOfPeriod(scope, parties);
  for (const within of parties) {
    const kept: KeptAssessment[] = [];
    for (const each of newest.get(within.party.id) ?? []) {
      const band = verdictOn(each.body, dayOf(new Date(job.cut.at))).band;
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
): Promise<Page<KeptAssessment>> {
  const { store, job } = scope;
  const { items, next } = await assessmentHistory(store, within.party.id, { limit: atOnce, after });
  const kept: KeptAssessment[] = [];
  for (const each of items) {
    const isAsked =
      (job.ruleSet === null || each.ruleSet.id === job.ruleSet) && (job.band === null || each.body.band === job.band);
    if (isAsked && isOfPeriod(job, each.createdAt) && (await isInScope(scope, within, each))) kept.push(each);
  }
  return next === undefined ? { items: kept } : { items: kept, next };
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
    const landed = async (seq: number) =>
      each.seq === undefined
        ? landedBy(store, { party: party.id, declarations: [each] }, { seq, at: job.cut.at })
        : each.seq <= seq;
    const isAsked = isOfPeriod(job, each.submittedAt) && (await landed(upTo));
    if (isAsked && (before === 0 || !(await landed(before)))) kept.push(each);
  }
  return next === undefined ? { items: kept } : { items: kept, next };
}

async function newestOfPeriod(
  scope: ExportScope,
  parties: readonly PartyInScope[],
): Promise<Map<string, KeptAssessment[]>> {
  const { store, job } = scope;
  const found = new Map<string, KeptAssessment[]>();
  for (const { party, upTo } of parties) {
    const newest = new Map<string, KeptAssessment>();
    for (let after: string | undefined, more = true; more; ) {
      const page = await assessmentHistory(store, party.id, { limit: atOnce, after });
      for (const each of page.items) {
        const isAsked = (job.ruleSet === null || each.ruleSet.id === job.ruleSet) && isOfPeriod(job, each.createdAt);
        if (isAsked && (await landedBy(store, each, { seq: upTo, at: job.cut.at }))) newest.set(each.ruleSet.id, each);
      }
      after = page.next;
      more = after !== undefined;
    }
    found.set(
      party.id,
      [...newest.values()].sort((a, b) => (a.ruleSet.id < b.ruleSet.id ? -1 : 1)),
    );
  }
  return found;
}

const isInScope = async (scope: ExportScope, within: PartyInScope, each: KeptAssessment): Promise<boolean> =>
  (await landedBy(scope.store, each, { seq: within.upTo, at: scope.job.cut.at })) && (await isNew(scope, within, each));

/** Whether it landed after the earlier checkpoint, where only changes are asked for. */
const isNew = async ({ store, job }: ExportScope, { after }: PartyInScope, each: KeptAssessment): Promise<boolean> =>
  after === 0 || !(await landedBy(store, each, { seq: after, at: job.cut.at }));

/** Every rule set that ever was published, or the one asked for. */
const ruleSetIds = ({ ruleSet }: ExportJob): string[] =>
  ruleSet === null ? [...new Set(publishedManifests().map(({ id }) => id))].sort() : [ruleSet];

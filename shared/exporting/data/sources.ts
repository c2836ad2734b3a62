import * as z from 'zod';
import type { Declaration } from '../../../rules/assessment.ts';
import { forms } from '../../../rules/vocabulary.ts';
import type { RecordedEntry } from '../../audit/entry.ts';
import { erasureActions } from '../../erasing/is-erasure.ts';
import type { KeptAssessment } from '../../store/assessment.ts';
import { auditEntries, streams } from '../../store/audit-trail.ts';
import type { KeptDeclaration } from '../../store/declaration.ts';
import { declarationsNamed } from '../../store/history.ts';
import type { Party } from '../../store/party.ts';
import type { Store } from '../../store/store.ts';
import { type AssessmentText, assessmentOf } from '../../store/texts.ts';
import { declarationsPage, isOfPeriod, newestAssessments, standingsPage } from '../selection.ts';
import type { PartyInScope } from '../walk.ts';
import { type Source, stepForEach, stepsWithin } from './steps.ts';

/** An assessment of an export, with whose it is. */
export interface Assessed {
  party: Party;
  assessment: AssessmentText;
  superseded: boolean;
}

/** The newest assessment of each party under each rule set, one step a party. */
export const newestSource: Source<Assessed> = stepForEach(async (scope, parties) => {
  const newest = await newestAssessments(scope, parties);
  return parties.map(({ party }) =>
    (newest.get(party.id) ?? []).map((assessment) => ({ party, assessment, superseded: false })),
  );
});

/** All assessments, superseded ones too. */
export const assessmentSource: Source<Assessed> = stepsWithin(z.string(), async (scope, within, after) => {
  const { items, next } = await standingsPage(scope, within, after);
  return { items: items.map((each) => ({ party: within.party, ...each })), next };
});

/** The same with the findings of the assessment, and what it read. */
export interface Founded extends Omit<Assessed, 'assessment'> {
  assessment: KeptAssessment;
  /** Those of its declarations that are kept. */
  declarations: Declaration[];
}

/** The same assessments in the same steps, with the declarations of all of them read together. */
export function founded(source: Source<Assessed>): Source<Founded> {
  return async function foundedSteps(scope, place) {
    const { steps, next } = await source(scope, place);
    const wanted = steps
      .flat()
      .flatMap(({ assessment: { party, declarations } }) => declarations.map((each) => ({ party, ...each })));
    const kept = await declarationsNamed(scope.store, wanted);
    const whole = ({ assessment, ...each }: Assessed): Founded => ({
      ...each,
      assessment: assessmentOf(assessment),
      declarations: assessment.declarations.flatMap(({ id }) => kept.get(id)?.body ?? []),
    });
    return { steps: steps.map((items) => items.map(whole)), next };
  };
}

export interface Declared {
  party: Party;
  declaration: KeptDeclaration;
  isErased: boolean;
}

const declarationPlace = z.object({ form: z.enum(forms), id: z.string() });

/** All declarations. */
export const declarationSource: Source<Declared> = stepsWithin(declarationPlace, async (scope, within, after) => {
  const { items, next } = await declarationsPage(scope, within, after);
  const erased = items.length === 0 ? new Set() : await erasedBy(scope.store, within);
  const { party } = within;
  return {
    items: items.map((declaration) => ({ party, declaration, isErased: erased.has(`personal/${declaration.id}`) })),
    next: next && { form: next.form, id: next.id },
  };
});

export interface Entered {
  party: Party;
  entry: RecordedEntry;
}

/** As many entries of one stream as are read at once. */
const entriesAtOnce = 100;

/** The entries of the parties' own streams. */
export const entrySource: Source<Entered> = stepsWithin(z.int(), async (scope, within, after) => {
  const { items, next } = await entriesUpTo(scope.store, within, after ?? within.after);
  const { party } = within;
  const asked = items.filter(({ at }) => isOfPeriod(scope.job, at));
  return { items: asked.map((entry) => ({ party, entry })), next };
});

async function entriesUpTo(
  store: Store,
  { party, upTo }: PartyInScope,
  after: number,
): Promise<{ items: RecordedEntry[]; next: number | undefined }> {
  const limit = Math.min(entriesAtOnce, upTo - after);
  const { items } = await auditEntries(store, streams.party(party.id), { limit, after });
  const last = items.at(-1)?.seq ?? upTo;
  return { items, next: last < upTo ? last : undefined };
}

/** The personal fields that had been erased at the cut, as their entries name them. */
async function erasedBy(store: Store, within: PartyInScope): Promise<ReadonlySet<unknown>> {
  const erased = new Set<string>();
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof entriesUpTo>> = await entriesUpTo(store, within, after);
    for (const { action, object } of page.items) if (action === erasureActions.fields) erased.add(object);
    after = page.next;
  }
  return erased;
}

import * as z from 'zod';
import { bands } from '../../rules/vocabulary.ts';
import { disputedSchema, disputedUnder } from '../../shared/disputing/marks.ts';
import { type Contested, contestedOfAll } from '../../shared/store/contested.ts';
import type { CurrentScore } from '../../shared/store/score.ts';
import type { Store } from '../../shared/store/store.ts';
import { identitySchema, ruleSetReferenceSchema } from '../../shared/store/verdict.ts';
import { shownVerdict, showVerdict } from './show-assessment.ts';
import { type ExposureView, namesOnTheWay, showExposure, shownExposure } from './show-exposure.ts';

/** A current score as every list shows it. */
export const shownScore = z
  .strictObject({
    partyId: z.string(),
    name: z.string(),
    identity: identitySchema,
    ruleSet: ruleSetReferenceSchema,
    ...shownVerdict,
    exposure: shownExposure.optional(),
    disputed: disputedSchema.optional(),
    assessmentId: z.string(),
  })
  .meta({ id: 'Score' });

/** What is read beside scores to show them. */
export interface ScoreView extends ExposureView {
  /** What is disputed, by party id. */
  contested: ReadonlyMap<string, Contested>;
}

export async function viewOf(
  store: Store,
  scores: readonly Omit<CurrentScore, 'version'>[],
  who: { own: boolean },
): Promise<ScoreView> {
  const [names, contested] = await Promise.all([
    namesOnTheWay(store, scores, who),
    contestedOfAll(
      store,
      scores.map(({ party }) => party),
    ),
  ]);
  return { ...names, contested };
}

export function showScore(
  score: Omit<CurrentScore, 'version'>,
  now: Date,
  view: ScoreView,
): z.input<typeof shownScore> {
  const { party, name, identity, ruleSet, assessment } = score;
  const verdict = showVerdict(score, now);
  const exposure = showExposure(score, view);
  const disputed = disputedUnder(view.contested.get(party), ruleSet.id);
  const beside = { ...exposure, ...(disputed === undefined ? {} : { disputed }) };
  return { partyId: party, name, identity, ruleSet, ...verdict, ...beside, assessmentId: assessment };
}

/** The same of an assessment that was not kept, and therefore has no id. */
export const shownTrial = shownScore.omit({ assessmentId: true });

/** The rule sets that a query means. */
export const ruleSetsQuery = z
  .string()
  .max(600)
  .default('un-13jk')
  .transform((ids) => ids.split(','))
  .meta({ description: 'The ids of rule sets, with commas between, or the parameter several times.', type: 'string' });

/** The rule set that a query means. */
export const ruleSetQuery = z.string().max(60).default('un-13jk').meta({ description: 'The id of a rule set.' });

export const bandQuery = z.enum(bands).optional();

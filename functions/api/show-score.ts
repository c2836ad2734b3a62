import * as z from 'zod';
import { bands } from '../../rules/vocabulary.ts';
import type { CurrentScore } from '../../shared/store/score.ts';
import { identitySchema, ruleSetReferenceSchema } from '../../shared/store/verdict.ts';
import { shownVerdict, showVerdict } from './show-assessment.ts';
import { type ExposureView, showExposure, shownExposure } from './show-exposure.ts';

/** A current score as every list shows it. */
export const shownScore = z
  .strictObject({
    partyId: z.string(),
    name: z.string(),
    identity: identitySchema,
    ruleSet: ruleSetReferenceSchema,
    ...shownVerdict,
    exposure: shownExposure.optional(),
    assessmentId: z.string(),
  })
  .meta({ id: 'Score' });

export function showScore(
  score: Omit<CurrentScore, 'version'>,
  now: Date,
  view: ExposureView,
): z.input<typeof shownScore> {
  const { party, name, identity, ruleSet, assessment } = score;
  const verdict = showVerdict(score, now);
  const exposure = showExposure(score, view);
  return { partyId: party, name, identity, ruleSet, ...verdict, ...exposure, assessmentId: assessment };
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

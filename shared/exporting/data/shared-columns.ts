import * as z from 'zod';
import { confidences, levels } from '../../../rules/vocabulary.ts';
import { column } from './columns.ts';

/** Columns that several data files have. */
export const party = {
  partyId: column(z.string(), 'Id of the organisation.', 'party'),
  name: column(
    z.string(),
    'Its name as it was registered when the export was made; the audit does not have it.',
    'party',
  ),
};

export const ruleSet = {
  ruleSet: column(z.string(), 'Id of the rule set of the verdict.', 'assessment'),
  ruleSetVersion: column(z.string(), 'Its version.', 'assessment'),
  ruleSetDigest: column(
    z.string(),
    'SHA-256 of what that version decides, as canonical JSON (RFC 8785).',
    'rule set, published once and for ever',
  ),
};

const percent = z.int().min(0).max(100);

export const verdict = {
  scoreFound: column(percent, 'The risk, 0 to 100, shown by what was said.', 'assessment'),
  scoreNotRuledOut: column(
    percent,
    'The risk, 0 to 100, that what was left unsaid does not exclude; where one number is needed, it is this one.',
    'assessment',
  ),
  coverageDecided: column(z.int(), 'Weight of the applicable rules that could be decided.', 'assessment'),
  coverageTotal: column(z.int(), 'Weight of all applicable rules.', 'assessment'),
  coveragePercent: column(percent, 'The one in percent of the other, rounded down.', 'assessment'),
  confidence: column(
    z.enum(confidences),
    "How far the verdict rests on more than the organisation's own word.",
    'assessment',
  ),
  asOf: column(z.iso.date(), 'The day as of which it was assessed.', 'assessment'),
  validUntil: column(
    z.iso.date().nullable(),
    'The last day on which every declaration that was read is valid.',
    'assessment',
  ),
  inherentLevel: column(
    z.enum([...levels, 'not_known']).nullable(),
    'What sector, workforce, place and goods alone suggest; no part of the score.',
    'assessment',
  ),
  inherentNotRuledOut: column(
    z.enum(levels).nullable(),
    'The level of that which unanswered questions do not exclude.',
    'assessment',
  ),
  assessmentId: column(z.string(), 'Id of the assessment.', 'assessment'),
  assessmentDigest: column(
    z.string(),
    'SHA-256 of the canonical JSON of its body, context, declarations, id and rule set: by it the audit names the assessment.',
    'assessment',
  ),
  seq: column(
    z.int().nullable(),
    "Number of the entry in the organisation's audit with which it was kept; empty where that was not noted yet.",
    'audit',
  ),
};

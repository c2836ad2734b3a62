import type { Condition } from './language.ts';

export const forms = ['supplier', 'agency', 'contract'] as const;
export type FormName = (typeof forms)[number];

export const severities = ['critical', 'major', 'minor', 'info'] as const;
export type Severity = (typeof severities)[number];

export const outcomes = ['met', 'remedying', 'gap', 'breach', 'conflict', 'unknown', 'not_applicable'] as const;
export type OutcomeKind = (typeof outcomes)[number];

/** Whose conduct a rule reads: only `declarant` counts in a party's score, only `buyer` in a contract's. */
export const subjects = ['declarant', 'buyer', 'context', 'state'] as const;
export type Subject = (typeof subjects)[number];

export const topics = [
  'due-diligence',
  'fees',
  'documents',
  'worker-contract',
  'workers-under-18',
  'grievance',
  'buyer-contract',
  'contract-compliance',
  'incidents',
  'agency',
  'inherent',
  'integrity',
] as const;
export type Topic = (typeof topics)[number];

/** What industry, workforce, place, goods and way of working alone suggest, gravest first; kept apart from the score. */
export const levels = ['high', 'medium', 'low'] as const;
export type Level = (typeof levels)[number];

/** How far a buyer looks before it goes on, strictest first: nothing without remedy, enhanced checks, the usual ones. */
export const dueDiligenceTiers = ['remedy_first', 'enhanced', 'standard'] as const;
export type DueDiligenceTier = (typeof dueDiligenceTiers)[number];

/** What a machine must not decide, and leaves to a person: such a finding weighs nothing. */
export const reviews = ['protection', 'intent', 'credibility', 'age', 'identity'] as const;
export type Review = (typeof reviews)[number];

/** Gravest first; `not_scored` is gated like `critical` and listed after it. */
export const bands = ['critical', 'not_scored', 'high', 'medium', 'low'] as const;
export type Band = (typeof bands)[number];

/** Weakest first: how far a verdict rests on more than the party's own word. */
export const confidences = ['declared', 'documented', 'buyer_checked', 'worker_corroborated'] as const;
export type Confidence = (typeof confidences)[number];

/** What one party is to another: a user recruits through an agency, an agency through its sub-agent, a buyer from a supplier. */
export const linkKinds = ['recruitment', 'sub_agency', 'supply'] as const;
export type LinkKind = (typeof linkKinds)[number];

/**
 * How strongly an instrument speaks: a resolution `encourages`, a convention or principle is a `standard`,
 * a statute or clause is `required`, an industry habit is `practice`.
 */
export const forces = ['encouraged', 'standard', 'required', 'practice'] as const;
type Force = (typeof forces)[number];

/** Where a rule comes from: one paragraph of one instrument, with how sure we are of our reading of it. */
export interface Basis {
  /** Short citation that stays the same for ever, such as `13(k)-2` or `FAR 52.222-50(b)(6)`. */
  cite: string;
  instrument: string;
  paragraph: string;
  force: Force;
  source: string;
  certainty?: 'medium' | 'low';
  /** Not cited in a finding where this is known not to hold, such as a paragraph on public money where there is none. */
  citedIf?: Condition;
}

/** A JSON Pointer (RFC 6901) into a declaration's answers; rows of lists are addressed by their own `id`. */
export type Pointer = string;

/** A calendar date, `YYYY-MM-DD` (RFC 3339 full-date). */
export type IsoDate = string;

import type * as z from 'zod';
import { always, type Condition } from '../language.ts';

/** What a person needs to know of a question, and what the service needs to know to treat its answer rightly. */
export interface Question {
  title: string;
  hint?: string;
  /** What one row of a list is called in a sentence: `licence`. */
  row?: string;
  /** Short citations of the paragraphs it serves, such as `13(k)-2`. */
  serves: readonly string[];
  /** Asked only where this holds; left out where it is always asked. */
  askedIf?: Condition;
  /** One of the few that decide the critical groups, and are therefore asked before all others. */
  first?: true;
  /** The form version that asked it first. */
  since?: number;
  /** Under which condition it was asked in form versions before `version`; without one it was always asked there. */
  before?: { version: number; askedIf?: Condition };
  /** A day that cannot lie in the future. */
  notAfterToday?: true;
  /** A number of workers: shown to others than the owner only where it is too large to point at anyone. */
  countsWorkers?: true;
  /** Free text that could name a person: kept apart, salted and erasable. */
  personal?: true;
}

/** Not a registry of zod's: that one puts together what all ancestors of a schema say, at every look. */
const questions = new WeakMap<z.core.$ZodType, Question>();

/**
 * Makes one question of a form. The answer may always be left out: an absent answer is "not answered", never "no".
 * Title, hint, paragraphs and condition travel with the schema into the API's document.
 */
export function question<T extends z.ZodType>(schema: T, about: Question): z.ZodOptional<T> {
  const asked = schema.optional().meta({
    title: about.title,
    ...(about.hint === undefined ? {} : { description: about.hint }),
    'x-serves': about.serves,
    ...(about.askedIf === undefined ? {} : { 'x-asked-if': byName(about.askedIf) }),
    ...(about.since === undefined ? {} : { 'x-since': about.since }),
    ...(about.first === undefined ? {} : { 'x-first': true }),
    ...(about.personal === undefined ? {} : { 'x-personal': true }),
  });
  questions.set(asked, about);
  return asked;
}

/** Terms by their names alone: written out at each question they would be half of the API's document. */
function byName(condition: Condition): object {
  switch (condition.op) {
    case 'term':
      return { op: 'term', name: condition.name };
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.map(byName) };
    case 'not':
    case 'stated':
      return { op: condition.op, of: byName(condition.of) };
    default:
      return condition;
  }
}

/** The condition under which a form version asked a question: `false` where it did not ask it at all. */
export function askedIn(asked: Question, formVersion: number): Condition | false {
  if ((asked.since ?? 1) > formVersion) return false;
  const { before } = asked;
  return (before !== undefined && formVersion < before.version ? before.askedIf : asked.askedIf) ?? always;
}

/** What is known of the question behind a schema, or undefined for a schema that is no question. */
export const questionOf = (schema: z.core.$ZodType): Question | undefined => questions.get(schema);

import type { Qualifier } from './assessment.ts';
import type { Condition, Operand } from './language.ts';
import type { Basis, FormName, IsoDate, OutcomeKind, Pointer, Severity, Subject, Topic } from './vocabulary.ts';

/**
 * What a case concludes. `code` is the message code; texts live in message files.
 * `says` names the numbers that the message shows.
 */
export interface Conclusion {
  outcome: 'met' | 'remedying' | 'gap' | 'breach' | 'conflict';
  severity: Severity;
  /** What kind of disagreement a `conflict` is. */
  of?: 'local_law' | 'sources';
  suffix?: string;
  says?: { [name: string]: Operand };
}

export interface Case {
  if: Condition;
  conclusion: Conclusion;
}

/** A small set of answers and the message code that the rule must give for it; run as the rule's tests. */
export interface Example {
  name: string;
  answers: { [topic: string]: unknown };
  qualifiers?: { [pointer: Pointer]: Qualifier };
  form?: FormName;
  asOf?: IsoDate;
  signature?: { signed: true; role: string; date: IsoDate; authorised?: boolean };
  gives: string;
}

/** One check: what it reads, how it concludes, and which paragraph it rests on. Pure data. */
export interface Rule {
  id: string;
  version: number;
  topic: Topic;
  /** Only the heaviest finding of a group counts, so that one fact is not counted seven times. */
  group: string;
  subject: Subject;
  forms: readonly FormName[];
  title: string;
  basis: readonly Basis[];
  appliesIf: Condition;
  /** Gravest first; the first that holds decides, unless a graver one is unknown. */
  cases: readonly Case[];
  otherwise: Conclusion;
  examples: readonly Example[];
}

type Draft = Omit<Rule, 'group'> & { group?: string };

/** Makes a rule; one without a named group is its own. */
export function rule(draft: Draft): Rule {
  return { ...draft, group: draft.group ?? draft.id };
}

type Extras = Pick<Conclusion, 'suffix' | 'says'>;

export const when = (condition: Condition, then: Conclusion): Case => ({ if: condition, conclusion: then });
export const met = (extras: Extras = {}): Conclusion => ({ outcome: 'met', severity: 'info', ...extras });
export const remedying = (extras: Extras = {}): Conclusion => ({ outcome: 'remedying', severity: 'major', ...extras });
export const gap = (severity: Severity, extras: Extras = {}): Conclusion => ({ outcome: 'gap', severity, ...extras });
export const breach = (severity: Severity, extras: Extras = {}): Conclusion => ({
  outcome: 'breach',
  severity,
  ...extras,
});
/** Local law permits what the rule set prohibits. */
export const localLawConflict = (severity: Severity, extras: Extras = {}): Conclusion => ({
  outcome: 'conflict',
  of: 'local_law',
  severity,
  ...extras,
});

/** The message code of an outcome, such as `FEE-01.breach` or `FEE-09.breach.overdue`. */
export function messageCode(rule: Pick<Rule, 'id'>, of: { outcome: OutcomeKind; suffix?: string }): string {
  return of.suffix === undefined ? `${rule.id}.${of.outcome}` : `${rule.id}.${of.outcome}.${of.suffix}`;
}

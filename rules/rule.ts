import type { Beside, Observed, Qualifier } from './assessment.ts';
import type { Condition, Operand } from './language.ts';
import type {
  Basis,
  FormName,
  IsoDate,
  Level,
  OutcomeKind,
  Pointer,
  Review,
  Severity,
  Subject,
  Topic,
} from './vocabulary.ts';

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
  /** Of a rule on the context only: what it suggests, or that the data say nothing, which is never good news. */
  level?: Level | 'not_known';
  /** Of a rule on the context only: the ILO indicator of forced labour that the answers raise, by its name. */
  signals?: string;
  /** A person has to look at it, because a machine must not decide it; such a conclusion weighs nothing. */
  review?: Review;
  /** The answers state what became of it: closes a breach of an earlier declaration whose period this one covers. */
  repairs?: true;
}

export interface Case {
  if: Condition;
  conclusion: Conclusion;
  /**
   * Of a breach: the answers admit the act, and do not state what would excuse or repair it. Where the case is then not
   * ruled out, the breach is handed on to the next declaration, which cannot drop what this one left open.
   */
  admittedIf?: Condition;
}

/** A small set of answers and the message code that the rule must give for it; run as the rule's tests. */
export interface Example {
  name: string;
  answers: { [topic: string]: unknown };
  qualifiers?: { [pointer: Pointer]: Qualifier };
  form?: FormName;
  asOf?: IsoDate;
  observed?: Observed;
  beside?: Beside;
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
  /**
   * A breach of an earlier declaration stays open until the first of these holds in a later one; while the second does,
   * it is being remedied. Every rule that can find a breach in a party's conduct has the first.
   */
  repairedIf?: Condition;
  repairingIf?: Condition;
  examples: readonly Example[];
}

type Draft = Omit<Rule, 'group'> & { group?: string };

/** Makes a rule; one without a named group is its own. */
export function rule(draft: Draft): Rule {
  return { ...draft, group: draft.group ?? draft.id };
}

type Extras = Pick<Conclusion, 'suffix' | 'says' | 'review' | 'repairs' | 'signals'>;

export const when = (condition: Condition, then: Conclusion, admittedIf?: Condition): Case => ({
  if: condition,
  conclusion: then,
  ...(admittedIf === undefined ? {} : { admittedIf }),
});
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

/** What one answer says, another one contradicts. */
export const sourcesConflict = (severity: Severity, extras: Extras = {}): Conclusion => ({
  outcome: 'conflict',
  of: 'sources',
  severity,
  ...extras,
});

/** What a rule on the context suggests; it weighs nothing in the score. */
export const suggests = (level: Level | 'not_known', extras: Extras = {}): Conclusion => ({
  outcome: 'met',
  severity: 'info',
  level,
  ...extras,
});

/** The message code of an outcome, such as `FEE-01.breach`, `FEE-09.breach.overdue` or `SCR-01.high`. */
export function messageCode(
  rule: Pick<Rule, 'id'>,
  of: { outcome: OutcomeKind; level?: Level | 'not_known'; suffix?: string },
): string {
  const code = `${rule.id}.${of.level ?? of.outcome}`;
  return of.suffix === undefined ? code : `${code}.${of.suffix}`;
}

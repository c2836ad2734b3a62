import type { LedgerLine } from './ledger/line.ts';
import type { LicenceFact } from './licence-fact.ts';
import type {
  Band,
  Confidence,
  DueDiligenceTier,
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

/** What the declarant adds to an answer; it moves confidence and coverage, never the score. */
export interface Qualifier {
  basis?: 'known' | 'estimated' | 'not_known' | 'cannot_know';
  asOf?: IsoDate;
  evidence?: {
    sha256: string;
    mediaType: string;
    size: number;
    effectiveOn?: IsoDate;
    expiresOn?: IsoDate;
    identifiesNoWorker: true;
  }[];
}

/** A declaration as it is hashed, assessed and exported: normalised, and without personal fields. */
export interface Declaration {
  id: string;
  form: FormName;
  formVersion: number;
  period: { from: IsoDate; to: IsoDate };
  signature: { signed: true; role: string; date: IsoDate; authorised?: boolean };
  answers: { [topic: string]: unknown };
  qualifiers: { [pointer: Pointer]: Qualifier };
  /** Salted commitment to the personal fields, which are kept apart and can be erased. */
  commitment?: string;
}

/** What others say of the declarant: no answer of its own, and no silence of its own where it is absent. */
export interface Beside {
  /**
   * The fee lines of both sides of each link, matched: read as the list `/context/ledger`. Absent where there is no link.
   * `rows` are those that differ, that are open, or that say what the employer bore of an agency's own charges (FAR-i,
   * FAR-viii); those that agree are counted. `compared` of the `links` had both sides state the link and a fee table.
   */
  ledger?: { total: number; rows: readonly LedgerLine[]; agreeing: number; links: number; compared: number };
  /** The licences that the declarant states, beside what the register of their country says: the list `/context/licences`. */
  licences?: { total: number; rows: readonly LicenceFact[] };
  /** Agencies that say they are the declarant's sub-agent, and that the declarant names neither here nor there. */
  unnamedSubAgents?: number;
}

/**
 * What else was known when a verdict was reached, handed over as data so that a replay needs nothing else.
 * `forms` are those that this kind of party files; one that was not filed is read as wholly unanswered.
 */
export interface AssessmentContext extends Beside {
  party: { id: string; forms: FormName[] };
  /** Breaches that earlier declarations of the party showed under this rule set, and no answer has repaired since. */
  openBreaches?: OpenBreach[];
  /** What the service itself observed; read by rules as `/context/...`. */
  observed?: Observed;
}

/** A breach as an earlier declaration showed it: by rule and form, the heaviest and earliest of its kind. */
export interface OpenBreach {
  rule: string;
  version: number;
  form: FormName;
  severity: Severity;
  message: Finding['message'];
  /** The declaration that showed it, the period that it spoke of, and the day of the verdict that first said so. */
  declaration: string;
  period: { from: IsoDate; to: IsoDate };
  foundOn: IsoDate;
  evidence: Evidence;
  /** The act was admitted, and left open what became of it: an answer that excuses it, on a period that covers this one, closes it too. */
  admitted?: true;
}

/** Counts about a party that no answer gives. */
export interface Observed {
  /** Other parties that filed the very same answers on the same form. */
  sameAnswersElsewhere?: number;
  /** Answers that a rule reads and that differ from the declaration before, although a case had been opened by then. */
  answersChangedAfterCase?: number;
  /** Whether the rule set or a table that it reads has changed since the party's last verdict under it. */
  rulesChanged?: boolean;
}

/** Two numbers, 0 to 100: what was said, and what was left unsaid and is therefore not ruled out. */
export interface Score {
  found: number;
  notRuledOut: number;
}

/** The answers a verdict rests on: up to 20 of them by pointer, and how many there were. */
export interface Evidence {
  answers: { pointer: Pointer; value: string | number | boolean }[];
  count: number;
}

/** One rule's outcome on one form. Texts are kept apart: `message` and `advice` are codes. */
export interface Finding {
  rule: string;
  version: number;
  form: FormName;
  topic: Topic;
  group: string;
  subject: Subject;
  outcome: OutcomeKind;
  /**
   * The form version did not ask something that bears on this. An `unknown` then hangs on nothing else and weighs
   * nothing; any other outcome stands as found, while something graver was never asked. Either way it is not covered.
   */
  notAsked?: true;
  /** Absent where the outcome weighs nothing. For `unknown` it is the gravest severity that is not ruled out. */
  severity?: Severity;
  message: { code: string; parameters: { [name: string]: string | number } };
  advice?: string;
  basis: string[];
  evidence: Evidence;
  /** For `unknown`: pointers of the answers that would decide it, at most 20. */
  missing: Pointer[];
  confidence: Confidence;
  /** What a person has to look at, because a machine must not decide it. */
  review?: Review;
  /** The breach of an earlier declaration that is still open, or is being remedied, under this rule. */
  earlier?: Omit<OpenBreach, 'rule' | 'form'> & {
    /** It is closed: answers state its repair, or excuse what was only admitted. */
    closed?: true;
  };
  /** Of an unknown: the breach that the answers admit, or show beside what is open. The next declaration cannot drop it. */
  admitted?: Pick<OpenBreach, 'severity' | 'message' | 'admitted'>;
  share: Score;
  /**
   * What the party's score would be if this finding and all others of its group were mended: a group stands
   * for one fact. What weighs nothing leaves the score as it is.
   */
  ifMended: Score;
}

/** What one rule on the context suggests, with the answers and the rows of public tables that it rests on. */
export interface InherentFactor {
  rule: string;
  version: number;
  form: FormName;
  /** `unanswered` where the declarant's own answer would decide it; `not_known` where the data say nothing. */
  level: Level | 'not_known' | 'unanswered' | 'not_applicable';
  message: { code: string; parameters: { [name: string]: string | number } };
  basis: string[];
  evidence: Evidence;
  missing: Pointer[];
  /** Up to 20 rows of public tables, exactly as the table has them, and how many there were. */
  rows?: { table: string; edition: string; row: { [column: string]: string | number | boolean } }[];
  rowCount?: number;
  /** What a person has to look at; it raises no level. */
  review?: Review;
}

/** What context alone suggests: shown apart, never part of the score. */
export interface InherentRisk {
  /** `not_known` until something says more: silence is no low risk. */
  level: Level | 'not_known';
  /** The level that unanswered questions do not exclude. */
  notRuledOut: Level;
  /** ILO indicators of forced labour that the answers raise, by name: signals for a person, neither level nor verdict. */
  indicators: string[];
  factors: InherentFactor[];
}

export interface Assessment {
  engine: string;
  ruleSet: { id: string; version: string };
  asOf: IsoDate;
  /** The last day on which every declaration read is still valid; after it the band is `not_scored`. */
  validUntil: IsoDate | null;
  score: Score;
  band: Band;
  coverage: { decided: number; total: number; percent: number };
  confidence: Confidence;
  /** Only under a rule set that has rules on the context. */
  inherent?: InherentRisk;
  tier?: DueDiligenceTier;
  findings: Finding[];
  /** Unanswered questions that would decide most, critical groups first. */
  nextQuestions: { form: FormName; pointer: Pointer; rules: string[] }[];
  /** Rules addressed to States: shown as such, never scored. */
  stateDuties: { rule: string; version: number; basis: string[] }[];
}

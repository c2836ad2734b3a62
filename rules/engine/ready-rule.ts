import { type Conclusion, messageCode, type Rule } from '../rule.ts';
import type { ScoreParameters } from '../rule-set.ts';
import { rank, weightOf } from '../score.ts';
import { type Level, type Review, type Severity, severities } from '../vocabulary.ts';
import { readyCondition } from './condition.ts';
import { type Reader, readyOperand } from './operand.ts';
import type { Place } from './place.ts';
import type { ReadyCondition } from './ready-condition.ts';

/** What a case concludes, with what that weighs and how it is said. */
export interface ReadyConclusion {
  readonly outcome: Conclusion['outcome'];
  readonly severity: Severity;
  readonly weight: 'critical' | number;
  readonly rank: number;
  readonly code: string;
  readonly says: readonly { name: string; read: Reader }[];
  readonly review?: Review;
  /** Of a rule on the context: what it suggests, and which sign of forced labour the answers raise. */
  readonly level?: Level | 'not_known';
  readonly signals?: string;
  /** It states what became of a breach that an earlier declaration showed. */
  readonly repairs?: true;
}

export interface ReadyCase {
  readonly if: ReadyCondition;
  readonly admittedIf: ReadyCondition | undefined;
  readonly conclusion: ReadyConclusion;
}

/** A rule taken apart once, ready to judge any number of declarations. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly appliesIf: ReadyCondition;
  readonly cases: readonly ReadyCase[];
  readonly otherwise: ReadyConclusion;
  readonly repairedIf: ReadyCondition | undefined;
  readonly repairingIf: ReadyCondition | undefined;
  /** The gravest severity that it could reach. */
  readonly gravest: Severity;
  readonly codes: { readonly unknown: string; readonly notAsked: string; readonly notApplicable: string };
  readonly advice: string;
  readonly cites: readonly { cite: string; citedIf: ReadyCondition | undefined }[];
  /** The same where none hangs on a condition. */
  readonly cited: readonly string[] | undefined;
  /** Whether it looks into public tables, whose rows are then shown. */
  readonly looksUp: boolean;
}

/** Takes a rule apart, to be read from the root place of a rule set under its numbers. */
export function readyRule(rule: Rule, place: Place, parameters: ScoreParameters): ReadyRule {
  const cases = rule.cases.map((each) => ({
    if: readyCondition(each.if, place),
    admittedIf: each.admittedIf && readyCondition(each.admittedIf, place),
    conclusion: readyConclusion(rule, each.conclusion, place, parameters),
  }));
  const reached = new Set([rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)].map((of) => of.severity));
  return {
    rule,
    appliesIf: readyCondition(rule.appliesIf, place),
    cases,
    otherwise: readyConclusion(rule, rule.otherwise, place, parameters),
    repairedIf: rule.repairedIf && readyCondition(rule.repairedIf, place),
    repairingIf: rule.repairingIf && readyCondition(rule.repairingIf, place),
    gravest: severities.find((severity) => reached.has(severity)) ?? 'info',
    codes: {
      unknown: messageCode(rule, { outcome: 'unknown' }),
      notAsked: messageCode(rule, { outcome: 'unknown', suffix: 'not_asked' }),
      notApplicable: messageCode(rule, { outcome: 'not_applicable' }),
    },
    advice: `${rule.id}.advice`,
    cites: rule.basis.map(({ cite, citedIf }) => ({
      cite,
      citedIf: citedIf === undefined ? undefined : readyCondition(citedIf, place),
    })),
    cited: rule.basis.some(({ citedIf }) => citedIf !== undefined) ? undefined : rule.basis.map(({ cite }) => cite),
    looksUp: JSON.stringify(rule.cases).includes('"op":"listed"'),
  };
}

function readyConclusion(rule: Rule, of: Conclusion, place: Place, parameters: ScoreParameters): ReadyConclusion {
  const weight = weightOf(of.outcome, of.severity, parameters);
  return {
    outcome: of.outcome,
    severity: of.severity,
    weight,
    rank: rank(weight),
    code: messageCode(rule, of),
    ...(of.review === undefined ? {} : { review: of.review }),
    ...(of.level === undefined ? {} : { level: of.level }),
    ...(of.signals === undefined ? {} : { signals: of.signals }),
    ...(of.repairs === undefined ? {} : { repairs: of.repairs }),
    says: Object.entries(of.says ?? {}).map(([name, operand]) => ({
      name,
      read: readyOperand(operand, place, readyCondition),
    })),
  };
}

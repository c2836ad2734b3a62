import type { RuleSet } from '../rule-set.ts';

/** What the static check can find, each by its name for ever. */
export const diagnosticNames = [
  'unknown-field',
  'type-mismatch',
  'list-not-counted',
  'reads-unasked',
  'threshold-outside-range',
  'outcome-without-example',
  'cases-out-of-order',
  'unreachable-case',
  'duplicate-condition',
  'duplicate-rule',
  'duplicate-basis',
  'rule-without-basis',
  'breach-without-repair',
  'breach-without-admission',
  'missing-text',
  'idle-text',
  'text-without-number',
  'missing-parameter',
  'idle-parameter',
  'table-without-edition',
  'rule-in-no-set',
  'unread-question',
] as const;
type DiagnosticName = (typeof diagnosticNames)[number];

/** Something in a rule set that is wrong whatever anyone answers. */
export interface Diagnostic {
  name: DiagnosticName;
  /** Set, rule and place in it, such as `un-13jk/FEE-01/cases/2`; a form or a message code where it is about that. */
  path: string;
  /** The id of the rule, or of what else is wrong. */
  rule: string;
  /** A whole sentence. */
  message: string;
}

/** What is checked: a set, and the texts of its messages by code. */
export interface Checked {
  ruleSet: RuleSet;
  texts: { readonly [code: string]: string };
}

/** Makes diagnostics on one rule of one set. */
export const diagnosing =
  ({ id }: Pick<RuleSet, 'id'>, rule: string) =>
  (name: DiagnosticName, place: string, message: string): Diagnostic => ({
    name,
    path: `${id}/${rule}${place}`,
    rule,
    message,
  });

/** A diagnostic in one line: path, rule, name, message. */
export const lineOf = ({ path, rule, name, message }: Diagnostic): string => `${path} ${rule} ${name} ${message}`;

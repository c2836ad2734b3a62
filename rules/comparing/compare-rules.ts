import { linesOf, after as then } from '../english/clause.ts';
import { conditionInEnglish } from '../english/condition.ts';
import { conclusionInEnglish, ruleInEnglish } from '../english/rule.ts';
import { any, type Condition, withoutTerms } from '../language.ts';
import { type Case, messageCode, type Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Basis } from '../vocabulary.ts';
import { normalForm, textOf } from './normal.ts';

export interface Change {
  kind: 'added' | 'removed' | 'changed';
  /** A rule's id, a parameter's, or another part of the set. */
  subject: string;
  /** What it was and what it is, in English. */
  lines: string[];
}

/** A rule in the set whose numbers it reads. */
export interface Standing {
  rule: Rule;
  ruleSet: RuleSet;
}

/** What changed in the meaning of a rule, in English; nothing where only its words, its title or its version did. */
export function compareRules(before: Standing, after: Standing): string[] {
  const [a, b] = [before.rule, after.rule];
  return [
    ...plain('the forms that it reads', a.forms.toSorted().join(', '), b.forms.toSorted().join(', ')),
    ...plain('whose conduct it is', a.subject, b.subject),
    ...plain('its group', a.group, b.group),
    ...applies(before, after),
    ...cases(before, after),
    ...plain('otherwise', textOf(a.otherwise), textOf(b.otherwise), inWords(a.otherwise), inWords(b.otherwise)),
    ...repairs('what admits a breach', admissions(a), admissions(b), after),
    ...repairs('what repairs a breach', a.repairedIf, b.repairedIf, after),
    ...repairs('what counts as repairing one', a.repairingIf, b.repairingIf, after),
    ...paragraphs(before, after),
  ];
}

/** What of its cases is admitted, as one condition; nothing where nothing is. */
function admissions({ cases }: Rule): Condition | undefined {
  const admitted = cases.flatMap(({ admittedIf }) => (admittedIf === undefined ? [] : [admittedIf]));
  return admitted.length === 0 ? undefined : any(...admitted);
}

function plain(what: string, before: string, after: string, was = before, is = after): string[] {
  return before === after ? [] : [`${what}: ${was}; now: ${is}`];
}

const meaning = (condition: Condition | undefined): string =>
  condition === undefined ? '' : textOf(normalForm(condition));

/** With its terms spelled out, as it is now. */
function repairs(
  what: string,
  before: Condition | undefined,
  now: Condition | undefined,
  { rule, ruleSet }: Standing,
): string[] {
  if (meaning(before) === meaning(now)) return [];
  if (now === undefined) return [`${what} is not stated any more`];
  const speaker = { forms: rule.forms, parameters: ruleSet.parameters, around: [] };
  const [words, ...lines] = linesOf(
    then(
      `${what} ${before === undefined ? 'is stated now' : 'has changed; now'}:`,
      conditionInEnglish(withoutTerms(now), speaker),
    ),
  );
  return [words ?? what, ...lines];
}

/** When it applies, before and now; with its terms spelled out where they hide what changed. */
function applies(before: Standing, after: Standing): string[] {
  if (meaning(before.rule.appliesIf) === meaning(after.rule.appliesIf)) return [];
  const [was, is] = [sentences(before).applies, sentences(after).applies];
  if (was.join() !== is.join()) return beforeAndNow(was, is);
  return beforeAndNow(sentences(plainly(before)).applies, sentences(plainly(after)).applies);
}

const sentences = ({ rule, ruleSet }: Standing) => ruleInEnglish(rule, ruleSet);

const plainly = ({ rule, ruleSet }: Standing): Standing => ({
  ruleSet,
  rule: {
    ...rule,
    appliesIf: withoutTerms(rule.appliesIf),
    cases: rule.cases.map((each) => ({ ...each, if: withoutTerms(each.if) })),
  },
});

const beforeAndNow = (was: readonly string[], is: readonly string[]): string[] => [
  'before:',
  ...was.map((line) => `  ${line}`),
  'now:',
  ...is.map((line) => `  ${line}`),
];

function cases(before: Standing, after: Standing): string[] {
  const [was, is] = [before.rule.cases, after.rule.cases];
  const asked = (one: Case) => (other: Case) => meaning(one.if) === meaning(other.if);
  const gone = was.filter((each) => !is.some(asked(each)));
  const come = is.filter((each) => !was.some(asked(each)));
  const concluded = is.flatMap((each) => {
    const earlier = was.find(asked(each));
    return earlier === undefined ? [] : conclusion(earlier, each, after.rule);
  });
  if (gone.length === 0 && come.length === 0) {
    const order = (of: readonly Case[]) => of.map((each) => meaning(each.if)).join();
    return order(was) === order(is) ? concluded : [...concluded, 'the order in which its cases are tried has changed'];
  }
  const [earlier, now] = [casesInWords(before, gone), casesInWords(after, come)];
  if (earlier.join() !== now.join()) return [...concluded, ...beforeAndNow(earlier, now)];
  return [...concluded, ...beforeAndNow(casesInWords(plainly(before), gone), casesInWords(plainly(after), come))];
}

/** What the same condition comes to, before and now. */
function conclusion(before: Case, after: Case, rule: Rule): string[] {
  const [was, is] = [before.conclusion, after.conclusion];
  return plain(`the case ${messageCode(rule, is)}`, textOf(was), textOf(is), inWords(was), inWords(is));
}

function inWords(of: Case['conclusion']): string {
  const shown = Object.keys(of.says ?? {}).join(', ');
  return [
    conclusionInEnglish(of),
    ...(of.suffix === undefined ? [] : [`called ${of.suffix}`]),
    ...(of.repairs ? ['which closes an earlier breach'] : []),
    ...(of.level === undefined ? [] : [`of level ${of.level}`]),
    ...(shown === '' ? [] : [`showing ${shown}`]),
  ].join(', ');
}

/** Those cases of a rule, by what they conclude, in the order of the rule. */
function casesInWords(standing: Standing, wanted: readonly Case[]): string[] {
  const codes = new Set(wanted.map((each) => messageCode(standing.rule, each.conclusion)));
  if (wanted.length === 0) return ['(no such case)'];
  return sentences(standing).cases.flatMap(({ code, lines }) => (codes.has(code) ? lines : []));
}

/** When a paragraph is cited, before and now. */
function cited(was: Basis, is: Basis, before: Standing, after: Standing): string[] {
  if (meaning(was.citedIf) === meaning(is.citedIf)) return [];
  const [first, now] = [citedInWords(was, before), citedInWords(is, after)];
  return [`when ${is.cite} is cited has changed`, ...beforeAndNow(first, now)];
}

function citedInWords({ citedIf }: Basis, { rule, ruleSet }: Standing): string[] {
  if (citedIf === undefined) return ['It is always cited.'];
  const speaker = { forms: rule.forms, parameters: ruleSet.parameters, around: [] };
  return linesOf(then('It is cited unless it is known not to hold that', conditionInEnglish(citedIf, speaker)));
}

function paragraphs(before: Standing, after: Standing): string[] {
  const was = new Map(before.rule.basis.map((each) => [each.cite, each]));
  const is = new Map(after.rule.basis.map((each) => [each.cite, each]));
  const changed = [...is.values()].flatMap((basis) => {
    const earlier = was.get(basis.cite);
    if (earlier === undefined) return [];
    return [
      ...plain(`how ${basis.cite} speaks`, earlier.force, basis.force),
      ...plain(`how sure the reading of ${basis.cite} is`, earlier.certainty ?? 'high', basis.certainty ?? 'high'),
      ...cited(earlier, basis, before, after),
    ];
  });
  return [
    ...before.rule.basis.filter(({ cite }) => !is.has(cite)).map(({ cite }) => `it no longer cites ${cite}`),
    ...after.rule.basis.filter(({ cite }) => !was.has(cite)).map(({ cite }) => `it now cites ${cite}`),
    ...changed,
  ];
}

import type { Condition } from '../language.ts';
import { type Conclusion, messageCode, type Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import { after, type Clause, clause, linesOf, listed } from './clause.ts';
import { conditionInEnglish } from './condition.ts';
import { readsInEnglish } from './reads.ts';
import type { Speaker } from './speaker.ts';
import { definitionsOf } from './terms.ts';

/** A rule in sentences, made from its data alone; sentences as lines, what they introduce indented. */
export interface RuleInEnglish {
  id: string;
  title: string;
  applies: string[];
  /** In this order: the first that holds decides. */
  cases: { code: string; lines: string[] }[];
  otherwise: string[];
  unanswered: string[];
  /** Until when a breach that an earlier declaration showed stays open; nothing for a rule that finds none. */
  stays: string[];
  /** What the terms used above come to. */
  definitions: string[];
  /** Where each answer named above stands in a declaration, and whence each number comes. */
  reads: string[];
}

/** Says in English what a rule reads and how it concludes, with the parameters of its rule set. */
export function ruleInEnglish(rule: Rule, ruleSet: Pick<RuleSet, 'parameters'>): RuleInEnglish {
  const { id, title } = rule;
  if (rule.subject === 'state') {
    const applies = ['It is addressed to States, and never scored.'];
    return { id, title, applies, cases: [], otherwise: [], unanswered: [], stays: [], definitions: [], reads: [] };
  }
  const speaker: Speaker = { forms: rule.forms, parameters: ruleSet.parameters, around: [] };
  return {
    id,
    title,
    applies: linesOf(appliesInEnglish(rule, speaker)),
    cases: rule.cases.map((each, index) => {
      const code = messageCode(rule, each.conclusion);
      const which = each.conclusion.suffix === undefined ? '' : ` (${code})`;
      const words = `${index === 0 ? 'It' : 'Otherwise it'} is ${conclusionInEnglish(each.conclusion)}${which} when`;
      return {
        code,
        lines: linesOf(after(words, conditionInEnglish(each.if, speaker))),
      };
    }),
    otherwise: [`Otherwise it is ${conclusionInEnglish(rule.otherwise)}.`],
    unanswered: [rule.subject === 'context' ? mayBe : weighsLike],
    stays: staysInEnglish(rule, speaker),
    definitions: definitionsOf(
      [
        rule.appliesIf,
        ...rule.cases.map((each) => each.if),
        ...admissionsOf(rule).map(({ condition }) => condition),
        ...repairsOf(rule).map(({ until }) => until),
      ],
      speaker,
    ),
    reads: readsInEnglish(rule, speaker),
  };
}

const weighsLike =
  'Where an answer or a row that could decide it is missing, it is unknown, and weighs like the gravest of these that is not ruled out.';
const mayBe =
  'Where an answer or a row that could decide it is missing, it is unanswered, and may be the gravest of these that is not ruled out. It stands apart from the score, and weighs nothing there.';

/** The whole rule as one text of lines. */
export function ruleAsText(rule: RuleInEnglish): string {
  const { id, title, applies, cases, otherwise, unanswered, stays, definitions, reads } = rule;
  const judges = [...applies, ...cases.flatMap(({ lines }) => lines), ...otherwise, ...unanswered, ...stays];
  return [`${id}: ${title}`, ...judges, ...definitions, ...reads].join('\n');
}

function appliesInEnglish({ appliesIf }: Rule, speaker: Speaker): Clause {
  if (appliesIf.op === 'constant') return clause(`It ${appliesIf.value ? 'always' : 'never'} applies`);
  return after('It applies when', conditionInEnglish(appliesIf, speaker));
}

/** What admits a breach that is then handed on although the verdict is unknown. */
const admissionsOf = (rule: Rule): { words: string; condition: Condition }[] =>
  rule.cases.flatMap(({ conclusion, admittedIf }) =>
    admittedIf === undefined
      ? []
      : [
          {
            words: `Where it is unknown, ${messageCode(rule, conclusion)} stays for the next declaration when it is not ruled out and`,
            condition: admittedIf,
          },
        ],
  );

/** What states the repair of an earlier breach, and what says that it is under way. */
const repairsOf = ({ repairedIf, repairingIf }: Rule): { words: string; until: Condition }[] => [
  ...(repairedIf === undefined ? [] : [{ words: 'A breach found earlier stays open until', until: repairedIf }]),
  ...(repairingIf === undefined ? [] : [{ words: 'It is being remedied while', until: repairingIf }]),
];

function staysInEnglish(rule: Rule, speaker: Speaker): string[] {
  const closing = [...rule.cases.map(({ conclusion }) => conclusion), rule.otherwise].filter(({ repairs }) => repairs);
  const codes = listed([...new Set(closing.map((each) => messageCode(rule, each)))], 'or');
  return [
    ...admissionsOf(rule).flatMap(({ words, condition }) =>
      linesOf(after(words, conditionInEnglish(condition, speaker))),
    ),
    ...repairsOf(rule).flatMap(({ words, until }) => linesOf(after(words, conditionInEnglish(until, speaker)))),
    ...(codes === '' ? [] : [`It closes as well with ${codes} on a period that covers the one of the breach.`]),
  ];
}

/** What a case concludes, in words: `a critical breach`. */
export function conclusionInEnglish(conclusion: Conclusion): string {
  const { review } = conclusion;
  const words = outcomeInEnglish(conclusion);
  return review === undefined ? words : `${words}, with its ${review} for a person to look at`;
}

function outcomeInEnglish({ outcome, severity, of, level }: Conclusion): string {
  if (level !== undefined)
    return level === 'not_known' ? 'neither more nor less of a risk' : `of ${level} inherent risk`;
  switch (outcome) {
    case 'met':
      return 'met';
    case 'remedying':
      return 'being remedied';
    case 'conflict': {
      const between = of === 'sources' ? 'between sources' : 'with local law';
      return severity === 'info' ? `a conflict ${between} that weighs nothing` : `a ${severity} conflict ${between}`;
    }
    case 'gap':
    case 'breach':
      return severity === 'info' ? `a ${outcome} that weighs nothing` : `a ${severity} ${outcome}`;
  }
}

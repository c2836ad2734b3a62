import * as z from 'zod';
import { askedInEnglish } from '../../rules/english/asked-if.ts';
import { ruleReadings } from '../../rules/fields.ts';
import { placeAt } from '../../rules/forms/answer-type.ts';
import { forms } from '../../rules/forms/forms.ts';
import type { AnswerType } from '../../rules/forms/named-place.ts';
import { type AskedQuestion, questionsOf } from '../../rules/forms/walk.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { type FormName, forms as formNames, type Pointer } from '../../rules/vocabulary.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';

const shownQuestion = z.strictObject({
  pointer: z.string().meta({ description: 'Into the answers; `*` is any row.' }),
  title: z.string(),
  hint: z.string().optional(),
  answer: z.strictObject({
    kind: z.enum(['choice', 'day', 'number', 'money', 'text', 'counted', 'ledger', 'group']).meta({
      description:
        '`counted`: rows with their stated total; `ledger`: rows that must add up; `group`: further questions.',
    }),
    choices: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
    shape: z
      .string()
      .optional()
      .meta({ description: 'How a counted list is written; `total` is how many rows there are.' }),
  }),
  row: z.string().optional().meta({ description: 'What one row of the list is called.' }),
  since: z.int().meta({ description: 'The form version that asked it first.' }),
  first: z
    .boolean()
    .meta({ description: 'One of the few that decide the critical groups, and are asked before all others.' }),
  askedIf: z
    .strictObject({
      condition: z.looseObject({ op: z.string() }).meta({ description: 'A condition of the closed language.' }),
      english: z.array(z.string()),
    })
    .optional()
    .meta({ description: 'Left out where it is always asked.' }),
  serves: z.array(z.string()).meta({ description: 'The paragraphs that it was written for.' }),
  feeds: z
    .array(z.strictObject({ ruleSet: z.string(), rules: z.array(z.string()) }))
    .meta({ description: 'The rules that read it; their paragraphs stand under `rules`.' }),
});

/** A form as data: what is asked, when, and for which rules. */
export const shownForm = z
  .strictObject({
    form: z.enum(formNames),
    version: z.int(),
    title: z.string(),
    questions: z.array(shownQuestion),
    ruleSets: z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        digest: z.string(),
        rules: z.array(z.strictObject({ id: z.string(), title: z.string(), basis: z.array(z.string()) })),
      }),
    ),
  })
  .meta({ id: 'Form' });

type Feeding = { ruleSet: string; rule: Rule; pointers: readonly Pointer[] }[];

export function showForm(form: FormName): z.input<typeof shownForm> {
  const { version, title } = forms[form];
  const reading = ruleSets.map((ruleSet) => ({
    ruleSet,
    rules: ruleSet.rules.filter(({ subject, forms: read }) => subject !== 'state' && read.includes(form)),
  }));
  const feeding: Feeding = reading.flatMap(({ ruleSet, rules }) =>
    rules.map((rule) => ({
      ruleSet: ruleSet.id,
      rule,
      pointers: [...new Set(ruleReadings(rule, form).map(({ pointer }) => pointer))],
    })),
  );
  return {
    form,
    version,
    title,
    questions: questionsOf(form).map((asked) => showQuestion(form, asked, feeding)),
    ruleSets: reading.map(({ ruleSet, rules }) => ({
      id: ruleSet.id,
      version: ruleSet.version,
      digest: ruleSetDigest(ruleSet),
      rules: rules.map((rule) => ({ id: rule.id, title: rule.title, basis: rule.basis.map(({ cite }) => cite) })),
    })),
  };
}

function showQuestion(form: FormName, asked: AskedQuestion, feeding: Feeding): z.input<typeof shownQuestion> {
  const { pointer, question } = asked;
  const type: AnswerType = placeAt(form, pointer)?.type ?? { kind: 'text' };
  const readers = feeding.filter(({ pointers }) => pointers.some((read) => isRead(asked, read)));
  return {
    pointer,
    title: question.title,
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    answer: showType(type),
    ...(question.row === undefined ? {} : { row: question.row }),
    since: question.since ?? 1,
    first: question.first ?? false,
    ...(question.askedIf === undefined
      ? {}
      : { askedIf: { condition: { ...question.askedIf }, english: askedInEnglish(form, asked) } }),
    serves: [...question.serves],
    feeds: [...Map.groupBy(readers, ({ ruleSet }) => ruleSet)].map(([ruleSet, each]) => ({
      ruleSet,
      rules: each.map(({ rule }) => rule.id),
    })),
  };
}

function showType(type: AnswerType): z.input<typeof shownQuestion>['answer'] {
  switch (type.kind) {
    case 'choice':
      return { kind: type.kind, choices: [...type.values] };
    case 'counted':
      return { kind: type.kind, shape: '{ total, rows: [{ id, … }] }' };
    default:
      return { kind: type.kind };
  }
}

/** Whether a rule that reads a pointer reads this question: itself, its stated total, or a part of one value. */
const isRead = ({ pointer, kind }: AskedQuestion, read: Pointer): boolean =>
  read === pointer ||
  (kind === 'list' && read === `${pointer}/total`) ||
  (kind === 'value' && read.startsWith(`${pointer}/`));

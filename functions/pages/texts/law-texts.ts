import { costTitle } from '../../../rules/forms/fee-table.ts';
import { forms } from '../../../rules/forms/forms.ts';
import { questionsOf } from '../../../rules/forms/walk.ts';
import { english } from '../../../rules/messages/en.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { optionTexts } from '../declare/option-labels.ts';

/** A file of translations: what it is about. */
export type LawTopic = `questions-${keyof typeof forms}` | 'options' | 'rules' | 'sources' | `messages-${string}`;

const formNames = Object.values(forms).map(({ name }) => name);

/** A number that rules use, with what it counts: `{value}` is its place. */
export const amountOf = (unit: string): string => `{value} ${unit}`;

function* everyText(): Generator<[topic: LawTopic, english: string | undefined]> {
  for (const name of formNames) {
    yield [`questions-${name}`, forms[name].title];
    for (const { question } of questionsOf(name)) {
      yield [`questions-${name}`, question.title];
      yield [`questions-${name}`, question.hint];
      yield [`questions-${name}`, question.row];
    }
    for (const { question } of questionsOf(name)) for (const cite of question.serves) yield ['sources', cite];
  }
  yield ['questions-supplier', costTitle];
  for (const text of optionTexts()) yield ['options', text];
  for (const { title, unit, values } of ruleSets.flatMap(({ parameters }) => parameters)) {
    yield ['rules', title];
    yield ['rules', amountOf(unit)];
    for (const { reference } of values) yield ['sources', reference];
  }
  const rules = ruleSets.flatMap((set) => set.rules);
  for (const { title, jurisdiction, isNot } of ruleSets) {
    yield ['rules', title];
    yield ['rules', jurisdiction];
    yield ['rules', isNot];
  }
  for (const { title } of rules) yield ['rules', title];
  for (const { cite, instrument, paragraph, source } of rules.flatMap(({ basis }) => basis)) {
    yield ['sources', cite];
    yield ['sources', instrument];
    yield ['sources', paragraph];
    yield ['sources', source];
  }
  const topicOf = new Map(rules.map(({ id, topic }) => [id, topic]));
  for (const [code, text] of Object.entries(english)) {
    const [rule = ''] = code.split('.');
    yield [`messages-${topicOf.get(rule) ?? 'of-no-rule'}`, text];
  }
}

/** Every text of rules/ that pages show, each once, with the file that its translations stand in. */
export function lawTexts(): ReadonlyMap<string, LawTopic> {
  const texts = new Map<string, LawTopic>();
  for (const [topic, text] of everyText()) {
    if (text === undefined || texts.has(text)) continue;
    if (topic !== 'sources' || hasWords(text)) texts.set(text, topic);
  }
  return texts;
}

/** A bare reference, such as `FAR 52.222-50(h)(3)(iii)` or `Dhaka 4`, is the same in every language. */
const hasWords = (text: string): boolean => /\p{Ll}{3}/u.test(text.replaceAll(/\([ivx]+\)|Dhaka|KnowTheChain/g, ''));

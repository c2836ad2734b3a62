import { always } from '../language.ts';
import { earlier } from '../messages/en/earlier.ts';
import { readings } from '../messages/readings.ts';
import { messageCode, type Rule } from '../rule.ts';
import { weightOf } from '../score.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';
import { conclusionsOf } from './outcomes.ts';

/** Texts that belong to no rule. */
const ofNoRule = ['unknown.advice', ...Object.keys(earlier), ...readings];

/** Every message code that a rule of a set has a text for. */
export function textsOf(rule: Rule, { ruleSet }: Checked): string[] {
  if (rule.subject === 'state') return [`${rule.id}.duty`];
  const weighs = conclusionsOf(rule).some(({ outcome, severity }) => weightOf(outcome, severity, ruleSet.score) !== 0);
  return [
    ...conclusionsOf(rule).map((each) => messageCode(rule, each)),
    `${rule.id}.unknown`,
    `${rule.id}.unknown.not_asked`,
    ...(rule.appliesIf === always ? [] : [`${rule.id}.not_applicable`]),
    ...(weighs ? [`${rule.id}.advice`] : []),
  ];
}

/** `missing-text`, and `text-without-number`: a text shows the numbers that its conclusion hands over, and no others. */
export function checkTexts(rule: Rule, checked: Checked): Diagnostic[] {
  const { ruleSet, texts } = checked;
  const found = diagnosing(ruleSet, rule.id);
  const missing = [...new Set(textsOf(rule, checked))].filter((code) => texts[code] === undefined);
  const said = rule.subject === 'state' ? [] : conclusionsOf(rule);
  return [
    ...missing.map((code) => found('missing-text', '/messages', `There is no text for ${code}.`)),
    ...said.flatMap((conclusion) => {
      const code = messageCode(rule, conclusion);
      const text = texts[code];
      const shown = [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const given = Object.keys(conclusion.says ?? {});
      const same = [...new Set(shown)].sort().join() === given.sort().join();
      if (text === undefined || same) return [];
      const words = `The text of ${code} shows ${listOf(shown)}, and its conclusion hands over ${listOf(given)}.`;
      return [found('text-without-number', '/messages', words)];
    }),
  ];
}

const listOf = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '));

/** `idle-text`: no text is kept that no rule of any of the sets says. */
export function checkIdleTexts(sets: readonly Checked[]): Diagnostic[] {
  const said = new Set([
    ...ofNoRule,
    ...sets.flatMap((set) => set.ruleSet.rules.flatMap((rule) => textsOf(rule, set))),
    ...sets.flatMap(({ ruleSet }) => Object.values(ruleSet.asks ?? {}).flat()),
  ]);
  const codes = new Set(sets.flatMap(({ texts }) => Object.keys(texts)));
  return [...codes]
    .filter((code) => !said.has(code))
    .map((code) => ({
      name: 'idle-text',
      path: `messages/${code}`,
      rule: code,
      message: 'No rule of any set says it.',
    }));
}

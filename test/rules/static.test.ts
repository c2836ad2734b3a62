import { describe, expect, it } from 'vitest';
import { fieldsOf, pointerAt, type Reading, rowAt, ruleReadings } from '../../rules/fields.ts';
import { type AnswerType, placeAt } from '../../rules/forms/answer-type.ts';
import { feeTable } from '../../rules/forms/fee-table.ts';
import { questionsOf } from '../../rules/forms/walk.ts';
import { always, asOf, compare, field, is, type Operand, some, yes } from '../../rules/language.ts';
import { english } from '../../rules/messages/en.ts';
import { messageCode, type Rule } from '../../rules/rule.ts';
import { weightOf } from '../../rules/score.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { licensed } from '../../rules/topics/agency/agy-01.ts';
import { type Basis, type FormName, forms, type Pointer } from '../../rules/vocabulary.ts';

/** What tells rows apart, or helps a person to understand an answer, and is judged by nothing. */
const identifying = ['from', 'to', 'name', 'identifier', 'country', 'authority', 'number', 'reference'];
const context = [
  'amount',
  'timing',
  'legalReference',
  'exemptedBy',
  'validFrom',
  'subAgents/rows/*/recruits',
  'fromEmployersPercent',
  'fromOthersPercent',
  'holds/heldNow',
  'holds/longestDays',
];

/** Parameters that the engine itself reads. */
const ofEngine = ['declaration.validity.days', 'evidence.age.days'];

const negation = 'not a finding of trafficking or of illegality';
const isPractice = ({ cite }: Basis) => cite === '13(k)-2';

const judged = un13jk.rules.filter(({ subject }) => subject !== 'state');
const duties = un13jk.rules.filter(({ subject }) => subject === 'state');
const named = judged.map((rule) => [rule.id, rule] as const);
const texts = [...Object.entries(english), ...un13jk.rules.map(({ id, title }) => [id, title] as const)];

const conclusionsOf = (rule: Rule) => [...rule.cases.map(({ conclusion }) => conclusion), rule.otherwise];
const weightsOf = (rule: Rule) =>
  conclusionsOf(rule).map(({ outcome, severity }) => {
    const weight = weightOf(outcome, severity, un13jk.score);
    return weight === 'critical' ? Number.MAX_SAFE_INTEGER : weight;
  });

function typeAt(form: FormName, pointer: Pointer): AnswerType | undefined {
  const counted = pointer.endsWith('/total') ? placeAt(form, pointer.slice(0, -'/total'.length)) : undefined;
  return counted?.type.kind === 'counted' ? { kind: 'number' } : placeAt(form, pointer)?.type;
}

function kindOf(operand: Operand, form: FormName, around: readonly Pointer[]): string | undefined {
  if ('field' in operand) return typeAt(form, pointerAt(operand.field, around))?.kind;
  if ('asOf' in operand || 'plusDays' in operand) return 'day';
  if ('sum' in operand) return kindOf({ field: operand.sum }, form, [...around, rowAt(operand.over, around)]);
  if ('product' in operand) {
    const kinds = operand.product.map((each) => kindOf(each, form, around));
    return kinds.includes('money') ? 'money' : kinds[0];
  }
  if ('value' in operand) return typeof operand.value;
  return typeof un13jk.parameters.find(({ id }) => id === operand.parameter)?.values[0]?.value;
}

function fits(reading: Reading, type: AnswerType, form: FormName): boolean {
  switch (reading.as) {
    case 'choice':
      return (
        type.kind === 'choice' && reading.values.every((each) => each !== 'not_known' && type.values.includes(each))
      );
    case 'comparison':
      if (type.kind === 'money' && 'value' in reading.with) return reading.with.value === 0;
      return (
        ['number', 'day', 'money', 'text'].includes(type.kind) &&
        kindOf(reading.with, form, reading.around) === type.kind
      );
    case 'list':
      return type.kind === reading.kind;
    case 'category':
      return type.kind === 'choice';
    case 'language':
      return type.kind === 'text';
    case 'day':
    case 'number':
      return type.kind === reading.as;
    case 'quantity':
      return type.kind === 'number' || type.kind === 'money';
    case 'shown':
      return ['choice', 'number', 'day', 'money', 'text'].includes(type.kind);
  }
}

const wrongIn = (rule: Rule): string[] =>
  rule.forms.flatMap((form) =>
    ruleReadings(rule, form).flatMap((reading) => {
      const type = typeAt(form, reading.pointer);
      if (type === undefined) return [`the form ${form} has no ${reading.pointer}`];
      return fits(reading, type, form) ? [] : [`${reading.pointer} is a ${type.kind}, read as a ${reading.as}`];
    }),
  );

describe.each(named)('%s', (_id, rule) => {
  it('reads only what each of its forms asks, as the kind of answer that it is', () => {
    expect(rule.forms.length).toBeGreaterThan(0);
    expect(wrongIn(rule)).toEqual([]);
  });

  it('puts its gravest case first', () => {
    expect(weightsOf(rule)).toEqual(weightsOf(rule).toSorted((a, b) => b - a));
  });

  it('rests on at least one paragraph, each cited once', () => {
    const cites = rule.basis.map(({ cite }) => cite);
    expect(cites.length).toBeGreaterThan(0);
    expect(new Set(cites).size).toBe(cites.length);
  });

  it('has a text for all that it can say, which shows the numbers that it hands over and no others', () => {
    for (const conclusion of conclusionsOf(rule)) {
      const shown = [...(english[messageCode(rule, conclusion)] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(shown.toSorted(), messageCode(rule, conclusion)).toEqual(Object.keys(conclusion.says ?? {}).toSorted());
    }
  });
});

describe('the check of what a rule reads', () => {
  it.each([
    ['a question that is not there', yes('/licences/licencing')],
    ['a choice that cannot be chosen', is('/licences/licensing', 'mandatory')],
    ['a share that is compared with a day', compare(field('/revenue/fromWorkersPercent'), '<', asOf)],
    ['a list that is no ledger', some({ ...feeTable, path: '/licences/list' }, yes('status'))],
    ['a row read from outside its list', is('/licences/list/status', 'active')],
  ])('finds %s', (_name, condition) => {
    expect(wrongIn({ ...licensed, appliesIf: condition, cases: [] })).not.toEqual([]);
  });
});

describe('the rule set', () => {
  it('names each rule once', () => {
    const ids = un13jk.rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has one text for each message, and none that nothing says', () => {
    const advised = judged.filter((rule) => weightsOf(rule).some((weight) => weight > 0));
    const said = [
      ...judged.flatMap((rule) => conclusionsOf(rule).map((each) => messageCode(rule, each))),
      ...judged.flatMap(({ id }) => [`${id}.unknown`, `${id}.unknown.not_asked`]),
      ...judged.filter(({ appliesIf }) => appliesIf !== always).map(({ id }) => `${id}.not_applicable`),
      ...advised.map(({ id }) => `${id}.advice`),
      ...duties.map(({ id }) => `${id}.duty`),
      'unknown.advice',
    ];
    expect(Object.keys(english).toSorted()).toEqual([...new Set(said)].toSorted());
  });

  it('calls nothing illegal or trafficking', () => {
    const verdict = /illegal|unlawful|traffick|\bcrim|guilt/i;
    const wrong = texts.filter(([, text]) => verdict.test(text.replace(negation, '')));
    expect(wrong).toEqual([]);
  });

  it('addresses nobody but in advice: the declarant, an officer and an auditor read the same text', () => {
    const addressed = texts.filter(([, text]) => /\b[Yy]ours?\b|\b[Yy]ou\b/.test(text)).map(([code]) => code);
    expect(addressed).not.toEqual([]);
    expect(addressed.filter((code) => !code.endsWith('.advice'))).toEqual([]);
  });

  it('says of every practice that paragraph 13 (k) names that it is no such finding', () => {
    const reached = judged.filter(({ subject, basis }) => subject === 'declarant' && basis.some(isPractice));
    const breaches = reached.flatMap((rule) =>
      conclusionsOf(rule)
        .filter(({ outcome }) => outcome === 'breach')
        .map((each) => messageCode(rule, each)),
    );
    expect(breaches).not.toEqual([]);
    expect(breaches.filter((code) => english[code]?.includes(negation) !== true)).toEqual([]);
  });

  it('has every parameter that a rule names, and none that nothing reads', () => {
    const named = [...JSON.stringify(judged).matchAll(/"parameter":"([^"]+)"/g)].map(([, id]) => id);
    const known = un13jk.parameters.map(({ id }) => id);
    expect(known.toSorted()).toEqual([...new Set([...named, ...ofEngine])].toSorted());
  });

  it.each(forms)('asks nothing in the form %s that no rule reads, but for what identifies or explains', (form) => {
    const read = judged.filter((rule) => rule.forms.includes(form)).flatMap(fieldsOf);
    const unread = questionsOf(form)
      .map(({ pointer }) => pointer)
      .filter((pointer) => !read.some((each) => each === pointer || each.startsWith(`${pointer}/`)));
    const explained = [...identifying, ...context];
    expect(unread.filter((pointer) => !explained.some((each) => pointer.endsWith(`/${each}`)))).toEqual([]);
  });
});

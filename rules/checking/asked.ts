import { implies } from '../comparing/implies.ts';
import { gather, normalForm, opposite } from '../comparing/normal.ts';
import { pointerAt, readingsOf, rowAt } from '../fields.ts';
import { forms } from '../forms/forms.ts';
import { askedIn } from '../forms/question.ts';
import { questionAt } from '../forms/walk.ts';
import { always, type Condition, type List, type Operand, specialised } from '../language.ts';
import type { Rule } from '../rule.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import { choicesOf } from './answer-types.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';

/**
 * `reads-unasked`: a rule that reads a question which its form never puts where the rule would need it. Where a question
 * is not asked, a part beside the reading must already settle the matter: otherwise the answer is missing for ever, and
 * the rule unknown. What stands around a reading: that the rule applies, that no case before holds, and the other parts
 * of each `all` (as they are) and `any` (as they are not).
 */
export function checkAsked(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  return rule.forms.flatMap((form) => {
    const choices = choicesOf(form);
    const normal = (condition: Condition) => normalForm(specialised(condition, form), choices);
    const applies = normal(rule.appliesIf);
    const cases = rule.cases.map((each) => normal(each.if));
    const unasked = [
      ...unaskedIn(applies, [], form).map((pointer) => ({ pointer, place: '/appliesIf' })),
      ...cases.flatMap((condition, index) => {
        const earlier = cases.slice(0, index).map((each) => opposite(each, choices));
        return unaskedIn(condition, [applies, ...earlier], form).map((pointer) => ({
          pointer,
          place: `/cases/${index}`,
        }));
      }),
    ];
    return [...new Map(unasked.map((each) => [each.pointer, each])).values()].map(({ pointer, place }) =>
      found('reads-unasked', place, `The form ${form} does not always ask ${pointer} where this is judged.`),
    );
  });
}

/** The pointers that a condition in normal form reads although nothing around it says that they are asked. */
function unaskedIn(condition: Condition, around: readonly Condition[], form: FormName): Pointer[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((each, index) => {
        const others = condition.of.toSpliced(index, 1);
        const known = condition.op === 'all' ? others : others.map((other) => opposite(other, choicesOf(form)));
        return unaskedIn(each, [...around, ...known], form);
      });
    case 'not':
    case 'stated':
    case 'term':
      return unaskedIn(condition.of, around, form);
    case 'some':
    case 'every': {
      const { list, where } = condition;
      const ofList = readingsOf({ ...condition, where: always }).map(({ pointer }) => pointer);
      return [...unaskedAmong(ofList, around, form), ...unaskedIn(where, [...around, rowOf(list)], form)];
    }
    case 'compare':
      return [condition.left, condition.right].flatMap((side) => unaskedBy(side, around, form));
    default:
      return unaskedAmong(
        readingsOf(condition).map(({ pointer }) => pointer),
        around,
        form,
      );
  }
}

/** The same of an operand; what is added up is read only in the rows that count. */
function unaskedBy(operand: Operand, around: readonly Condition[], form: FormName): Pointer[] {
  if ('field' in operand) return unaskedAmong([operand.field], around, form);
  if ('plusDays' in operand) {
    return [operand.date, operand.plusDays].flatMap((each) => unaskedBy(each, around, form));
  }
  if ('product' in operand) return operand.product.flatMap((each) => unaskedBy(each, around, form));
  if ('parameter' in operand) return operand.on === undefined ? [] : unaskedBy(operand.on, around, form);
  if (!('sum' in operand)) return [];
  const { sum, times, over, where = always } = operand;
  const row = rowAt(over, []);
  const inRow = [sum, times].filter((member) => member !== undefined).map((member) => pointerAt(member, [row]));
  return [
    ...unaskedIn({ op: 'some', list: over, where }, around, form),
    ...unaskedAmong(inRow, [...around, rowOf(over), where], form),
  ];
}

const unaskedAmong = (pointers: readonly Pointer[], around: readonly Condition[], form: FormName): Pointer[] =>
  pointers.filter((pointer) => !isAsked(pointer, around, form));

/** That a list has a row, as the normal form says it. */
const rowOf = (list: List): Condition => ({ op: 'some', list, where: always });

/** Whether what stands around implies that a question is asked, and each that it is a part of. */
function isAsked(pointer: Pointer, around: readonly Condition[], form: FormName): boolean {
  const known = gather('all', around);
  const steps = pointer.split('/');
  return steps.every((_, index) => {
    const part = steps.slice(0, index + 1).join('/');
    const question = questionAt(form, part);
    const askedIf = question === undefined ? always : askedIn(question, forms[form].version);
    if (askedIf === false) return false;
    return implies(known, normalForm(specialised(askedIf, form), choicesOf(form), rowsAround(part)));
  });
}

/** The rows in which a place stands, outermost first. */
const rowsAround = (pointer: Pointer): Pointer[] =>
  [...pointer.matchAll(/\/\*(?=\/)/g)].map(({ index }) => pointer.slice(0, index + 2));

import { type Condition, type List, type Listed, type Operand, type Scalar, specialised } from './language.ts';
import type { Rule } from './rule.ts';
import type { FormName, Pointer } from './vocabulary.ts';

/** One place that a rule reads, and what for; pointers have `*` for any row. */
export type Reading =
  | { pointer: Pointer; as: 'choice'; values: readonly Scalar[] }
  | { pointer: Pointer; as: 'comparison'; with: Operand; around: readonly Pointer[] }
  | { pointer: Pointer; as: 'list'; kind: 'counted' | 'ledger' }
  /** `quantity` is a number or an amount of money. */
  | { pointer: Pointer; as: 'day' | 'number' | 'quantity' | 'category' | 'language' | 'listed' | 'shown' };

/** The pointer of a path as read inside nested rows, outermost first. Throws where it climbs above the declaration. */
export function pointerAt(path: string, around: readonly Pointer[]): Pointer {
  if (path.startsWith('/')) return path;
  const steps = path.split('/').filter((step) => step !== '');
  const up = steps.filter((step) => step === '..').length;
  if (up > around.length) throw new RangeError(`The path ${path} climbs above the declaration.`);
  const base = around[around.length - 1 - up] ?? '';
  return [base, ...steps.slice(up)].join('/');
}

/** The pointer of any row of a list. */
export const rowAt = (list: List, around: readonly Pointer[]): Pointer =>
  `${pointerAt(list.path, around)}${list.complete === 'total' ? '/rows' : ''}/*`;

/** All that a condition reads, in the order in which it stands there. */
export function readingsOf(condition: Condition, around: readonly Pointer[] = []): Reading[] {
  switch (condition.op) {
    case 'constant':
      return [];
    case 'all':
    case 'any':
      return condition.of.flatMap((each) => readingsOf(each, around));
    case 'not':
    case 'stated':
    case 'term':
      return readingsOf(condition.of, around);
    case 'oneOf':
      return [{ pointer: pointerAt(condition.field, around), as: 'choice', values: condition.values }];
    case 'compare':
      return [...sideOf(condition.left, condition.right, around), ...sideOf(condition.right, condition.left, around)];
    case 'some':
    case 'every':
      return [
        ...listReadings(condition.list, around),
        ...readingsOf(condition.where, [...around, rowAt(condition.list, around)]),
      ];
    case 'covers':
      return [condition.needed, condition.by].flatMap((list) => [
        ...listReadings(list, around),
        { pointer: pointerAt(condition.member, [...around, rowAt(list, around)]), as: 'language' } as const,
      ]);
    case 'listed':
      return placesListed(condition).map((path) => ({ pointer: pointerAt(path, around), as: 'listed' }));
  }
}

/** The answers that are held against the rows of a public table. */
export const placesListed = ({ country, good }: Listed): string[] =>
  [country, good?.name, good?.hsCode].filter((path) => path !== undefined);

const sideOf = (side: Operand, other: Operand, around: readonly Pointer[]): Reading[] =>
  'field' in side
    ? [{ pointer: pointerAt(side.field, around), as: 'comparison', with: other, around }]
    : operandReadings(side, around);

function operandReadings(
  operand: Operand,
  around: readonly Pointer[],
  as: 'day' | 'number' | 'quantity' | 'shown' = 'shown',
): Reading[] {
  if ('field' in operand) return [{ pointer: pointerAt(operand.field, around), as }];
  if ('plusDays' in operand) {
    return [...operandReadings(operand.date, around, 'day'), ...operandReadings(operand.plusDays, around, 'number')];
  }
  if ('parameter' in operand) return operand.on === undefined ? [] : operandReadings(operand.on, around, 'day');
  if ('sum' in operand) {
    const { over, times, where } = operand;
    const row = [...around, rowAt(over, around)];
    const added = { pointer: pointerAt(operand.sum, row), as: 'quantity' } as const;
    return [
      ...listReadings(over, around),
      ...(where === undefined ? [] : readingsOf(where, row)),
      added,
      ...(times === undefined ? [] : [{ pointer: pointerAt(times, row), as: 'number' } as const]),
    ];
  }
  if ('product' in operand) return operand.product.flatMap((each) => operandReadings(each, around, 'quantity'));
  return [];
}

function listReadings(list: List, around: readonly Pointer[]): Reading[] {
  const pointer = pointerAt(list.path, around);
  if (list.complete === 'total') return [{ pointer, as: 'list', kind: 'counted' }];
  const row = [...around, rowAt(list, around)];
  return [
    { pointer, as: 'list', kind: 'ledger' },
    { pointer: pointerAt(list.complete.over, row), as: 'category' },
    { pointer: pointerAt(list.complete.sums, row), as: 'number' },
    { pointer: pointerAt(list.complete.to, around), as: 'number' },
  ];
}

const conditionsOf = ({ appliesIf, cases, repairedIf, repairingIf }: Rule): Condition[] =>
  [appliesIf, ...cases.flatMap((each) => [each.if, each.admittedIf]), repairedIf, repairingIf].filter(
    (each) => each !== undefined,
  );

/**
 * All that a rule reads: to decide whether it applies, to conclude, and to say in its messages. On one form only what
 * the form itself does not settle.
 */
export const ruleReadings = (rule: Rule, form?: FormName): Reading[] => [
  ...conditionsOf(rule).flatMap((each) => readingsOf(form === undefined ? each : specialised(each, form))),
  ...[rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)].flatMap(({ says = {} }) =>
    Object.values(says).flatMap((operand) => operandReadings(operand, [])),
  ),
];

/** The pointers that a rule reads, each once, in order; rows as `*`. */
export const fieldsOf = (rule: Rule): Pointer[] =>
  [...new Set(ruleReadings(rule).map(({ pointer }) => pointer))].sort();

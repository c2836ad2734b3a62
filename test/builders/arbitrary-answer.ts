import fc from 'fast-check';
import * as z from 'zod';
import { addDays } from '../../rules/engine/date.ts';
import type { Json } from '../../rules/engine/scope.ts';
import { questionOf } from '../../rules/forms/question.ts';
import { country, goodName, hsCode, language, money, rowId } from '../../rules/forms/values.ts';
import { feeLedger } from './arbitrary-fees.ts';
import type { Body } from './change.ts';
import { today } from './supplier.ts';

type Schema = z.core.$ZodType;

/** How many in ten of the answers that could be left out are left out. */
export type Absent = 0 | 1 | 5;

const past = [-2000, -731, -730, -400, -366, -365, -91, -90, -89, -30, -1, 0];
const future = [1, 30, 89, 90, 91, 365, 731];
const days = (offsets: number[]): string[] => [...offsets.map((offset) => addDays(today, offset)), '2024-02-29'];
const numbers = [0, 1, 2, 9, 10, 11, 50, 99, 100, 101, 5000];

const unwrap = (schema: Schema): Schema => (schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema);

/** Valid answers to one question, or to all of a group or list, made from the form's own schema. */
export function answerTo(schema: Schema, absent: Absent): fc.Arbitrary<Json> {
  const inner = unwrap(schema);
  if (inner === country) return fc.constantFrom('NP', 'QA', 'BD', 'MY', 'PH');
  if (inner === language) return fc.constantFrom('ne', 'bn', 'es', 'es-MX', 'en', 'zh-Hant', 'zh');
  if (inner === money) return amount;
  if (inner === hsCode) return fc.constantFrom('5201', '6109.10', '847130', '0811908095');
  if (inner === goodName) return fc.constantFrom('Cotton', 'shrimps', 'Açaí berries', 'staplers');
  if (inner === rowId) return fc.constantFrom('a', 'b', 'c', 'd');
  if (inner instanceof z.ZodISODate) {
    return fc.constantFrom(...days(questionOf(schema)?.notAfterToday ? past : [...past, ...future]));
  }
  if (inner instanceof z.ZodEnum) return enumerated(inner.options.map(String));
  if (inner instanceof z.ZodBoolean) return fc.boolean();
  if (inner instanceof z.ZodNumber) {
    const { minValue, maxValue } = inner;
    return fc.constantFrom(...numbers.filter((each) => each >= (minValue ?? 0) && each <= (maxValue ?? 0)));
  }
  if (inner instanceof z.ZodString) return fc.constantFrom('Himal Overseas', 'A-17', 'not_known', '=1+1');
  if (inner instanceof z.ZodObject) return object(inner, absent);
  throw new TypeError(`The generator of declarations knows no answers for a schema of type ${inner._zod.def.type}.`);
}

/** Amounts around one another, mostly but not always in one currency. */
const amount: fc.Arbitrary<Json> = fc.record({
  amount: fc.constantFrom('0', '0.00', '99.999', '100', '100.00', '100.001', '1200.00'),
  currency: fc.oneof({ weight: 5, arbitrary: fc.constant('NPR') }, { weight: 1, arbitrary: fc.constant('QAR') }),
});

const enumerated = (options: string[]): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...options.filter((option) => option !== 'not_known')) },
    { weight: options.includes('not_known') ? 1 : 0, arbitrary: fc.constant('not_known') },
  );

function object(schema: z.ZodObject, absent: Absent): fc.Arbitrary<Json> {
  const { shape } = schema;
  const made =
    'rows' in shape && 'total' in shape
      ? countedList(shape.rows, absent)
      : 'fees' in shape
        ? corridor(shape, absent)
        : members(shape, absent);
  // What a form refuses across members, such as shares of more than a hundred per cent, is thrown away here.
  return schema._zod.def.checks === undefined ? made : made.filter((body) => schema.safeParse(body).success);
}

function corridor({ fees, ...shape }: z.core.$ZodShape, absent: Absent): fc.Arbitrary<Body> {
  const row = elementOf(fees);
  if (!(row instanceof z.ZodObject)) throw new TypeError('A fee table has rows.');
  const anyRow = members(row.shape, absent);
  return members(shape, absent).chain((body) =>
    feeLedger(body.recruits, anyRow, absent).map((table) => ({ ...body, ...table })),
  );
}

function elementOf(schema: Schema | undefined): Schema {
  const list = schema === undefined ? undefined : unwrap(schema);
  if (!(list instanceof z.ZodArray)) throw new TypeError('A list has rows.');
  return list.element;
}

/** An object with each of its members, or without some of those that may be left out. */
function members(shape: z.core.$ZodShape, absent: Absent): fc.Arbitrary<Body> {
  const model = Object.entries(shape).map(([name, schema]) => {
    const value = answerTo(schema, absent).map((answer): Body => ({ [name]: answer }));
    const left = schema instanceof z.ZodOptional ? absent : 0;
    return fc.oneof({ weight: left, arbitrary: fc.constant<Body>({}) }, { weight: 10 - left, arbitrary: value });
  });
  return fc.tuple(...model).map((parts) => Object.assign({}, ...parts));
}

/** Up to three rows and a total: right, larger, or not stated. */
function countedList(rowsSchema: Schema | undefined, absent: Absent): fc.Arbitrary<Body> {
  const rows = fc.uniqueArray(answerTo(elementOf(rowsSchema), absent), {
    maxLength: 3,
    selector: (row) => (typeof row === 'object' && row !== null && 'id' in row ? row.id : row),
  });
  const hidden = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: absent, arbitrary: fc.constantFrom(1, 2) },
    { weight: absent, arbitrary: fc.constant(undefined) },
  );
  return fc
    .tuple(rows, hidden)
    .map(([made, more]) => ({ rows: made, ...(more === undefined ? {} : { total: made.length + more }) }));
}

import type { Condition, Operand, Scalar } from '../../rules/language.ts';
import { daysAfter, isDay } from './day.ts';
import { both, either, type Known, open, opposite, settled } from './known.ts';
import { rowsOf } from './list.ts';
import { onceAt, type Place, read } from './place.ts';
import { added, compares, multiplied, none, type Quantity, quantityOf } from './quantity.ts';
import { isListed } from './table.ts';

/** The day of the verdict, and the parameters by id and day. */
export interface World {
  asOf: string;
  parameter: (id: string, day: string) => Scalar | undefined;
}

const once = onceAt<Known>();

/** What a condition comes to, read from a place of the declaration. A place belongs to one verdict, and so to one world. */
export const holds = (condition: Condition, place: Place, world: World): Known =>
  once(place, condition, () => judged(condition, place, world));

function judged(condition: Condition, place: Place, world: World): Known {
  switch (condition.op) {
    case 'constant':
      return settled(condition.value);
    case 'term':
      return holds(condition.of, place, world);
    case 'not':
      return opposite(holds(condition.of, place, world));
    case 'stated': {
      const said = holds(condition.of, place, world);
      return said.truth === undefined ? settled(false) : said;
    }
    case 'all':
      return both(condition.of.map((each) => holds(each, place, world)));
    case 'any':
      return either(condition.of.map((each) => holds(each, place, world)));
    case 'oneOf': {
      const { value, pointer } = read(condition.field, place);
      if (value === undefined) return open([pointer]);
      return settled(
        condition.values.some((each) => each === value),
        [pointer],
      );
    }
    case 'compare': {
      const [left, right] = [amount(condition.left, place, world), amount(condition.right, place, world)];
      const rests = [...left.rests, ...right.rests];
      if (left.value === undefined || right.value === undefined) return open([...left.missing, ...right.missing]);
      const truth = compares(left.value, condition.is, right.value);
      return truth === undefined ? open([]) : settled(truth, rests);
    }
    case 'some': {
      const { rows, complete, pointer } = rowsOf(condition.list, place);
      const whole = complete ? settled(false, [pointer]) : open([pointer]);
      return either([...rows.map((row) => holds(condition.where, row, world)), whole]);
    }
    case 'every': {
      const { list, where } = condition;
      return opposite(holds({ op: 'some', list, where: { op: 'not', of: where } }, place, world));
    }
    case 'covers':
      return covered(condition, place);
    case 'listed':
      return isListed(condition, place);
  }
}

/** Each language needed is served, by itself or by a wider one. */
function covered({ needed, by, member }: Extract<Condition, { op: 'covers' }>, place: Place): Known {
  const [wanted, served] = [rowsOf(needed, place), rowsOf(by, place)];
  const all = (list: typeof wanted) => (list.complete ? settled(true, [list.pointer]) : open([list.pointer]));
  const each = wanted.rows.map((row) => {
    const language = read(member, row);
    if (language.value === undefined) return open([language.pointer]);
    const tag = String(language.value).toLowerCase();
    const serving = served.rows.map((other) => {
      const range = read(member, other);
      if (range.value === undefined) return open([range.pointer]);
      const wide = String(range.value).toLowerCase();
      return settled(tag === wide || tag.startsWith(`${wide}-`), [language.pointer, range.pointer]);
    });
    return either([...serving, opposite(all(served))]);
  });
  const known = both([...each, all(wanted)]);
  if (known.truth !== undefined) return known;
  const unsaid = served.rows.map((row) => read(member, row)).filter(({ value }) => value === undefined);
  return open([...known.missing, ...all(served).missing, ...unsaid.map(({ pointer }) => pointer)]);
}

interface Amount {
  value: Quantity | undefined;
  missing: string[];
  rests: string[];
}

/** What an operand comes to; without a value it says which answers it waits for. */
function amount(operand: Operand, place: Place, world: World): Amount {
  if ('field' in operand) {
    const { value, pointer } = read(operand.field, place);
    const quantity = quantityOf(value);
    return quantity === undefined
      ? { value: undefined, missing: [pointer], rests: [] }
      : { value: quantity, missing: [], rests: [pointer] };
  }
  if ('value' in operand) return { value: quantityOf(operand.value), missing: [], rests: [] };
  if ('asOf' in operand) return { value: { text: world.asOf }, missing: [], rests: [] };
  if ('parameter' in operand) {
    if (operand.on === undefined) return given(world.parameter(operand.parameter, world.asOf));
    const day = amount(operand.on, place, world);
    if (day.value === undefined || !('text' in day.value)) return { ...day, value: undefined };
    return { ...day, value: quantityOf(world.parameter(operand.parameter, day.value.text)) };
  }
  if ('date' in operand) {
    return combined([operand.date, operand.plusDays], place, world, (day, days) => {
      if (!('text' in day) || !isDay(day.text) || !('millionths' in days)) return undefined;
      return { text: daysAfter(day.text, Number(days.millionths / 1_000_000n)) };
    });
  }
  if ('product' in operand) return combined(operand.product, place, world, multiplied);
  return summed(operand, place, world);
}

const given = (value: Scalar | undefined): Amount => ({ value: quantityOf(value), missing: [], rests: [] });

function combined(
  [first, second]: readonly [Operand, Operand],
  place: Place,
  world: World,
  combine: (a: Quantity, b: Quantity) => Quantity | undefined,
): Amount {
  const [a, b] = [amount(first, place, world), amount(second, place, world)];
  const known = a.value === undefined || b.value === undefined ? undefined : combine(a.value, b.value);
  return { value: known, missing: [...a.missing, ...b.missing], rests: [...a.rests, ...b.rests] };
}

function summed({ sum, over, times, where }: Extract<Operand, { sum: string }>, place: Place, world: World): Amount {
  const { rows, complete, pointer } = rowsOf(over, place);
  let total: Amount = { value: complete ? none : undefined, missing: complete ? [] : [pointer], rests: [pointer] };
  for (const row of rows) {
    const counts = where === undefined ? settled(true) : holds(where, row, world);
    if (counts.truth === false) continue;
    const one = amount({ field: sum }, row, world);
    const many = times === undefined ? undefined : amount({ field: times }, row, world);
    const parts = many === undefined ? [one] : [one, many];
    const product = parts.reduce<Quantity | undefined>(
      (product, { value }) => product && value && multiplied(product, value),
      { millionths: 1_000_000n },
    );
    total = {
      value: counts.truth && total.value && product && added(total.value, product),
      missing: [...total.missing, ...counts.missing, ...parts.flatMap(({ missing }) => missing)],
      rests: [...total.rests, ...counts.rests, ...parts.flatMap(({ rests }) => rests)],
    };
  }
  return total;
}

import { isMembers, type Json } from './engine/scope.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const idOf = (value: Json): string =>
  isMembers(value) && typeof value.id === 'string' ? value.id : JSON.stringify(value);

/**
 * One form for all that says the same: members in order of their names, rows in order of their ids, plain lists
 * sorted; members that are null or undefined are absent. Throws a TypeError for what JSON cannot say.
 */
export function normalise(value: unknown): Json {
  return isNormal(value) ? value : normalised(value);
}

function normalised(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(normalised).sort((a, b) => byText(idOf(a), idOf(b)));
  if (typeof value !== 'object') throw new TypeError('An answer is something that JSON cannot say.');
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  members.sort(([a], [b]) => byText(a, b));
  return Object.fromEntries(members.map(([name, member]) => [name, normalised(member)]));
}

/** Whether a value is in that form already, as whatever was kept is: then it need not be made again. */
function isNormal(value: unknown): value is Json {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.every(isNormal) && ascends(value.map(idOf));
  return Object.values(value).every(isNormal) && ascends(Object.keys(value));
}

const ascends = (names: readonly string[]): boolean =>
  names.every((name, index) => index === 0 || byText(names[index - 1] ?? '', name) <= 0);

/** The same for an object, whose members a caller wants to read. */
export function normaliseMembers(value: object): { [member: string]: Json } {
  const normal = normalise(value);
  return isMembers(normal) ? normal : {};
}

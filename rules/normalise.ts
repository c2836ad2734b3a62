import type { Json } from './engine/scope.ts';
import { isMembers } from './engine/scope.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const idOf = (value: Json): string =>
  isMembers(value) && typeof value.id === 'string' ? value.id : JSON.stringify(value);

/**
 * One form for all that says the same: members in order of their names, rows in order of their ids, plain lists
 * sorted. Null members are absent, and so are lists' places without meaning: nothing may depend on them.
 */
export function normalise(value: Json): Json {
  if (Array.isArray(value)) return value.map(normalise).sort((a, b) => byText(idOf(a), idOf(b)));
  if (!isMembers(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  members.sort(([a], [b]) => byText(a, b));
  return Object.fromEntries(members.map(([name, member]) => [name, normalise(member)]));
}

import type { Parameter, RuleSet } from '../rule-set.ts';
import type { Change } from './compare-rules.ts';
import { textOf } from './normal.ts';

/** What changed in a set besides its rules: dated values, score, tiers, tables, engine, and when it is in force. */
export function compareNumbers(before: RuleSet, after: RuleSet): Change[] {
  const parts = [
    ['score', leaves(before.score), leaves(after.score)],
    ['engine', leaves({ engine: before.engine ?? '1' }), leaves({ engine: after.engine ?? '1' })],
    ['in force', leaves(inForce(before)), leaves(inForce(after))],
    ['tiers', leaves(before.tiers ?? []), leaves(after.tiers ?? [])],
    ['exposure', leaves(before.exposure ?? {}), leaves(after.exposure ?? {})],
    ['tables', editions(before), editions(after)],
    ...parametersOf(before, after),
  ] as const;
  return parts.flatMap(([subject, was, is]): Change[] => {
    const lines = differences(was, is);
    return lines.length === 0 ? [] : [{ kind: 'changed', subject, lines }];
  });
}

const inForce = ({ effectiveFrom, effectiveTo }: RuleSet) => ({ from: effectiveFrom, to: effectiveTo ?? 'open' });
const editions = ({ tables = [] }: RuleSet) => new Map(tables.map(({ id, edition }) => [id, edition]));

function parametersOf(before: RuleSet, after: RuleSet) {
  const was = new Map(before.parameters.map((each) => [each.id, each]));
  const is = new Map(after.parameters.map((each) => [each.id, each]));
  return [...new Set([...was.keys(), ...is.keys()])].map(
    (id) => [id, valuesOf(was.get(id)), valuesOf(is.get(id))] as const,
  );
}

const valuesOf = (parameter: Parameter | undefined) =>
  new Map(
    (parameter?.values ?? []).map(({ from, value }) => [`from ${from}`, `${value} ${parameter?.unit ?? ''}`.trim()]),
  );

/** Every number and text in some data, by where it stands. */
function leaves(value: unknown, at = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[at, textOf(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, member]) => [...leaves(member, at === '' ? name : `${at}.${name}`)]),
  );
}

function differences(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): string[] {
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((at) => was.get(at) !== is.get(at))
    .map((at) => `${at}: ${was.get(at) ?? 'nothing'}; now: ${is.get(at) ?? 'nothing'}`);
}

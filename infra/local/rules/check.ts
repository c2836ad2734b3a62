import { checkAll } from '../../../rules/checking/check.ts';
import { lineOf } from '../../../rules/checking/diagnostic.ts';
import { english } from '../../../rules/messages/en.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { CannotStart } from '../cannot-start.ts';
import { allRules } from './all-rules.ts';
import { findSet } from './find-set.ts';

/** `check`: what is wrong with the rules whatever anyone answers, a line each; 1 where there is anything, else 0. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const unknown = args.find((each) => each.startsWith('-'));
  if (unknown !== undefined) throw new CannotStart(`check knows no ${unknown}.`, 2);
  const proposed = args.map(findSet);
  const wanted = proposed.map(({ id }) => id);
  const others = ruleSets.filter(({ id }) => !wanted.includes(id));
  const checked = [...others, ...proposed].map((ruleSet) => ({ ruleSet, texts: english }));
  const found = checkAll(checked, await allRules()).filter(
    ({ path }) => wanted.length === 0 || wanted.some((id) => path.startsWith(`${id}/`)),
  );
  for (const each of found) console.log(lineOf(each));
  const sets = wanted.length === 0 ? ruleSets.map(({ id }) => id) : wanted;
  const words =
    found.length === 0 ? 'nothing is wrong' : `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`;
  console.error(`Checked ${sets.join(', ')}: ${words}.`);
  return found.length === 0 ? 0 : 1;
}

import { compareRuleSets, differenceAsText } from '../../../rules/comparing/compare-sets.ts';
import { CannotStart } from '../cannot-start.ts';
import { findSet } from './find-set.ts';

/** `diff A B`: what changed in meaning from one version of a set to another. */
export function diffCommand(args: readonly string[]): number {
  const [before, after, ...more] = args;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new CannotStart('diff takes two rule sets, such as un-13jk@1.0.0 un-13jk.', 2);
  }
  console.log(differenceAsText(compareRuleSets(findSet(before), findSet(after))));
  return 0;
}

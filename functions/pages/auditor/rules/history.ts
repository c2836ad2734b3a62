import { compareRules } from '../../../../rules/comparing/compare-rules.ts';
import { ruleSetOf } from '../../../../shared/assessing/rule-set-of.ts';

interface Step {
  version: string;
  what: 'new' | 'same' | 'words' | 'changed' | 'removed';
}

/** What became of a rule from version to version of its rule book, newest first; nothing of those before it was there. */
export function historyOf(id: string, versions: readonly string[], rule: string): Step[] {
  const books = versions.flatMap((version) => ruleSetOf({ id, version }) ?? []);
  const steps = books.flatMap((ruleSet, at): Step[] => {
    const find = (book: (typeof books)[number] | undefined) => book?.rules.find((each) => each.id === rule);
    const earlier = books[at - 1];
    const [was, is] = [find(earlier), find(ruleSet)];
    const { version } = ruleSet;
    if (is === undefined) return was === undefined ? [] : [{ version, what: 'removed' }];
    if (was === undefined || earlier === undefined) return [{ version, what: 'new' }];
    const lines = compareRules({ rule: was, ruleSet: earlier }, { rule: is, ruleSet });
    if (lines.length > 0) return [{ version, what: 'changed' }];
    return [{ version, what: was.version === is.version ? 'same' : 'words' }];
  });
  return steps.toReversed();
}

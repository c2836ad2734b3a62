import { ruleSets } from '../../../rules/sets/all.ts';

const titles = new Map(ruleSets.flatMap(({ rules }) => rules).map(({ id, title }) => [id, title]));

/** What a rule asks, in English as it stands in rules/; its id where the rule is no longer here. */
export const ruleTitle = (id: string): string => titles.get(id) ?? id;

/** The title of a rule set, the same way. */
export const ruleSetTitle = (id: string): string => ruleSets.find((set) => set.id === id)?.title ?? id;

import type { PageSpec } from '../define-page.ts';
import { changesPage } from './rules/changes.tsx';
import { rulePage } from './rules/rule.tsx';
import { ruleSetPage } from './rules/rule-set.tsx';
import { ruleSetsPage } from './rules/rule-sets.tsx';

/** What auditors work with; the rule books are there for anyone. */
export const auditorPages: readonly PageSpec[] = [ruleSetsPage, changesPage, ruleSetPage, rulePage];

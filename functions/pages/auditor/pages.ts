import type { PageSpec } from '../define-page.ts';
import { cancelExportPage, exportPage } from './exports/export.tsx';
import { exportsPage } from './exports/list.tsx';
import { askPages } from './exports/new.tsx';
import { changesPage } from './rules/changes.tsx';
import { rulePage } from './rules/rule.tsx';
import { ruleSetPage } from './rules/rule-set.tsx';
import { ruleSetsPage } from './rules/rule-sets.tsx';

const ruleBookPages = [ruleSetsPage, changesPage, ruleSetPage, rulePage];
const exportPages = [exportsPage, ...askPages, exportPage, cancelExportPage];

/** What auditors work with; the rule books are there for anyone. */
export const auditorPages: readonly PageSpec[] = [...ruleBookPages, ...exportPages];

import type { PageSpec } from '../define-page.ts';
import { declaredPage } from './audit/declared.tsx';
import { proofFile, proofPage } from './audit/proof.tsx';
import { trailPage } from './audit/trail.tsx';
import { cancelExportPage, exportPage } from './exports/export.tsx';
import { exportsPage } from './exports/list.tsx';
import { askPages } from './exports/new.tsx';
import { logPage } from './log/log.tsx';
import { changesPage } from './rules/changes.tsx';
import { rulePage } from './rules/rule.tsx';
import { ruleSetPage } from './rules/rule-set.tsx';
import { ruleSetsPage } from './rules/rule-sets.tsx';
import { statisticsPage } from './statistics/statistics.tsx';

const ruleBookPages = [ruleSetsPage, changesPage, ruleSetPage, rulePage];
const exportPages = [exportsPage, ...askPages, exportPage, cancelExportPage];
const proofPages = [trailPage, declaredPage, proofPage, proofFile, logPage];

/** What auditors work with; the rule books and the log are there for anyone. */
export const auditorPages: readonly PageSpec[] = [...ruleBookPages, ...exportPages, ...proofPages, statisticsPage];

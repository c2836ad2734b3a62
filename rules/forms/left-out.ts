import type { DeclarationBody } from './declaration.ts';
import { type FeeCategory, feeCategories } from './fee-table.ts';
import type { Remark } from './remark.ts';
import { visitAnswers } from './walk.ts';

const categories = Object.keys(feeCategories) as FeeCategory[];
const corridorsAt = '/answers/recruitment/corridors/rows';

/** Remarks on counted lists that are not complete: whatever a row left out could say stays unknown. */
export function rowsLeftOut({ form, answers }: DeclarationBody): Remark[] {
  const remarks: Remark[] = [];
  visitAnswers(form, answers, (_pointer, answer, question, sentAt) => {
    if (question?.row === undefined || !isCounted(answer)) return;
    const detail = missingRows(answer.rows?.length ?? 0, answer.total, question.row);
    if (detail !== undefined) remarks.push({ pointer: `/answers${sentAt}`, detail });
  });
  return remarks;
}

const isCounted = (answer: unknown): answer is { total?: number; rows?: unknown[] } =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

function missingRows(listed: number, total: number | undefined, row: string): string | undefined {
  const many = row.endsWith('y') ? `${row.slice(0, -1)}ies` : `${row}s`;
  if (total === undefined) return `The total is not stated, so that nothing shows whether these are all ${many}.`;
  if (listed === total) return undefined;
  return total === 1
    ? `The one ${row} is not listed.`
    : `${listed} of ${total} ${many} ${listed === 1 ? 'is' : 'are'} listed.`;
}

/** Remarks on fee tables in which a category does not account for every recruit of its corridor. */
export function costsLeftOut(declaration: DeclarationBody): Remark[] {
  if (declaration.form === 'contract') return [];
  const corridors = declaration.answers.recruitment?.corridors?.rows ?? [];
  return corridors.flatMap((corridor, index) => unaccounted(corridor, `${corridorsAt}/${index}`));
}

interface Corridor {
  recruits?: number | undefined;
  fees?: readonly { category: FeeCategory; workers?: number | undefined }[] | undefined;
}

function unaccounted({ recruits, fees = [] }: Corridor, pointer: string): Remark[] {
  if (recruits === undefined) {
    return [{ pointer, detail: 'The number of recruits is not stated, so that no cost accounts for all of them.' }];
  }
  if (fees.length === 0) return [{ pointer, detail: `None of the ${categories.length} costs is accounted for.` }];
  return categories.flatMap((category) => {
    const rows = fees.filter((each) => each.category === category);
    const sum = rows.reduce((workers, each) => workers + (each.workers ?? 0), 0);
    if (sum === recruits) return [];
    const accounts = `${category} accounts for ${sum} of ${recruits} recruits.`;
    return [{ pointer: `${pointer}/fees`, detail: rows.length === 0 ? `${category} is not accounted for.` : accounts }];
  });
}

import { isMembers } from '../../../../rules/engine/scope.ts';
import { type FeeCategory, feeCategories } from '../../../../rules/forms/fee-table.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import { answerAt, rowIds, withAnswer } from './answer-at.ts';
import type { Draft } from './draft.ts';

export const categories = Object.keys(feeCategories) as FeeCategory[];

/** The id of the first row of a cost: `far-vi-passport`. */
export const idOfCost = (category: FeeCategory): string =>
  category
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

const costById = new Map(categories.map((category) => [idOfCost(category), category]));

export const isFeeTable = (at: Pointer): boolean => /^\/recruitment\/corridors\/rows\/[^/]+\/fees$/.test(at);

/** The rows of a fee table by cost, each cost with a row at least, whether it is there already or not. */
export function rowsByCost({ answers }: Draft, fees: Pointer): { category: FeeCategory; rows: Pointer[] }[] {
  const ids = rowIds(answers, fees);
  return categories.map((category) => {
    const own = ids.filter((id) => answerAt(answers, `${fees}/${id}/category`) === category);
    const first = idOfCost(category);
    return { category, rows: (own.length === 0 ? [first] : own).map((id) => `${fees}/${id}`) };
  });
}

/**
 * What the page of a fee table says once for all of its rows: the cost of a row that was not there before, and that a
 * row alone of its cost speaks for every recruit where nobody wrote another number.
 */
export function completeFeeRows(form: FormName, draft: Draft, fees: Pointer): Draft {
  const recruits = answerAt(draft.answers, fees.replace(/fees$/, 'recruits'));
  let { answers } = draft;
  for (const id of rowIds(answers, fees)) {
    const row = answerAt(answers, `${fees}/${id}`);
    const category = costById.get(id);
    const isSpokenOf = Object.keys(draft.typed).some((name) => name.startsWith(`${fees}/${id}/`));
    if (!isMembers(row) || row.category !== undefined || category === undefined) continue;
    if (Object.keys(row).length > 1 || isSpokenOf)
      answers = withAnswer(form, answers, `${fees}/${id}/category`, category);
  }
  for (const { rows } of rowsByCost({ ...draft, answers }, fees)) {
    const [row, ...others] = rows;
    if (row === undefined || others.length > 0 || typeof recruits !== 'number') continue;
    const isOpen = answerAt(answers, `${row}/workers`) === undefined && draft.typed[`${row}/workers`] === undefined;
    const isPaid = answerAt(answers, `${row}/payer`) !== undefined;
    if (isOpen && isPaid) answers = withAnswer(form, answers, `${row}/workers`, recruits);
  }
  return { ...draft, answers };
}

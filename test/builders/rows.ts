import { type FeeCategory, feeCategories } from '../../rules/forms/fee-table.ts';
import type { Body } from './change.ts';

/** A list that is declared complete. */
export const rows = (...of: Body[]): Body => ({ total: of.length, rows: of });

/** Languages as rows; their tags are their ids. */
export const languageRows = (...tags: string[]): Body =>
  rows(...tags.map((tag) => ({ id: tag.toLowerCase(), language: tag })));

/** The id that a fee category's row has in the builders: `FAR-vi(other_documents)` is `far-vi-other-documents`. */
export const feeRowId = (category: FeeCategory): string =>
  category.toLowerCase().replaceAll(/[(_]/g, '-').replace(')', '');

/** A whole fee table: each category accounts for every recruit, and the employer bore all that there was. */
export function feeRows(recruits: number): Body[] {
  const categories = Object.keys(feeCategories) as FeeCategory[];
  return categories.map((category) => ({
    id: feeRowId(category),
    category,
    workers: recruits,
    payer: category === 'FAR-vi(seafarers_book)' ? 'not_incurred' : 'employer',
  }));
}

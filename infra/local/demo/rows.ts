import type * as z from 'zod';
import { type FeeCategory, feeCategories, type feeRows } from '../../../rules/forms/fee-table.ts';

type FeeRow = z.input<typeof feeRows>[number];
type PaidByWorkers = { [category in FeeCategory]?: Omit<FeeRow, 'id' | 'category' | 'payer'> & { workers: number } };

/** A list that is declared complete. */
export const counted = <R>(...rows: R[]) => ({ total: rows.length, rows });

/** Languages as a complete list; a tag in small letters is its row's id. */
export const languages = (...tags: string[]) =>
  counted(...tags.map((language) => ({ id: language.toLowerCase(), language })));

/**
 * A whole fee table for so many recruits: workers bore what `paidByWorkers` says, for as many of them as it says, and
 * the employer all the rest. Seafarers' books cost something only where seafarers are recruited.
 */
export function feeTable(recruits: number, paidByWorkers: PaidByWorkers = {}, atSea = false): FeeRow[] {
  return (Object.keys(feeCategories) as FeeCategory[]).flatMap((category): FeeRow[] => {
    const id = category
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replace(/-$/, '');
    const paid = paidByWorkers[category];
    const others = recruits - (paid?.workers ?? 0);
    const payer = category === 'FAR-vi(seafarers_book)' && !atSea ? 'not_incurred' : 'employer';
    return [
      ...(paid === undefined ? [] : [{ id: `${id}-workers`, category, payer: 'worker' as const, ...paid }]),
      ...(others === 0 ? [] : [{ id, category, payer, workers: others } as const]),
    ];
  });
}

/** An amount in one currency. */
export const money = (amount: string, currency: string) => ({ amount, currency });

import fc from 'fast-check';
import { addDays } from '../../rules/engine/date.ts';
import type { Json } from '../../rules/engine/scope.ts';
import { type FeeCategory, feeCategories } from '../../rules/forms/fee-table.ts';
import type { Body } from './change.ts';
import { today } from './supplier.ts';

const categories = Object.keys(feeCategories) as FeeCategory[];
/** Being repaid on time, and repaid in full: what chance alone would hardly ever say. */
const repayments: Body[] = [
  {
    status: 'planned',
    foundBy: 'self',
    foundOn: addDays(today, -10),
    dueOn: addDays(today, 30),
    includesLeavers: true,
  },
  {
    status: 'repaid_in_full',
    includesLeavers: true,
    owed: { amount: '100', currency: 'NPR' },
    repaid: { amount: '100.00', currency: 'NPR' },
  },
];
const clean = fc.constantFrom<Body>({ payer: 'employer' }, { payer: 'not_incurred' });

/**
 * A corridor's fee table, made of rows that say anything: of each category rows for all `recruits`, in one or in two
 * that add up exactly; or for one fewer; or none. `absent` in ten say less than they could.
 */
export function feeLedger(recruits: Json | undefined, anyRow: fc.Arbitrary<Body>, absent: number): fc.Arbitrary<Body> {
  const all = typeof recruits === 'number' ? recruits : 3;
  const partitions = fc.oneof(
    { weight: 30, arbitrary: fc.constant([all]) },
    { weight: all > 1 ? 3 : 0, arbitrary: fc.constant([1, all - 1]) },
    { weight: all > 1 ? absent : 0, arbitrary: fc.constant([all - 1]) },
    { weight: absent, arbitrary: fc.constant([]) },
  );
  const paid = anyRow.map((row): Body => ({ ...row, payer: 'worker' }));
  const repaying = fc
    .tuple(anyRow, fc.constantFrom(...repayments))
    .map(([said, repayment]): Body => ({ ...said, payer: 'worker', method: 'direct_payment', repayment }));
  const dirty = fc.oneof(anyRow, paid, repaying);
  const row = fc.oneof({ weight: 15, arbitrary: clean }, { weight: 1, arbitrary: dirty });
  const ofCategory = (category: FeeCategory) =>
    fc.tuple(partitions, row, row, fc.nat({ max: 99 })).map(([counts, first, second, chance]) =>
      counts.map((workers, index): Body => {
        const { workers: _, ...said } = index === 0 ? first : second;
        const id = `${category.toLowerCase().replaceAll(/[^a-z]/g, '-')}${index}`;
        return { ...said, id, category, ...(chance < absent ? {} : { workers }) };
      }),
    );
  const table = fc.tuple(...categories.map(ofCategory)).map((parts) => ({ fees: parts.flat() }));
  return fc.oneof({ weight: absent, arbitrary: fc.constant<Body>({}) }, { weight: 20, arbitrary: table });
}

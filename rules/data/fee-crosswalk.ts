import type { feeKinds } from '../forms/fee-exception.ts';
import type { FeeCategory } from '../forms/fee-table.ts';

/** What the ILO's definition of 2019 tells apart, in its order: recruitment fees, related costs (i)-(vii), illegitimate costs. */
export const iloFeeCategories = [
  'recruitment_fees',
  'medical',
  'insurance',
  'skills_tests',
  'training',
  'equipment',
  'travel_and_lodging',
  'administration',
  'illegitimate',
] as const;
export type IloFeeCategory = (typeof iloFeeCategories)[number];
export type FeeKind = (typeof feeKinds)[number];

/** One line: a category of the fee table, or only one kind of cost in it, and what the ILO's definition calls it. */
interface CrosswalkLine {
  far: FeeCategory;
  /** The line holds for this kind alone; a line without one takes all other kinds of its category. */
  kind?: FeeKind;
  ilo: IloFeeCategory;
}

/**
 * From the categories of FAR 22.1702, which the fee table asks for, to those of the ILO's definition of recruitment fees
 * and related costs. The two lists were made apart and no authority has joined them: the mapping is ours, and a lawyer
 * should review it.
 */
export const feeCrosswalk = {
  id: 'far-ilo-fees',
  edition: '2026-11',
  sources: ['FAR 22.1702 and 52.222-50(a)', 'ILO Definition of recruitment fees and related costs, 2019'],
  certainty: 'medium',
  lines: [
    { far: 'FAR-i', ilo: 'recruitment_fees' },
    { far: 'FAR-i', kind: 'skills_test', ilo: 'skills_tests' },
    { far: 'FAR-i', kind: 'training', ilo: 'training' },
    { far: 'FAR-ii', ilo: 'recruitment_fees' },
    { far: 'FAR-iii', ilo: 'administration' },
    { far: 'FAR-iv', ilo: 'administration' },
    { far: 'FAR-v', ilo: 'administration' },
    { far: 'FAR-vi(passport)', ilo: 'administration' },
    { far: 'FAR-vi(seafarers_book)', ilo: 'administration' },
    { far: 'FAR-vi(other_documents)', ilo: 'administration' },
    { far: 'FAR-vii(statutory_medical)', ilo: 'medical' },
    { far: 'FAR-vii(other_access)', ilo: 'administration' },
    { far: 'FAR-vii(other_access)', kind: 'medical', ilo: 'medical' },
    { far: 'FAR-viii', ilo: 'administration' },
    { far: 'FAR-ix', ilo: 'administration' },
    { far: 'FAR-x', ilo: 'administration' },
    { far: 'FAR-xi(A)', ilo: 'travel_and_lodging' },
    { far: 'FAR-xi(B)', ilo: 'travel_and_lodging' },
    { far: 'FAR-xii', ilo: 'illegitimate' },
    { far: 'FAR-xii', kind: 'insurance', ilo: 'insurance' },
    { far: 'FAR-xiii', ilo: 'equipment' },
  ],
} as const satisfies {
  id: string;
  edition: string;
  sources: readonly string[];
  certainty: 'medium';
  lines: readonly CrosswalkLine[];
};

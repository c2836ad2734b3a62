import { type FeeCategory, feeCategories } from '../forms/fee-table.ts';

type Row = { category: FeeCategory; [member: string]: unknown };

/**
 * A recruitment topic with one corridor of ten recruits whose employer bore every cost but those in `rows`;
 * for the examples of rules.
 */
export function recruited(
  rows: Row[] = [],
  corridor: { [member: string]: unknown } = {},
): { [member: string]: unknown } {
  const given = new Set(rows.map((row) => row.category));
  const rest = (Object.keys(feeCategories) as FeeCategory[]).filter((category) => !given.has(category));
  return {
    corridors: {
      total: 1,
      rows: [
        {
          id: 'np-qa',
          from: 'NP',
          to: 'QA',
          workerType: 'general',
          recruits: 10,
          ...corridor,
          fees: [
            ...rows.map((row, index) => ({ id: `row-${index}`, workers: 10, ...row })),
            ...rest.map((category, index) => ({ id: `rest-${index}`, category, workers: 10, payer: 'employer' })),
          ],
        },
      ],
    },
  };
}

/** Work that calls for no longer questions: nobody recruited, no agency, no vulnerable workers, an office trade. */
export const lowRisk = {
  funding: { publicFunding: 'none' },
  recruitment: { corridors: { total: 0, rows: [] }, agencies: { total: 0, rows: [] } },
  workforce: { headcount: 50, vulnerable: false },
  business: { sector: 'information_technology' },
};

/** Some of the workers are migrants or the like, so that the longer questions are asked. */
export const vulnerable = { workforce: { vulnerable: true } };

/** Nobody was recruited in the period. */
export const nobodyRecruited = { corridors: { total: 0, rows: [] } };

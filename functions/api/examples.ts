import { feeCategories } from '../../rules/forms/fee-table.ts';

/** A fee table in which the employer bore every cost of every recruit. */
const employerPaid = (recruits: number) =>
  Object.keys(feeCategories).map((category, index) => ({
    id: `cost-${index + 1}`,
    category,
    workers: recruits,
    payer: 'employer',
  }));

const languages = (...tags: string[]) => ({
  total: tags.length,
  rows: tags.map((language) => ({ id: language, language })),
});

const filed = {
  formVersion: 2,
  period: { from: '2025-01-01', to: '2025-12-31' },
  signature: { name: 'A. Signatory', role: 'Head of procurement', authorised: true, date: '2026-02-15' },
};

/** A supplier that recruited forty people from Nepal to Qatar and bore every cost. */
export const supplierExample = {
  form: 'supplier',
  ...filed,
  answers: {
    funding: { publicFunding: 'contract' },
    recruitment: {
      corridors: {
        total: 1,
        rows: [{ id: 'np-qa', from: 'NP', to: 'QA', workerType: 'general', recruits: 40, fees: employerPaid(40) }],
      },
      recoveredFromWorkers: false,
      agencies: {
        total: 1,
        rows: [{ id: 'agency-1', name: 'Example Overseas Ltd', employerPaysClause: true, itemisedPrice: true }],
      },
    },
    deposits: { taken: false, recruitmentLoans: false },
    identityDocuments: { denied: false, kept: false },
    workerContracts: { changedForTheWorse: false, leavingPenalised: false },
    workforce: { headcount: 260, languages: languages('en', 'ne') },
    grievance: { exists: true, languages: languages('en', 'ne') },
    notices: { protectionsTold: 'all', grievanceRouteTold: 'all' },
  },
  qualifiers: {
    '/identityDocuments/denied': { basis: 'known', asOf: '2025-12-31' },
    '/dueDiligence/chainMapped': { basis: 'not_known' },
  },
};

/** A licensed agency that placed forty people from Nepal in Qatar and was paid by their employer alone. */
export const agencyExample = {
  form: 'agency',
  ...filed,
  answers: {
    funding: { publicFunding: 'none' },
    licences: {
      licensing: 'required',
      list: {
        total: 1,
        rows: [
          {
            id: 'licence-1',
            authority: 'Department of Foreign Employment',
            number: '0412',
            country: 'NP',
            validFrom: '2024-01-01',
            validTo: '2026-12-31',
            lastRecruitment: '2025-11-30',
            status: 'active',
          },
        ],
      },
      heldThroughout: true,
    },
    recruitment: {
      corridors: {
        total: 1,
        rows: [{ id: 'np-qa', from: 'NP', to: 'QA', workerType: 'general', recruits: 40, fees: employerPaid(40) }],
      },
      recoveredFromWorkers: false,
    },
    revenue: { fromEmployersPercent: 100, fromWorkersPercent: 0, fromOthersPercent: 0 },
    deposits: { taken: false, recruitmentLoans: false },
    identityDocuments: { denied: false, kept: false },
    conduct: { underMinimumAge: false, blacklists: false, discrimination: false, associationDenied: false },
    workerContracts: { changedForTheWorse: false, leavingPenalised: false },
    clients: { employerPaysClause: true, itemisedPrices: true },
  },
};

/** A contract that bans both practices and has three of the remedies. */
export const contractExample = {
  form: 'contract',
  ...filed,
  answers: {
    contract: { kind: 'contract', reference: 'TENDER-2026-017' },
    clauses: {
      feesBanned: true,
      documentRetentionBanned: true,
      remedies: { suspendPayments: true, terminate: true, suspendOrDebar: true },
      workerRemedy: false,
      noticeDuty: true,
    },
  },
};

import { type Body, type Changes, change } from './change.ts';
import { rows } from './rows.ts';
import { supplier, today } from './supplier.ts';

/**
 * A whole, clean declaration of a supplier of low risk: an office of software people, hired directly and at home. It
 * answers the short form, and nothing else.
 */
export function officeSupplier(changes: Changes = {}, day: string = today): Body {
  return change(
    change(supplier({}, day), {
      '/answers': {
        funding: { publicFunding: 'contract' },
        federalContract: { underOne: false },
        business: { sector: 'information_technology' },
        places: { countries: rows({ id: 'gb', country: 'GB' }) },
        workforce: { headcount: 60, vulnerable: false },
        recruitment: { corridors: rows(), recoveredFromWorkers: false, agencies: rows() },
        deposits: { taken: false, recruitmentLoans: false },
        identityDocuments: { denied: false, kept: false },
        workerContracts: { changedForTheWorse: false, leavingPenalised: false },
        grievance: { exists: true },
        notices: { protectionsTold: 'all', grievanceRouteTold: 'all' },
      },
    }),
    changes,
  );
}

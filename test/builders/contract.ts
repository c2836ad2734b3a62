import { addDays } from '../../rules/engine/date.ts';
import { type Body, type Changes, change } from './change.ts';
import { today } from './supplier.ts';

/**
 * A whole declaration of an authority on a contract with every clause that is asked for, signed two weeks before
 * `day`; `contract({ '/answers/clauses/feesBanned': false })` changes one thing.
 */
export function contract(changes: Changes = {}, day: string = today): Body {
  return change(
    {
      form: 'contract',
      formVersion: 2,
      period: { from: addDays(day, -400), to: addDays(day, -35) },
      signature: { name: 'Ines Duarte', role: 'Contracting officer', authorised: true, date: addDays(day, -14) },
      answers: {
        contract: { kind: 'contract', reference: 'ITT-2026-0117' },
        clauses: {
          feesBanned: true,
          documentRetentionBanned: true,
          remedies: {
            removeEmployees: true,
            terminateSubcontract: true,
            suspendPayments: true,
            loseAwardFee: true,
            declineOptions: true,
            terminate: true,
            suspendOrDebar: true,
          },
          workerRemedy: true,
          noticeDuty: true,
          access: { disclosure: true, documents: true, sitesAndStaff: true, victimProtection: true },
          flowDownAllTiers: true,
          flowDownAgents: true,
        },
        allegations: { list: { total: 0, rows: [] } },
      },
    },
    changes,
  );
}

import * as z from 'zod';
import { question } from './question.ts';
import { reference, yesNo } from './values.ts';

const ban = ['13(k)-2'] as const;
const remedy = ['13(k)-4'] as const;

/** The seven remedies of FAR 52.222-50(e)(1)-(7). */
export const contractRemedies = {
  removeEmployees: 'Removal of an employee from the work',
  terminateSubcontract: 'Termination of a subcontract',
  suspendPayments: 'Suspension of payments until it is remedied',
  loseAwardFee: 'Loss of award fee',
  declineOptions: 'Declining further options',
  terminate: 'Termination for default or cause',
  suspendOrDebar: 'Suspension or debarment',
} as const;

const remedyClause = (name: keyof typeof contractRemedies) =>
  question(yesNo, { title: `${contractRemedies[name]}: is there such a clause?`, serves: remedy });

export const contract = z.strictObject({
  kind: question(z.enum(['contract', 'grant', 'both', 'not_known']), {
    title: 'Is it a contract or a grant?',
    serves: ['13(k)-2', '13(k)-4'],
    first: true,
  }),
  reference: question(reference, { title: 'Your reference of the procurement', serves: remedy }),
});

export const clauses = z.strictObject({
  feesBanned: question(yesNo, {
    title: 'Does the contract or grant ban charging workers recruitment fees, by name?',
    serves: ban,
    first: true,
  }),
  documentRetentionBanned: question(yesNo, {
    title:
      "Does the contract or grant ban confiscating workers' identity documents or denying access to them, by name?",
    serves: ban,
    first: true,
  }),
  remedies: z
    .strictObject({
      removeEmployees: remedyClause('removeEmployees'),
      terminateSubcontract: remedyClause('terminateSubcontract'),
      suspendPayments: remedyClause('suspendPayments'),
      loseAwardFee: remedyClause('loseAwardFee'),
      declineOptions: remedyClause('declineOptions'),
      terminate: remedyClause('terminate'),
      suspendOrDebar: remedyClause('suspendOrDebar'),
    })
    .optional(),
  workerRemedy: question(yesNo, {
    title: 'Does the contract give workers a remedy, such as having fees repaid?',
    serves: remedy,
  }),
  noticeDuty: question(yesNo, {
    title: 'Must the contractor tell you at once of credible information that the terms are broken?',
    serves: remedy,
  }),
  access: z
    .strictObject({
      disclosure: question(yesNo, {
        title: 'Must the contractor disclose what happened and who did it?',
        serves: remedy,
      }),
      documents: question(yesNo, { title: 'Must the contractor hand over documents in time?', serves: remedy }),
      sitesAndStaff: question(yesNo, { title: 'Must the contractor give access to sites and staff?', serves: remedy }),
      victimProtection: question(yesNo, {
        title: 'Must the contractor protect victims and witnesses?',
        serves: remedy,
      }),
    })
    .optional(),
  flowDownAllTiers: question(yesNo, {
    title: 'Do the clauses flow down to subcontracts of every tier?',
    serves: remedy,
  }),
  flowDownAgents: question(yesNo, {
    title: 'Do the clauses flow down to contracts with agents and recruiters?',
    serves: remedy,
  }),
});

import type { IsoDate } from '../../../rules/vocabulary.ts';
import { signedBy } from './clean-answers.ts';
import type { DemoContract, DemoOrganisation } from './organisation.ts';
import { counted } from './rows.ts';

const officer = 'officer@wesserlohe.example';

/** A county that buys care and gloves; it declares nothing of itself, only what its contracts say. */
export const authority: DemoOrganisation = {
  key: 'authority',
  setting: 'Public buyer of home care and medical goods',
  point: 'A contracting authority has no score of its own: its contracts are assessed, each by itself.',
  declarant: officer,
  party: {
    name: 'Landkreis Wesserlohe',
    kinds: ['contracting_authority'],
    country: 'DE',
    identifiers: [{ scheme: 'DE-AGS', id: '99 9 99' }],
  },
};

/** Two contracts of that county: one bans the practices and has teeth, one says little. */
export function contracts(today: IsoDate): DemoContract[] {
  const signed = signedBy('Contracting officer', today);
  return [
    {
      key: 'full-clauses',
      title: 'Contract WL-2099-0117, home care',
      point: 'Bans fees and kept passports by name, with remedies from mild to grave, down to every tier and agent.',
      officer,
      buyer: 'authority',
      supplier: 'clean',
      body: {
        form: 'contract',
        ...signed,
        answers: {
          contract: { kind: 'contract', reference: 'WL-2099-0117' },
          allegations: { list: counted() },
          clauses: {
            feesBanned: true,
            documentRetentionBanned: true,
            remedies: {
              removeEmployees: true,
              terminateSubcontract: true,
              suspendPayments: true,
              loseAwardFee: false,
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
        },
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        findings: ['REM-01.met', 'REM-02.met', 'REM-06.met'],
      },
    },
    {
      key: 'weak-clauses',
      title: 'Contract WL-2099-0231, medical gloves',
      point:
        "Bans neither practice by name and can only end: the buyer's gap, which leaves its supplier's score untouched.",
      officer,
      buyer: 'authority',
      supplier: 'discloser',
      body: {
        form: 'contract',
        ...signed,
        answers: {
          contract: { kind: 'contract', reference: 'WL-2099-0231' },
          allegations: { list: counted() },
          clauses: {
            feesBanned: false,
            documentRetentionBanned: false,
            remedies: {
              removeEmployees: false,
              terminateSubcontract: false,
              suspendPayments: false,
              loseAwardFee: false,
              declineOptions: false,
              terminate: true,
              suspendOrDebar: false,
            },
            workerRemedy: false,
            noticeDuty: false,
            access: { disclosure: true, documents: true, sitesAndStaff: false, victimProtection: false },
            flowDownAllTiers: false,
            flowDownAgents: false,
          },
        },
      },
      expected: {
        band: 'critical',
        found: 81,
        notRuledOut: 81,
        coverage: 100,
        confidence: 'declared',
        findings: ['REM-01.gap', 'REM-02.met', 'REM-03.gap', 'REM-06.gap'],
      },
    },
  ];
}

import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** A contractor of the United States whose paper on time is the one thing that it does not have. */
export function federalContractor(today: IsoDate): DemoOrganisation {
  const clean = cleanSupplier(today, {
    publicFunding: 'contract',
    corridors: [
      { id: 'np-kw', from: 'NP', to: 'KW', workerType: 'general', recruits: 110, fees: feeTable(110) },
      { id: 'ke-kw', from: 'KE', to: 'KW', workerType: 'general', recruits: 65, fees: feeTable(65) },
    ],
    agencies: [{ id: 'chandrapur', name: 'Chandrapur Human Resource Pvt. Ltd.', identifier: 'NP-DOFE:9931' }],
    work: {
      sector: 'hospitality_and_catering',
      countries: ['KW'],
      tiedVisas: true,
      migrantPercent: 85,
      pay: { currency: 'KWD', lowest: '110.000', minimum: '75.000', first: money('110.000', 'KWD') },
    },
    headcount: 420,
    tongues: ['ne', 'sw', 'en'],
    casesReceived: 12,
  });
  return {
    key: 'federal',
    setting: 'Nepal and Kenya to Kuwait, meals for a United States base',
    point:
      'Nothing found under paragraph 13; under the United States clause its certification came after the award: each rule set sees its own.',
    declarant: 'contracts@palmettoridge.example',
    party: {
      name: 'Palmetto Ridge Base Services, Inc.',
      kinds: ['supplier'],
      country: 'US',
      identifiers: [{ scheme: 'US-UEI', id: 'DEMF99900033' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Vice president, contracts', today),
        answers: {
          ...clean,
          federalContract: {
            underOne: true,
            abroad: 'services',
            portionDollars: 4_200_000,
            awarded: true,
            awardedOn: addDays(today, -300),
            broughtInTo: 'outside_us',
            wayHomeObstructs: false,
            recruitersKeepLaw: true,
            subcontractsHoldClause: 'no_subcontracts',
            agentsHoldClause: 'all',
          },
          compliancePlan: {
            exists: true,
            awareness: true,
            reporting: true,
            recruitmentAndWages: true,
            housing: 'yes',
            subcontracts: true,
            noRetaliation: true,
            hotlineShown: true,
            emailShown: true,
            startsOn: addDays(today, -270),
            posted: 'all',
            postedOn: addDays(today, -275),
          },
          certificates: {
            beforeAward: true,
            beforeAwardOn: addDays(today, -280),
            yearly: false,
            states: 'nothing_found',
            subcontractors: 'no_such_subcontracts',
          },
          incidents: {
            heldOrMoved: false,
            commercialSex: false,
            forcedWork: false,
            otherProhibited: false,
            inquiry: false,
          },
        },
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.met', 'DOC-01.met', 'CON-06.met'],
      },
      elsewhere: { ruleSet: 'far-52-222-50', band: 'low', found: 8, findings: ['REM-09A.gap.late'] },
    },
  };
}

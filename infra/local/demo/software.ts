import type * as z from 'zod';
import type { forms } from '../../../rules/forms/forms.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { counted } from './rows.ts';

type Sector = NonNullable<NonNullable<z.input<typeof forms.supplier.answers>['business']>['sector']>;

/** All that a supplier of low risk is asked, answered by one that recruits nobody and uses no agency. */
export function shortForm({ sector, country, headcount }: { sector: Sector; country: string; headcount: number }) {
  return {
    funding: { publicFunding: 'contract' },
    federalContract: { underOne: false },
    recruitment: { corridors: counted(), recoveredFromWorkers: false, agencies: counted() },
    deposits: { taken: false, recruitmentLoans: false },
    identityDocuments: { denied: false, kept: false },
    workerContracts: { changedForTheWorse: false, leavingPenalised: false },
    business: { sector },
    places: { countries: counted({ id: country.toLowerCase(), country }) },
    workforce: { headcount, vulnerable: false },
    grievance: { exists: true },
    notices: { protectionsTold: 'all', grievanceRouteTold: 'all' },
  } as const satisfies z.input<typeof forms.supplier.answers>;
}

/** A supplier of low risk: these are all the questions that it is asked. */
export function softwareHouse(today: IsoDate): DemoOrganisation {
  return {
    key: 'short-form',
    setting: 'United Kingdom, software for councils',
    point:
      'Recruits nobody abroad, uses no agency, in a trade of low risk: the form asks it no more than 18 questions.',
    declarant: 'finance@kestrelford.example',
    party: {
      name: 'Kestrelford Software Ltd',
      kinds: ['supplier'],
      country: 'GB',
      identifiers: [{ scheme: 'GB-COH', id: '99900017' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Finance director', today),
        answers: shortForm({ sector: 'information_technology', country: 'GB', headcount: 48 }),
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'low',
        tier: 'standard',
        findings: ['FEE-01.not_applicable', 'DOC-01.met', 'DUE-01.not_applicable', 'GRV-01B.met'],
      },
    },
  };
}

import type * as z from 'zod';
import { addDays } from '../../../rules/engine/date.ts';
import type { forms } from '../../../rules/forms/forms.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { counted, languages } from './rows.ts';

type SupplierAnswers = z.input<typeof forms.supplier.answers>;
type AgencyAnswers = z.input<typeof forms.agency.answers>;

interface Staff {
  headcount: number;
  /** Spoken by the workers; the channel and the policy come in all of them. */
  tongues: string[];
  casesReceived: number;
}

/** Topics of both forms, answered by somebody who does everything right: each story changes what it is about. */
function cleanTopics(today: IsoDate, { headcount, tongues, casesReceived }: Staff) {
  return {
    deposits: { taken: false, recruitmentLoans: false },
    identityDocuments: {
      denied: false,
      kept: false,
      holds: { used: false },
      renewalHampered: false,
      contractCopyWithheld: false,
    },
    workerContracts: {
      changedForTheWorse: false,
      leavingPenalised: false,
      disclosure: {
        wages: 'told',
        location: 'told',
        livingConditions: 'told',
        housingCost: 'told',
        workerCosts: 'told',
        hazards: 'told',
      },
      returnTransport: { workersBroughtIn: true, provided: 'all' },
    },
    workforce: { headcount, languages: languages(...tongues) },
    grievance: {
      exists: true,
      languages: languages(...tongues),
      legitimate: true,
      accessible: true,
      predictable: true,
      equitable: true,
      transparent: true,
      rightsCompatible: true,
      continuousLearning: true,
      dialogue: true,
      covers: { agencyWorkers: true, subcontractedWorkers: true, departedWorkers: true, irregularStatus: true },
      casesReceived,
    },
    notices: { protectionsTold: 'all', grievanceRouteTold: 'all', agentsTold: 'all' },
    zeroFeePolicy: {
      written: true,
      public: true,
      givenToWorkers: true,
      givenToAgencies: true,
      languages: languages(...tongues),
    },
    dueDiligence: {
      chainMapped: true,
      risksAssessed: true,
      risksAssessedOn: addDays(today, -120),
      findingsActedOn: true,
    },
  } as const satisfies SupplierAnswers;
}

type RowsOf<List> = NonNullable<List> extends { rows?: infer Rows } ? NonNullable<Rows> : never;
type Corridors = RowsOf<NonNullable<SupplierAnswers['recruitment']>['corridors']>;
type Licence = RowsOf<NonNullable<AgencyAnswers['licences']>['list']>[number];
type SubAgents = RowsOf<NonNullable<AgencyAnswers['recruitment']>['subAgents']>;
type Funding = NonNullable<SupplierAnswers['funding']>['publicFunding'];

/** A whole supplier's form without a finding, but for what `corridors` say. */
export function cleanSupplier(
  today: IsoDate,
  {
    publicFunding,
    corridors,
    agencies,
    ...staff
  }: Staff & {
    publicFunding: Funding;
    corridors: Corridors;
    agencies: { id: string; name: string; identifier: string }[];
  },
) {
  const bound = agencies.map((agency) => ({ ...agency, employerPaysClause: true, itemisedPrice: true }));
  return {
    ...cleanTopics(today, staff),
    funding: { publicFunding },
    recruitment: { corridors: counted(...corridors), recoveredFromWorkers: false, agencies: counted(...bound) },
  } satisfies SupplierAnswers;
}

/** A whole agency's form without a finding, but for what `corridors`, `licence` and `subAgents` say. */
export function cleanAgency(
  today: IsoDate,
  {
    corridors,
    licence,
    subAgents,
    ...staff
  }: Staff & {
    corridors: Corridors;
    licence: Licence;
    subAgents: SubAgents;
  },
) {
  return {
    ...cleanTopics(today, staff),
    funding: { publicFunding: 'none' },
    licences: { licensing: 'required', list: counted(licence), heldThroughout: true },
    recruitment: { corridors: counted(...corridors), recoveredFromWorkers: false, subAgents: counted(...subAgents) },
    revenue: { fromEmployersPercent: 100, fromWorkersPercent: 0, fromOthersPercent: 0 },
    conduct: { underMinimumAge: false, blacklists: false, discrimination: false, associationDenied: false },
    clients: { employerPaysClause: true, itemisedPrices: true },
    complaints: { regulatorRouteTold: true, open: 1, openOverLimit: 0 },
    lenders: { ties: false, referrals: false },
    monitoring: { sanctionsOpen: false, everMonitored: true, lastMonitoredOn: addDays(today, -210) },
  } as const satisfies AgencyAnswers;
}

/** What stands beside the answers of a form: the year before it was signed, and the signature. */
export function signedBy(role: string, today: IsoDate, daysAgo = 10) {
  const date = addDays(today, -daysAgo);
  return {
    formVersion: 2,
    period: { from: addDays(date, -370), to: addDays(date, -6) },
    signature: { name: 'Demo Signatory', role, authorised: true, date },
  } as const;
}

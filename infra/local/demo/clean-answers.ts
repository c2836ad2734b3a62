import type * as z from 'zod';
import { addDays } from '../../../rules/engine/date.ts';
import type { forms } from '../../../rules/forms/forms.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { counted, languages } from './rows.ts';
import { type Pay, type Work, wages, workTopics } from './work.ts';

type SupplierAnswers = z.input<typeof forms.supplier.answers>;
type AgencyAnswers = z.input<typeof forms.agency.answers>;

interface Staff {
  headcount: number;
  pay: Pay;
  /** Spoken by the workers; the channel and the policy come in all of them. */
  tongues: string[];
  casesReceived: number;
}

/** Topics of both forms, answered by somebody who does everything right: each story changes what it is about. */
function cleanTopics(today: IsoDate, { headcount, tongues, casesReceived, pay }: Staff) {
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
    workDocument: {
      required: 'required',
      given: 'all',
      understood: true,
      contents: {
        workDescription: true,
        wages: true,
        feeBan: true,
        locations: true,
        accommodation: true,
        timeOff: true,
        transport: true,
        grievance: true,
        protection: true,
      },
      relocation: true,
      daysBeforeLeaving: 12,
    },
    wages: wages(pay),
    housing: { provided: true, inspected: true, inspectedOn: addDays(today, -130), meetsStandards: true },
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
    complaintsProcedure: {
      receiptConfirmed: true,
      rulesPublic: true,
      impartial: true,
      publicInformation: true,
      identityConfidential: true,
      reprisalBarred: true,
      reviewed: true,
      reviewedOn: addDays(today, -95),
      openToIndirectSuppliers: true,
      recordsKeptYears: 7,
    },
    hotline: { posted: true, free: true, languages: languages(...tongues) },
    namedLists: { named: false },
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
    work,
    ...staff
  }: Omit<Staff, 'pay'> & {
    publicFunding: Funding;
    work: Work;
    corridors: Corridors;
    agencies: { id: string; name: string; identifier: string }[];
  },
) {
  const bound = agencies.map((agency) => ({ ...agency, employerPaysClause: true, itemisedPrice: true }));
  const { first } = work.pay;
  // An agency costs about as much as one monthly wage.
  const paid = corridors.map((corridor) => ({ ...corridor, firstMonthlyWage: first, agencyCost: first }));
  const topics = cleanTopics(today, { ...staff, pay: work.pay });
  const ofContract = publicFunding === 'contract' || publicFunding === 'both';
  return {
    ...topics,
    ...workTopics(work),
    workforce: { ...topics.workforce, vulnerable: true },
    ...(corridors.length === 0 ? {} : { feeChecks: { workersAsked: false }, recruitsUnder18: { any: false } }),
    inspections: {
      workplace: { ever: true, lastOn: addDays(today, -240), outcome: 'corrected' },
      ...(corridors.length === 0
        ? {}
        : { recruitment: { ever: true, lastOn: addDays(today, -310), outcome: 'nothing_found' } }),
    },
    funding: { publicFunding },
    ...(ofContract ? { federalContract: { underOne: false } } : {}),
    recruitment: { corridors: counted(...paid), recoveredFromWorkers: false, agencies: counted(...bound) },
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
  const paid = corridors.map((corridor) => ({ ...corridor, firstMonthlyWage: staff.pay.first }));
  return {
    ...cleanTopics(today, staff),
    funding: { publicFunding: 'none' },
    licences: { licensing: 'required', list: counted(licence), heldThroughout: true },
    feeChecks: { workersAsked: false },
    recruitsUnder18: { any: false },
    recruitment: { corridors: counted(...paid), recoveredFromWorkers: false, subAgents: counted(...subAgents) },
    revenue: { fromEmployersPercent: 100, fromWorkersPercent: 0, fromOthersPercent: 0 },
    conduct: { underMinimumAge: false, blacklists: false, discrimination: false, associationDenied: false },
    clients: { employerPaysClause: true, itemisedPrices: true },
    complaints: { regulatorRouteTold: true, open: 1, openOverLimit: 0 },
    lenders: { ties: false, referrals: false },
    monitoring: { sanctionsOpen: false, everMonitored: true, lastMonitoredOn: addDays(today, -210) },
    staff: { recruitersTrained: true },
    workerData: { limited: true, protected: true },
    irisCertificate: { held: false },
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

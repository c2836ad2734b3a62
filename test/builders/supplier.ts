import { addDays } from '../../rules/engine/date.ts';
import { type Body, type Changes, change } from './change.ts';
import { feeRows, languageRows, rows } from './rows.ts';

/** The day that tests live in unless they choose another. */
export const today = '2026-11-01';

const qar = (amount: string): Body => ({ amount, currency: 'QAR' });
const paid = { firstMonthlyWage: qar('1400.00'), agencyCost: qar('2100.00') };

/**
 * A whole, clean declaration of a builder in Qatar with Nepali and Bangladeshi workers, signed two weeks before `day`;
 * `supplier({ '/answers/deposits/taken': true })` changes one thing.
 */
export function supplier(changes: Changes = {}, day: string = today): Body {
  return change(
    {
      form: 'supplier',
      formVersion: 2,
      period: { from: addDays(day, -400), to: addDays(day, -35) },
      signature: {
        name: 'Asha Verma',
        role: 'Head of procurement',
        contact: 'asha.verma@everest-build.example',
        authorised: true,
        date: addDays(day, -14),
      },
      answers: {
        funding: { publicFunding: 'contract' },
        recruitment: {
          corridors: rows(
            { id: 'np-qa', from: 'NP', to: 'QA', workerType: 'general', recruits: 40, fees: feeRows(40), ...paid },
            { id: 'bd-qa', from: 'BD', to: 'QA', workerType: 'general', recruits: 12, fees: feeRows(12), ...paid },
          ),
          recoveredFromWorkers: false,
          agencies: rows({
            id: 'himal',
            name: 'Himal Overseas',
            identifier: 'NP-DOFE:0412',
            employerPaysClause: true,
            itemisedPrice: true,
          }),
        },
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
          daysBeforeLeaving: 14,
        },
        wages: { legalMinimumApplies: true, lowest: qar('1400.00'), legalMinimum: qar('1000.00') },
        housing: { provided: true, inspected: true, inspectedOn: addDays(day, -120), meetsStandards: true },
        feeChecks: { workersAsked: true, sample: 15, lastOn: addDays(day, -90), independent: true },
        recruitsUnder18: { any: false },
        business: { sector: 'construction' },
        workforce: { headcount: 310, vulnerable: true, languages: languageRows('ne', 'bn', 'en') },
        places: { countries: rows({ id: 'qa', country: 'QA' }) },
        workforceProfile: {
          tiedVisas: true,
          migrantPercent: 80,
          agencyPercent: 0,
          temporaryPercent: 10,
          homeBasedPercent: 0,
        },
        goods: { traded: rows({ id: 'steel', name: 'Structural steel', hsCode: '7308', country: 'QA' }) },
        businessModel: {
          labourOnlySubcontracting: false,
          shortLeadTimes: false,
          pieceRates: false,
          multiTierSubcontracting: false,
        },
        namedLists: { named: false },
        grievance: {
          exists: true,
          languages: languageRows('ne', 'bn', 'en', 'hi'),
          legitimate: true,
          accessible: true,
          predictable: true,
          equitable: true,
          transparent: true,
          rightsCompatible: true,
          continuousLearning: true,
          dialogue: true,
          covers: { agencyWorkers: true, subcontractedWorkers: true, departedWorkers: true, irregularStatus: true },
          casesReceived: 14,
        },
        complaintsProcedure: {
          receiptConfirmed: true,
          rulesPublic: true,
          impartial: true,
          publicInformation: true,
          identityConfidential: true,
          reprisalBarred: true,
          reviewed: true,
          reviewedOn: addDays(day, -80),
          openToIndirectSuppliers: true,
          recordsKeptYears: 7,
        },
        hotline: { posted: true, free: true, languages: languageRows('ne', 'bn', 'en', 'hi') },
        notices: { protectionsTold: 'all', grievanceRouteTold: 'all', agentsTold: 'all' },
        zeroFeePolicy: {
          written: true,
          public: true,
          givenToWorkers: true,
          givenToAgencies: true,
          languages: languageRows('ne', 'bn', 'en'),
        },
        dueDiligence: {
          chainMapped: true,
          risksAssessed: true,
          risksAssessedOn: addDays(day, -60),
          findingsActedOn: true,
        },
        federalContract: {
          underOne: true,
          abroad: 'services',
          portionDollars: 2_400_000,
          awarded: true,
          awardedOn: addDays(day, -200),
          broughtInTo: 'outside_us',
          wayHomeObstructs: false,
          recruitersKeepLaw: true,
          subcontractsHoldClause: 'all',
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
          startsOn: addDays(day, -190),
          posted: 'all',
          postedOn: addDays(day, -195),
        },
        certificates: {
          beforeAward: true,
          beforeAwardOn: addDays(day, -215),
          yearly: false,
          states: 'nothing_found',
          subcontractors: 'all_in_time',
        },
        incidents: {
          heldOrMoved: false,
          commercialSex: false,
          forcedWork: false,
          otherProhibited: false,
          inquiry: false,
        },
        inspections: {
          workplace: { ever: true, lastOn: addDays(day, -150), outcome: 'corrected' },
          recruitment: { ever: true, lastOn: addDays(day, -300), outcome: 'nothing_found' },
        },
      },
    },
    changes,
  );
}

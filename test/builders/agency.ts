import { addDays } from '../../rules/engine/date.ts';
import { type Body, type Changes, change } from './change.ts';
import { feeRows, languageRows, rows } from './rows.ts';
import { supplier, today } from './supplier.ts';

/**
 * A whole, clean declaration of a licensed agency in Kathmandu that places workers in Qatar, signed two weeks before
 * `day`; `agency({ '/answers/revenue/fromWorkersPercent': 20 })` changes one thing.
 */
export function agency(changes: Changes = {}, day: string = today): Body {
  const shared = supplier({}, day).answers as Body;
  return change(
    {
      form: 'agency',
      formVersion: 2,
      period: { from: addDays(day, -400), to: addDays(day, -35) },
      signature: {
        name: 'Ramesh Thapa',
        role: 'Managing director',
        contact: 'director@himal-overseas.example',
        authorised: true,
        date: addDays(day, -14),
      },
      answers: {
        funding: { publicFunding: 'none' },
        licences: {
          licensing: 'required',
          list: rows({
            id: 'dofe',
            authority: 'Department of Foreign Employment',
            number: '0412',
            country: 'NP',
            validFrom: addDays(day, -700),
            validTo: addDays(day, 395),
            lastRecruitment: addDays(day, -40),
            renewal: 'none',
            status: 'active',
          }),
          heldThroughout: true,
        },
        recruitment: {
          corridors: rows({
            id: 'np-qa',
            from: 'NP',
            to: 'QA',
            workerType: 'general',
            recruits: 40,
            fees: feeRows(40),
            firstMonthlyWage: { amount: '1400.00', currency: 'QAR' },
          }),
          recoveredFromWorkers: false,
          subAgents: rows({
            id: 'janakpur',
            name: 'Sita Yadav, Janakpur',
            country: 'NP',
            boundByContract: true,
            recruits: 9,
          }),
        },
        revenue: { fromEmployersPercent: 100, fromWorkersPercent: 0, fromOthersPercent: 0 },
        conduct: { underMinimumAge: false, blacklists: false, discrimination: false, associationDenied: false },
        deposits: shared.deposits ?? {},
        identityDocuments: shared.identityDocuments ?? {},
        workerContracts: shared.workerContracts ?? {},
        workDocument: shared.workDocument ?? {},
        wages: shared.wages ?? {},
        housing: shared.housing ?? {},
        feeChecks: shared.feeChecks ?? {},
        recruitsUnder18: shared.recruitsUnder18 ?? {},
        workforce: { headcount: 40, languages: languageRows('ne', 'en') },
        namedLists: { named: false },
        grievance: shared.grievance ?? {},
        complaintsProcedure: shared.complaintsProcedure ?? {},
        hotline: shared.hotline ?? {},
        notices: shared.notices ?? {},
        zeroFeePolicy: shared.zeroFeePolicy ?? {},
        dueDiligence: shared.dueDiligence ?? {},
        clients: { employerPaysClause: true, itemisedPrices: true },
        complaints: { regulatorRouteTold: true, open: 1, openOverLimit: 0 },
        lenders: { ties: false, referrals: false },
        monitoring: { sanctionsOpen: false, everMonitored: true, lastMonitoredOn: addDays(day, -200) },
        staff: { recruitersTrained: true },
        workerData: { limited: true, protected: true },
        irisCertificate: { held: false },
      },
    },
    changes,
  );
}

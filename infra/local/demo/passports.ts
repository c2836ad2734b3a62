import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** Two employers that hold passports: one as a lockbox whose key the worker has, one as a lock on the worker. */
export function passportKeepers(today: IsoDate): DemoOrganisation[] {
  return [safekeeper(today), denier(today)];
}

function safekeeper(today: IsoDate): DemoOrganisation {
  const clean = cleanSupplier(today, {
    publicFunding: 'contract',
    corridors: [
      { id: 'ke-qa', from: 'KE', to: 'QA', workerType: 'general', recruits: 90, fees: feeTable(90) },
      { id: 'np-qa', from: 'NP', to: 'QA', workerType: 'general', recruits: 140, fees: feeTable(140) },
    ],
    agencies: [{ id: 'nyotamara', name: 'Nyotamara Agencies Ltd.', identifier: 'KE-NEA:99-0031' }],
    work: {
      sector: 'cleaning',
      countries: ['QA'],
      tiedVisas: true,
      migrantPercent: 95,
      pay: { currency: 'QAR', lowest: '1250.00', minimum: '1000.00', first: money('1250.00', 'QAR') },
    },
    headcount: 840,
    tongues: ['sw', 'ne', 'en'],
    casesReceived: 22,
  });
  return {
    key: 'safekeeping',
    setting: 'Kenya and Nepal to Qatar, cleaning',
    point: "Keeps passports in lockers of the workers' own, at their written wish: only a check with them is advised.",
    declarant: 'welfare@tarfunel.example',
    party: {
      name: 'Tarfunel Facility Services W.L.L.',
      kinds: ['supplier'],
      country: 'QA',
      identifiers: [{ scheme: 'QA-CR', id: '999003' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Worker welfare manager', today),
        answers: {
          ...clean,
          identityDocuments: {
            ...clean.identityDocuments,
            kept: true,
            safekeeping: {
              atWorkersRequest: true,
              inOwnLanguage: true,
              personalLockable: true,
              returnedAnyTime: true,
              withoutReason: true,
              withoutCost: true,
            },
            // For residence permits, a few days each.
            holds: { used: true, heldNow: 12, longestDays: 6, overdue: 0, logKept: true },
          },
        },
      },
      expected: {
        band: 'low',
        found: 2,
        notRuledOut: 2,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['DOC-01.met', 'DOC-02.gap.check', 'DOC-03.met'],
      },
    },
  };
}

function denier(today: IsoDate): DemoOrganisation {
  const clean = cleanSupplier(today, {
    publicFunding: 'none',
    corridors: [{ id: 'ug-ae', from: 'UG', to: 'AE', workerType: 'general', recruits: 310, fees: feeTable(310) }],
    agencies: [{ id: 'lwantobe', name: 'Lwantobe Labour Links Ltd.', identifier: 'UG-EEMIS:99-0144' }],
    work: {
      sector: 'security',
      countries: ['AE'],
      tiedVisas: true,
      migrantPercent: 100,
      pay: { currency: 'AED', lowest: '1800.00', first: money('1800.00', 'AED') },
    },
    headcount: 700,
    tongues: ['lg', 'sw', 'en'],
    casesReceived: 9,
  });
  return {
    key: 'denial',
    setting: 'Uganda to the United Arab Emirates, guarding',
    point: 'Gives passports back only for approved leave: one critical finding, whatever else is right.',
    declarant: 'operations@gulvanta.example',
    party: {
      name: 'Gulvanta Guarding L.L.C.',
      kinds: ['supplier'],
      country: 'AE',
      identifiers: [{ scheme: 'AE-DET', id: '9990031' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Operations manager', today),
        answers: {
          ...clean,
          identityDocuments: {
            ...clean.identityDocuments,
            denied: true,
            allReturned: false,
            kept: true,
            safekeeping: {
              atWorkersRequest: false,
              inOwnLanguage: false,
              personalLockable: false,
              returnedAnyTime: false,
              withoutReason: false,
              withoutCost: true,
            },
          },
        },
      },
      expected: {
        band: 'critical',
        found: 75,
        notRuledOut: 75,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'remedy_first',
        findings: ['DOC-01.breach', 'DOC-02.breach', 'FEE-01.met'],
      },
    },
  };
}

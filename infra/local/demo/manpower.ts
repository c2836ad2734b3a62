import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanAgency, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, languages, money } from './rows.ts';

/** An agency in Nepal with a mixed record that it tells as it is. */
export function manpowerAgency(today: IsoDate): DemoOrganisation {
  const repaidMedical = {
    workers: 40,
    requiredBy: 'destination_government',
    amount: money('9500.00', 'NPR'),
    method: 'direct_payment',
    collector: 'third_party',
    timing: 'before_departure',
    locallyPermitted: false,
    repayment: {
      status: 'repaid_in_full',
      foundBy: 'worker',
      foundOn: addDays(today, -190),
      dueOn: addDays(today, -110),
      includesLeavers: true,
      owed: money('380000.00', 'NPR'),
      repaid: money('380000.00', 'NPR'),
    },
  } as const;
  const clean = cleanAgency(today, {
    corridors: [
      {
        id: 'np-qa',
        from: 'NP',
        to: 'QA',
        workerType: 'general',
        recruits: 260,
        fees: feeTable(260, { 'FAR-vii(statutory_medical)': repaidMedical }),
      },
      { id: 'np-my', from: 'NP', to: 'MY', workerType: 'general', recruits: 120, fees: feeTable(120) },
    ],
    licence: {
      id: 'dofe',
      authority: 'Department of Foreign Employment',
      number: '9917/099/100',
      country: 'NP',
      validFrom: addDays(today, -900),
      validTo: addDays(today, 190),
      lastRecruitment: addDays(today, -18),
      renewal: 'none',
      status: 'active',
    },
    subAgents: [
      { id: 'janakpur', name: 'Demo Sub-Agent One', country: 'NP', boundByContract: true, recruits: 85 },
      { id: 'dang', name: 'Demo Sub-Agent Two', country: 'NP', boundByContract: false, recruits: 30 },
    ],
    pay: { currency: 'QAR', lowest: '1200.00', minimum: '1000.00', first: money('44000.00', 'NPR') },
    headcount: 380,
    tongues: ['ne', 'mai'],
    casesReceived: 17,
  });
  return {
    key: 'mixed-agency',
    setting: 'Nepal to Qatar and Malaysia, general labour',
    point:
      'Repaid a medical fee, and names its own gaps, from an unbound sub-agent to late complaints: medium, and mendable.',
    declarant: 'director@sagarthum.example',
    party: {
      name: 'Sagarthum Overseas Pvt. Ltd.',
      kinds: ['agency'],
      country: 'NP',
      identifiers: [{ scheme: 'NP-OCR', id: '999001/099/100' }],
    },
    declared: {
      body: {
        form: 'agency',
        ...signedBy('Managing director', today),
        answers: {
          ...clean,
          zeroFeePolicy: { ...clean.zeroFeePolicy, languages: languages('ne') },
          grievance: { ...clean.grievance, transparent: false, dialogue: false },
          complaints: { regulatorRouteTold: true, open: 5, openOverLimit: 2 },
          monitoring: { sanctionsOpen: false, everMonitored: true, lastMonitoredOn: addDays(today, -820) },
        },
      },
      expected: {
        band: 'medium',
        found: 22,
        notRuledOut: 22,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: [
          'FEE-01.met.repaid',
          'FEE-05.gap',
          'AGY-02.gap',
          'AGY-07.gap.overdue',
          'AGY-09.gap.long_ago',
          'GRV-04E.gap',
          'GRV-04H.gap',
        ],
      },
    },
  };
}

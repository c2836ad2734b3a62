import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanAgency, cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** They spoke long enough ago for the days to respond to be over. */
const daysAgo = 45;
const corridor = { from: 'NP', to: 'AE' } as const;
const agency = { name: 'Chandraval Overseas Pvt. Ltd.', identifier: 'NP-DOFE:99-0452' };

/** An agency that tells what workers paid and repays it, and its only client there, who says that they paid nothing. */
export function twoSides(loadedOn: IsoDate): DemoOrganisation[] {
  const today = addDays(loadedOn, -daysAgo);
  return [client(today), honestAgency(today)];
}

function client(today: IsoDate): DemoOrganisation {
  return {
    key: 'other-side-says-otherwise',
    setting: 'Nepal to the United Arab Emirates, hotel services',
    point:
      'Says that it bore every cost; its agency says that workers paid for the medical. It had its days to respond, so the worse of the two weighs.',
    declarant: 'hr@velmarque.example',
    daysAgo,
    party: {
      name: 'Velmarque Hospitality Services L.L.C.',
      kinds: ['supplier'],
      country: 'AE',
      identifiers: [{ scheme: 'AE-DET', id: '9990057' }],
    },
    links: [{ kind: 'recruitment', role: 'user', with: 'tells-and-repays', corridors: [corridor], since: -500 }],
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Head of human resources', today),
        answers: cleanSupplier(today, {
          publicFunding: 'contract',
          corridors: [{ id: 'np-ae', ...corridor, workerType: 'general', recruits: 60, fees: feeTable(60) }],
          agencies: [{ id: 'chandraval', ...agency }],
          work: {
            sector: 'hospitality_and_catering',
            countries: ['AE'],
            tiedVisas: true,
            migrantPercent: 92,
            pay: { currency: 'AED', lowest: '1700.00', first: money('1700.00', 'AED') },
          },
          headcount: 410,
          tongues: ['ne', 'en'],
          casesReceived: 8,
        }),
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.met', 'DOC-01.met'],
      },
      afterwards: {
        band: 'critical',
        found: 75,
        notRuledOut: 75,
        tier: 'remedy_first',
        findings: ['INT-03.conflict.workers', 'FEE-01.met'],
        exposure: { found: 17, notRuledOut: 17 },
      },
    },
  };
}

function honestAgency(today: IsoDate): DemoOrganisation {
  const medical = {
    workers: 60,
    requiredBy: 'destination_government',
    amount: money('9500.00', 'NPR'),
    method: 'direct_payment',
    collector: 'agency',
    timing: 'before_departure',
    locallyPermitted: false,
    repayment: {
      status: 'planned',
      foundBy: 'self',
      foundOn: addDays(today, -40),
      dueOn: addDays(today, 120),
      includesLeavers: true,
      owed: money('570000.00', 'NPR'),
      repaid: money('190000.00', 'NPR'),
    },
  } as const;
  return {
    key: 'tells-and-repays',
    setting: 'Nepal to the United Arab Emirates, hotel services',
    point:
      'Found that its workers had paid for the medical, says so and repays it on time: the one who tells fares better.',
    declarant: 'compliance@chandraval.example',
    daysAgo,
    party: { name: agency.name, kinds: ['agency'], country: 'NP', identifiers: [{ scheme: 'NP-DOFE', id: '99-0452' }] },
    links: [
      { kind: 'recruitment', role: 'provider', with: 'other-side-says-otherwise', corridors: [corridor], since: -500 },
    ],
    declared: {
      body: {
        form: 'agency',
        ...signedBy('Compliance manager', today),
        answers: cleanAgency(today, {
          corridors: [
            {
              id: 'np-ae',
              ...corridor,
              workerType: 'general',
              recruits: 60,
              fees: feeTable(60, { 'FAR-vii(statutory_medical)': medical }),
            },
          ],
          licence: {
            id: 'dofe',
            authority: 'Department of Foreign Employment',
            number: '9944/099/100',
            country: 'NP',
            validFrom: addDays(today, -700),
            validTo: addDays(today, 400),
            lastRecruitment: addDays(today, -25),
            renewal: 'none',
            status: 'active',
          },
          subAgents: [],
          pay: { currency: 'AED', lowest: '1700.00', first: money('62000.00', 'NPR') },
          headcount: 60,
          tongues: ['ne'],
          casesReceived: 5,
        }),
      },
      expected: {
        band: 'medium',
        found: 23,
        notRuledOut: 23,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.remedying', 'AGY-01.met'],
      },
    },
  };
}

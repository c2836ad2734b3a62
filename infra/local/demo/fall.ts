import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanAgency, cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';
import { shortForm } from './software.ts';

const corridor = { from: 'NP', to: 'PT' } as const;
const agency = { name: 'Annapurvi Overseas Pvt. Ltd.', identifier: 'NP-DOFE:99-0671' };

/** An agency that falls, the printer that recruits through it, and the buyer of the printer's signs, who feels it too. */
export const fallAndEcho = (today: IsoDate): DemoOrganisation[] => [
  buyer(today),
  printer(today),
  agencyThatFell(today),
];

function buyer(today: IsoDate): DemoOrganisation {
  return {
    key: 'echo-at-two-links',
    setting: 'Denmark, signs printed in Portugal',
    point:
      'Nothing in its own conduct, and no low-paid work of its own; the agency of its supplier fell, and that is felt two links away: look further.',
    declarant: 'indkoeb@osterlund.example',
    party: {
      name: 'Osterlund Wayfinding A/S',
      kinds: ['supplier'],
      country: 'DK',
      identifiers: [{ scheme: 'DK-CVR', id: '99000120' }],
    },
    links: [{ kind: 'supply', role: 'user', with: 'echo-at-one-link', since: -700 }],
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Head of purchasing', today),
        answers: shortForm({ sector: 'information_technology', country: 'DK', headcount: 31 }),
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'low',
        tier: 'standard',
        findings: ['FEE-01.not_applicable', 'DOC-01.met'],
      },
      afterwards: { tier: 'enhanced', exposure: { found: 42, notRuledOut: 42 } },
    },
  };
}

function printer(today: IsoDate): DemoOrganisation {
  return {
    key: 'echo-at-one-link',
    setting: 'Nepal to Portugal, printing',
    point:
      'Bore every cost and holds no passport, but recruits through an agency that fell: its own score stays, its exposure rises.',
    declarant: 'direcao@brightlund.example',
    party: {
      name: 'Brightlund Impressora Lda',
      kinds: ['supplier'],
      country: 'PT',
      identifiers: [{ scheme: 'PT-NIPC', id: '999000131' }],
    },
    links: [
      { kind: 'recruitment', role: 'user', with: 'fell', corridors: [corridor], since: -600 },
      { kind: 'supply', role: 'provider', with: 'echo-at-two-links', since: -700 },
    ],
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Managing director', today),
        answers: cleanSupplier(today, {
          publicFunding: 'none',
          corridors: [{ id: 'np-pt', ...corridor, workerType: 'general', recruits: 24, fees: feeTable(24) }],
          agencies: [{ id: 'annapurvi', ...agency }],
          work: {
            sector: 'other_manufacturing',
            countries: ['PT'],
            tiedVisas: false,
            migrantPercent: 30,
            pay: { currency: 'EUR', lowest: '1010.00', minimum: '870.00', first: money('1010.00', 'EUR') },
          },
          headcount: 80,
          tongues: ['ne', 'pt', 'en'],
          casesReceived: 3,
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
      afterwards: { exposure: { found: 56, notRuledOut: 56 } },
    },
  };
}

function agencyThatFell(today: IsoDate): DemoOrganisation {
  const clean = cleanAgency(today, {
    corridors: [{ id: 'np-pt', ...corridor, workerType: 'general', recruits: 24, fees: feeTable(24) }],
    licence: {
      id: 'dofe',
      authority: 'Department of Foreign Employment',
      number: '9967/099/100',
      country: 'NP',
      validFrom: addDays(today, -300),
      validTo: addDays(today, 80),
      lastRecruitment: addDays(today, -20),
      renewal: 'none',
      status: 'active',
    },
    subAgents: [],
    pay: { currency: 'EUR', lowest: '1010.00', minimum: '870.00', first: money('150000.00', 'NPR') },
    headcount: 24,
    tongues: ['ne'],
    casesReceived: 2,
  });
  return {
    key: 'fell',
    setting: 'Nepal to Portugal, printing',
    point:
      'Had declared that all was well, and now admits that it holds passports back until a debt is paid: the fall.',
    declarant: 'director@annapurvi.example',
    party: { name: agency.name, kinds: ['agency'], country: 'NP', identifiers: [{ scheme: 'NP-DOFE', id: '99-0671' }] },
    links: [{ kind: 'recruitment', role: 'provider', with: 'echo-at-one-link', corridors: [corridor], since: -600 }],
    declared: {
      earlier: { form: 'agency', ...signedBy('Managing director', today, 14), answers: clean },
      body: {
        form: 'agency',
        ...signedBy('Managing director', today, 1),
        answers: {
          ...clean,
          identityDocuments: { ...clean.identityDocuments, denied: true, allReturned: false, kept: true },
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
        findings: ['DOC-01.breach', 'FEE-01.met'],
      },
    },
  };
}

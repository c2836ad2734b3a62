import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanAgency, cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** Seafarers may be left to pay for three papers of their own (MLC, 2006), and for nothing else. */
export function shipping(today: IsoDate): DemoOrganisation[] {
  return [crewManager(today), shipowner(today)];
}

const paper = (amount: string) =>
  ({
    workers: 150,
    requiredBy: 'origin_government',
    amount: money(amount, 'PHP'),
    method: 'direct_payment',
    collector: 'government',
    timing: 'before_departure',
    locallyPermitted: true,
    legalReference: 'DMW rules for seafarers; MLC, 2006, Standard A1.4(5)(b)',
  }) as const;

function crewManager(today: IsoDate): DemoOrganisation {
  const ownPapers = {
    'FAR-vi(passport)': paper('950.00'),
    'FAR-vi(seafarers_book)': paper('800.00'),
    'FAR-vii(statutory_medical)': paper('3200.00'),
  };
  return {
    key: 'seafarers-passport',
    setting: 'Philippines to Panama-flagged ships, crewing',
    point:
      "Seafarers paid for passport, seafarer's book and medical, which their convention leaves to them: no finding.",
    declarant: 'crewing@balayonda.example',
    party: {
      name: 'Balayonda Crew Management Inc.',
      kinds: ['agency'],
      country: 'PH',
      identifiers: [{ scheme: 'PH-SEC', id: 'CS209900017' }],
    },
    declared: {
      body: {
        form: 'agency',
        ...signedBy('General manager', today),
        answers: cleanAgency(today, {
          corridors: [
            {
              id: 'ph-pa',
              from: 'PH',
              to: 'PA',
              workerType: 'seafarer',
              recruits: 150,
              fees: feeTable(150, ownPapers, true),
            },
          ],
          licence: {
            id: 'dmw',
            authority: 'Department of Migrant Workers',
            number: 'DMW-999-SB-2099',
            country: 'PH',
            validFrom: addDays(today, -500),
            validTo: addDays(today, 960),
            lastRecruitment: addDays(today, -20),
            renewal: 'none',
            status: 'active',
          },
          subAgents: [],
          pay: { currency: 'USD', lowest: '720.00', minimum: '690.00', first: money('41000.00', 'PHP') },
          headcount: 150,
          tongues: ['fil', 'en'],
          casesReceived: 8,
        }),
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'medium',
        tier: 'standard',
        findings: ['FEE-01.met', 'FEE-12.met.own_cost', 'AGY-01.met'],
      },
    },
  };
}

function shipowner(today: IsoDate): DemoOrganisation {
  const visa = {
    workers: 64,
    requiredBy: 'destination_government',
    amount: money('185.00', 'USD'),
    method: 'direct_payment',
    collector: 'agency',
    timing: 'before_departure',
    locallyPermitted: false,
    repayment: { status: 'none' },
  } as const;
  return {
    key: 'seafarers-visa',
    setting: 'Philippines to Liberia-flagged ships, bulk shipping',
    point: "Its crew paid for their own visas, which are the shipowner's cost: one small fee, and critical.",
    declarant: 'crewing@thalvenor.example',
    party: {
      name: 'Thalvenor Bulk Shipping S.A.',
      kinds: ['supplier'],
      country: 'GR',
      identifiers: [{ scheme: 'GR-GEMI', id: '999000331000' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Crewing director', today),
        answers: cleanSupplier(today, {
          publicFunding: 'none',
          corridors: [
            {
              id: 'ph-lr',
              from: 'PH',
              to: 'LR',
              workerType: 'seafarer',
              recruits: 88,
              fees: feeTable(88, { 'FAR-v': visa }, true),
            },
          ],
          agencies: [{ id: 'isladagat', name: 'Isladagat Manning Corp.', identifier: 'PH-SEC:CS209900033' }],
          work: {
            sector: 'shipping',
            countries: ['LR'],
            tiedVisas: false,
            migrantPercent: 60,
            pay: { currency: 'USD', lowest: '700.00', minimum: '690.00', first: money('700.00', 'USD') },
          },
          headcount: 240,
          tongues: ['fil', 'en'],
          casesReceived: 5,
        }),
      },
      expected: {
        band: 'critical',
        found: 75,
        notRuledOut: 75,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'remedy_first',
        findings: ['FEE-01.breach', 'FEE-12.breach'],
      },
    },
  };
}

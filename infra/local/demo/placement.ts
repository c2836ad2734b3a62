import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanAgency, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** Two agencies in Ghana whose licences have ended: one went on recruiting, one stopped. */
export function placementAgencies(today: IsoDate): DemoOrganisation[] {
  return [
    placementAgency(today, {
      key: 'licence-ended',
      point: 'Went on recruiting for three months after its licence ended: recruiting without a licence is critical.',
      declarant: 'director@ofrijata.example',
      name: 'Ofrijata Household Placements Ltd.',
      number: 'CS999900117',
      validTo: addDays(today, -120),
      lastRecruitment: addDays(today, -30),
      heldThroughout: false,
      expected: {
        band: 'critical',
        found: 75,
        notRuledOut: 75,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'remedy_first',
        findings: ['AGY-01.breach.after_expiry', 'FEE-01.met'],
      },
    }),
    placementAgency(today, {
      key: 'licence-dormant',
      point:
        'Its licence ended as well, but nobody was recruited after that day: a gap to close before it starts again.',
      declarant: 'director@dzivelu.example',
      name: 'Dzivelu Overseas Services Ltd.',
      number: 'CS999900125',
      validTo: addDays(today, -120),
      lastRecruitment: addDays(today, -140),
      heldThroughout: true,
      expected: {
        band: 'low',
        found: 8,
        notRuledOut: 8,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['AGY-01.gap.dormant', 'FEE-01.met'],
      },
    }),
  ];
}

function placementAgency(
  today: IsoDate,
  told: Pick<DemoOrganisation, 'key' | 'point' | 'declarant'> &
    Pick<NonNullable<DemoOrganisation['declared']>, 'expected'> & {
      name: string;
      number: string;
      validTo: IsoDate;
      lastRecruitment: IsoDate;
      heldThroughout: boolean;
    },
): DemoOrganisation {
  const { key, point, declarant, name, number, validTo, lastRecruitment, heldThroughout, expected } = told;
  const clean = cleanAgency(today, {
    corridors: [{ id: 'gh-sa', from: 'GH', to: 'SA', workerType: 'domestic', recruits: 70, fees: feeTable(70) }],
    licence: {
      id: 'labour-department',
      authority: 'Labour Department',
      number: 'PEA/99/0417',
      country: 'GH',
      validFrom: addDays(validTo, -365),
      validTo,
      lastRecruitment,
      renewal: 'none',
      status: 'active',
    },
    subAgents: [{ id: 'kumasi', name: 'Demo Sub-Agent', country: 'GH', boundByContract: true, recruits: 25 }],
    pay: { currency: 'SAR', lowest: '1500.00', first: money('1500.00', 'SAR') },
    headcount: 70,
    tongues: ['ak', 'ha', 'en'],
    casesReceived: 4,
  });
  return {
    key,
    setting: 'Ghana to Saudi Arabia, domestic work',
    point,
    declarant,
    party: { name, kinds: ['agency'], country: 'GH', identifiers: [{ scheme: 'GH-ORC', id: number }] },
    declared: {
      body: {
        form: 'agency',
        ...signedBy('Managing director', today),
        answers: { ...clean, licences: { ...clean.licences, heldThroughout } },
      },
      expected,
    },
  };
}

import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanAgency, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** Three agencies in Ghana whose licences have ended: one went on recruiting, one stopped, one says that it has not. */
export function placementAgencies(today: IsoDate): DemoOrganisation[] {
  return [
    placementAgency(today, {
      key: 'licence-ended',
      point: 'Went on recruiting for three months after its licence ended: recruiting without a licence is critical.',
      declarant: 'director@ofrijata.example',
      name: 'Ofrijata Household Placements Ltd.',
      number: 'CS999900117',
      licence: registered.wentOn,
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
      licence: registered.stopped,
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
    placementAgency(today, {
      key: 'register-says-ended',
      point:
        'States a licence that is valid for most of a year; the register that an administrator imported says that it ended before the last recruitment.',
      declarant: 'director@voltaniri.example',
      name: 'Voltaniri Placement Ltd.',
      number: 'CS999900133',
      licence: registered.saysValid,
      validTo: addDays(today, 200),
      lastRecruitment: addDays(today, -20),
      heldThroughout: true,
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['AGY-01.met', 'FEE-01.met'],
      },
      afterwards: {
        band: 'critical',
        found: 75,
        notRuledOut: 75,
        tier: 'remedy_first',
        findings: ['AGY-01.conflict.register_not_held', 'FEE-01.met'],
      },
    }),
  ];
}

/** Numbers in the register of Ghana, which has an end of its own for the last one. */
const registered = { wentOn: 'PEA/99/0417', stopped: 'PEA/99/0512', saysValid: 'PEA/99/0733' } as const;

/** The register of Ghana as its labour department would publish it on a day, in CSV. */
export function registerOfGhana(today: IsoDate): string {
  const line = (number: string, holder: string, validTo: IsoDate) =>
    [number, holder, 'Labour Department', addDays(validTo, -365), validTo, 'active'].join(',');
  return [
    'number,holder,authority,valid_from,valid_to,status',
    line(registered.wentOn, 'Ofrijata Household Placements Ltd.', addDays(today, -120)),
    line(registered.stopped, 'Dzivelu Overseas Services Ltd.', addDays(today, -120)),
    line(registered.saysValid, 'Voltaniri Placement Ltd.', addDays(today, -60)),
    '',
  ].join('\n');
}

function placementAgency(
  today: IsoDate,
  told: Pick<DemoOrganisation, 'key' | 'point' | 'declarant'> &
    Pick<NonNullable<DemoOrganisation['declared']>, 'expected' | 'afterwards'> & {
      name: string;
      number: string;
      licence: string;
      validTo: IsoDate;
      lastRecruitment: IsoDate;
      heldThroughout: boolean;
    },
): DemoOrganisation {
  const {
    key,
    point,
    declarant,
    name,
    number,
    licence,
    validTo,
    lastRecruitment,
    heldThroughout,
    expected,
    afterwards,
  } = told;
  const clean = cleanAgency(today, {
    corridors: [{ id: 'gh-sa', from: 'GH', to: 'SA', workerType: 'domestic', recruits: 70, fees: feeTable(70) }],
    licence: {
      id: 'labour-department',
      authority: 'Labour Department',
      number: licence,
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
      ...(afterwards === undefined ? {} : { afterwards }),
    },
  };
}

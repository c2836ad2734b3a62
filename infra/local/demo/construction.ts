import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** Two builders in Qatar whose Nepali workers had paid: one has repaid all of them, one let its own promise pass. */
export function builders(today: IsoDate): DemoOrganisation[] {
  return [
    builder(today, {
      key: 'repaid',
      point: 'Every rupee repaid, also to those who left: nothing is held against it, and the history stays visible.',
      declarant: 'compliance@marrowdune.example',
      name: 'Marrowdune Contracting W.L.L.',
      number: '999001',
      repayment: {
        status: 'repaid_in_full',
        dueOn: addDays(today, -60),
        repaid: money('22000000.00', 'NPR'),
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.met.repaid', 'FEE-03.met.repaid', 'FEE-09.met'],
      },
    }),
    builder(today, {
      key: 'overdue',
      point:
        'The same fee and the same promise, but the day has passed with a third repaid: as grave as never promising.',
      declarant: 'hr@tessalune.example',
      name: 'Tessalune Roads and Bridges W.L.L.',
      number: '999002',
      repayment: {
        status: 'planned',
        dueOn: addDays(today, -45),
        repaid: money('7300000.00', 'NPR'),
      },
      expected: {
        band: 'critical',
        found: 75,
        notRuledOut: 75,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'remedy_first',
        findings: ['FEE-01.breach', 'FEE-03.breach', 'FEE-09.breach.overdue'],
      },
    }),
  ];
}

function builder(
  today: IsoDate,
  told: Pick<DemoOrganisation, 'key' | 'point' | 'declarant'> &
    Pick<NonNullable<DemoOrganisation['declared']>, 'expected'> & {
      name: string;
      number: string;
      repayment: { status: 'planned' | 'repaid_in_full'; dueOn: IsoDate; repaid: ReturnType<typeof money> };
    },
): DemoOrganisation {
  const { key, point, declarant, name, number, repayment, expected } = told;
  const paidToAgency = {
    workers: 200,
    requiredBy: 'agency',
    amount: money('110000.00', 'NPR'),
    method: 'direct_payment',
    collector: 'agency',
    timing: 'before_departure',
    // Nepal lets agents charge for Qatar no more than a tenth of this.
    locallyPermitted: false,
    repayment: {
      foundBy: 'self',
      foundOn: addDays(today, -135),
      includesLeavers: true,
      owed: money('22000000.00', 'NPR'),
      ...repayment,
    },
  } as const;
  return {
    key,
    setting: 'Nepal to Qatar, construction',
    point,
    declarant,
    party: { name, kinds: ['supplier'], country: 'QA', identifiers: [{ scheme: 'QA-CR', id: number }] },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Head of human resources', today),
        answers: cleanSupplier(today, {
          publicFunding: 'contract',
          corridors: [
            {
              id: 'np-qa',
              from: 'NP',
              to: 'QA',
              workerType: 'general',
              recruits: 260,
              fees: feeTable(260, { 'FAR-i': paidToAgency }),
            },
          ],
          agencies: [{ id: 'dhorparna', name: 'Dhorparna Overseas Pvt. Ltd.', identifier: 'NP-OCR:999017/099/100' }],
          work: {
            sector: 'construction',
            countries: ['QA'],
            goods: [{ id: 'rebar', name: 'Reinforcing steel', hsCode: '7214', country: 'TR' }],
            tiedVisas: true,
            migrantPercent: 90,
            pay: { currency: 'QAR', lowest: '1300.00', minimum: '1000.00', first: money('48000.00', 'NPR') },
          },
          headcount: 1150,
          tongues: ['ne', 'hi', 'en'],
          casesReceived: 31,
        }),
      },
      expected,
    },
  };
}

import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';
import type { Work } from './work.ts';

/** Rubber gloves of Malaysia stand on the United States list of goods, whoever makes them. */
const gloves: Work = {
  sector: 'other_manufacturing',
  countries: ['MY'],
  goods: [{ id: 'gloves', name: 'Rubber gloves', hsCode: '401519', country: 'MY' }],
  tiedVisas: true,
  migrantPercent: 70,
  pay: { currency: 'MYR', lowest: '1700.00', minimum: '1700.00', first: money('46000.00', 'BDT') },
};

/** Two glove makers that recruit through one agency: one tells what its workers paid and repays it, one says all is well. */
export function gloveMakers(today: IsoDate): DemoOrganisation[] {
  return [discloser(today), liar(today)];
}

function discloser(today: IsoDate): DemoOrganisation {
  const paidToSubAgents = {
    workers: 180,
    requiredBy: 'agency',
    amount: money('385000.00', 'BDT'),
    method: 'direct_payment',
    collector: 'sub_agent',
    timing: 'before_departure',
    locallyPermitted: false,
    repayment: {
      status: 'planned',
      foundBy: 'self',
      foundOn: addDays(today, -50),
      dueOn: addDays(today, 35),
      includesLeavers: true,
      owed: money('69300000.00', 'BDT'),
      repaid: money('41580000.00', 'BDT'),
    },
  } as const;
  return {
    key: 'discloser',
    setting: 'Bangladesh to Malaysia, rubber gloves',
    point: 'Found that 180 workers had paid sub-agents, said so, and repays all of them on time: honesty costs little.',
    declarant: 'sustainability@quorimba.example',
    party: {
      name: 'Quorimba Rubber Protection Sdn. Bhd.',
      kinds: ['supplier'],
      country: 'MY',
      identifiers: [{ scheme: 'MY-SSM', id: '209901000017' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Head of sustainability', today),
        answers: {
          ...cleanSupplier(today, {
            publicFunding: 'contract',
            corridors: [
              {
                id: 'bd-my',
                from: 'BD',
                to: 'MY',
                workerType: 'general',
                recruits: 420,
                fees: feeTable(420, { 'FAR-i': paidToSubAgents }),
              },
            ],
            agencies: [{ id: 'padmoria', name: 'Padmoria Overseas Ltd.', identifier: 'BD-BMET:RL-99017' }],
            work: gloves,
            headcount: 2650,
            tongues: ['bn', 'ne', 'ms', 'en'],
            casesReceived: 63,
          }),
          feeChecks: { workersAsked: true, sample: 140, lastOn: addDays(today, -50), independent: true },
        },
        qualifiers: {
          '/recruitment/corridors/rows/bd-my/fees/far-i-workers/amount': {
            basis: 'estimated',
            asOf: addDays(today, -50),
            note: 'Mean of interviews with a sample of workers who arrived in the period.',
          },
        },
      },
      expected: {
        band: 'medium',
        found: 23,
        notRuledOut: 23,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.remedying', 'FEE-03.remedying', 'FEE-09.remedying', 'DOC-01.met'],
      },
    },
  };
}

function liar(today: IsoDate): DemoOrganisation {
  return {
    key: 'liar',
    setting: 'Bangladesh to Malaysia, rubber gloves',
    point: 'Perfect answers, the same agency and nothing behind them: a score is no better than the word it rests on.',
    declarant: 'sales@zelvinta.example',
    party: {
      name: 'Zelvinta Glove Works Sdn. Bhd.',
      kinds: ['supplier'],
      country: 'MY',
      identifiers: [{ scheme: 'MY-SSM', id: '209901000025' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Sales director', today),
        answers: cleanSupplier(today, {
          publicFunding: 'contract',
          corridors: [
            { id: 'bd-my', from: 'BD', to: 'MY', workerType: 'general', recruits: 600, fees: feeTable(600) },
            { id: 'np-my', from: 'NP', to: 'MY', workerType: 'general', recruits: 250, fees: feeTable(250) },
          ],
          agencies: [{ id: 'padmoria', name: 'Padmoria Overseas Ltd.', identifier: 'BD-BMET:RL-99017' }],
          work: gloves,
          headcount: 3900,
          tongues: ['bn', 'ne', 'ms', 'en'],
          casesReceived: 2,
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
        findings: ['FEE-01.met', 'DOC-01.met', 'INT-02.not_applicable'],
      },
    },
  };
}

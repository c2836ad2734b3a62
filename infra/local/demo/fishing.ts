import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';
import type { Work } from './work.ts';

/** Two fishing companies: one leaves the row out that matters most, one admits how it holds its crews. */
export function fishing(today: IsoDate): DemoOrganisation[] {
  return [rowLeftOut(today), crewsHeld(today)];
}

const distantWater: Work = {
  sector: 'fishing',
  countries: ['KR'],
  goods: [{ id: 'tuna', name: 'Frozen tuna', hsCode: '0303', country: 'KR' }],
  tiedVisas: true,
  migrantPercent: 75,
  pay: { currency: 'KRW', lowest: '2170000', minimum: '2150000', first: money('2170000', 'KRW') },
};

const agencies = [{ id: 'samuderanta', name: 'PT Samuderanta Awak', identifier: 'ID-SIUPPAK:999.017' }];

function rowLeftOut(today: IsoDate): DemoOrganisation {
  const allButPlacement = feeTable(96).filter(({ category }) => category !== 'FAR-i');
  return {
    key: 'row-left-out',
    setting: 'Indonesia to the Republic of Korea, distant-water fishing',
    point:
      'Sixteen of seventeen costs are accounted for and placement is not: a row left out reads as unknown, not as nil.',
    declarant: 'office@haeryumen.example',
    party: {
      name: 'Haeryumen Distant Water Fishery Co., Ltd.',
      kinds: ['supplier'],
      country: 'KR',
      identifiers: [{ scheme: 'KR-BRN', id: '99900017' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Fleet manager', today),
        answers: cleanSupplier(today, {
          publicFunding: 'none',
          corridors: [{ id: 'id-kr', from: 'ID', to: 'KR', workerType: 'fisher', recruits: 96, fees: allButPlacement }],
          agencies,
          work: distantWater,
          headcount: 210,
          tongues: ['id', 'jv'],
          casesReceived: 3,
        }),
      },
      expected: {
        band: 'not_scored',
        found: 0,
        notRuledOut: 75,
        coverage: 91,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.unknown', 'FEE-12.unknown', 'DOC-01.met'],
      },
    },
  };
}

function crewsHeld(today: IsoDate): DemoOrganisation {
  const clean = cleanSupplier(today, {
    publicFunding: 'none',
    corridors: [{ id: 'id-kr', from: 'ID', to: 'KR', workerType: 'fisher', recruits: 58, fees: feeTable(58) }],
    agencies,
    work: distantWater,
    headcount: 120,
    tongues: ['id', 'jv'],
    casesReceived: 0,
  });
  return {
    key: 'crews-held',
    setting: 'Indonesia to the Republic of Korea, distant-water fishing',
    point:
      'Guarantee money, papers with the captain, a penalty for leaving early: three critical groups come near the top.',
    declarant: 'office@ryongunsea.example',
    party: {
      name: 'Ryongunsea Ocean Enterprise Co., Ltd.',
      kinds: ['supplier'],
      country: 'KR',
      identifiers: [{ scheme: 'KR-BRN', id: '99900025' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Shipowner', today),
        answers: {
          ...clean,
          deposits: { ...clean.deposits, taken: true, allReturned: false },
          identityDocuments: { ...clean.identityDocuments, denied: true, allReturned: false },
          workerContracts: { ...clean.workerContracts, leavingPenalised: true },
        },
      },
      expected: {
        band: 'critical',
        found: 98,
        notRuledOut: 98,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'remedy_first',
        findings: ['FEE-04.breach', 'DOC-01.breach', 'CON-07.breach', 'GRV-07.gap'],
      },
    },
  };
}

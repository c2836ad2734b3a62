import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** One service charge that the law of Viet Nam permits, at two food makers in Japan: only one is paid by the public. */
export function foodMakers(today: IsoDate): DemoOrganisation[] {
  return [
    foodMaker(today, {
      key: 'lawful-unfunded',
      point:
        'Workers paid a service charge that local law permits, and no public money is involved: the sources disagree.',
      declarant: 'jinji@kazemitsuno.example',
      name: 'Kazemitsuno Foods K.K.',
      number: '8999999999901',
      publicFunding: 'none',
      expected: {
        band: 'low',
        found: 8,
        notRuledOut: 8,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.conflict', 'FEE-08.conflict', 'FEE-09.conflict'],
      },
    }),
    foodMaker(today, {
      key: 'lawful-funded',
      point:
        'The same lawful charge, but the lunches are bought by a city: public money narrows what local law excuses.',
      declarant: 'jinji@amehotori.example',
      name: 'Amehotori School Meals K.K.',
      number: '7999999999902',
      publicFunding: 'contract',
      expected: {
        band: 'critical',
        found: 75,
        notRuledOut: 75,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'remedy_first',
        findings: ['FEE-01.breach', 'FEE-08.conflict.funded'],
      },
    }),
  ];
}

function foodMaker(
  today: IsoDate,
  told: Pick<DemoOrganisation, 'key' | 'point' | 'declarant'> &
    Pick<NonNullable<DemoOrganisation['declared']>, 'expected'> & {
      name: string;
      number: string;
      publicFunding: 'none' | 'contract';
    },
): DemoOrganisation {
  const { key, point, declarant, name, number, publicFunding, expected } = told;
  const serviceCharge = {
    workers: 45,
    requiredBy: 'agency',
    amount: money('85000000', 'VND'),
    method: 'direct_payment',
    collector: 'agency',
    timing: 'before_departure',
    locallyPermitted: true,
    legalReference: 'Viet Nam, Law 69/2020/QH14, article 23',
    repayment: { status: 'none' },
  } as const;
  return {
    key,
    setting: 'Viet Nam to Japan, food processing',
    point,
    declarant,
    party: { name, kinds: ['supplier'], country: 'JP', identifiers: [{ scheme: 'JP-JCN', id: number }] },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Head of personnel', today),
        answers: cleanSupplier(today, {
          publicFunding,
          corridors: [
            {
              id: 'vn-jp',
              from: 'VN',
              to: 'JP',
              workerType: 'general',
              recruits: 45,
              fees: feeTable(45, { 'FAR-i': serviceCharge }),
            },
          ],
          agencies: [{ id: 'thuyvanlo', name: 'Thuyvanlo Manpower JSC', identifier: 'VN-MSDN:9990000117' }],
          work: {
            sector: 'food_processing',
            countries: ['JP'],
            goods: [{ id: 'lunches', name: 'Packed lunches', hsCode: '2106', country: 'JP' }],
            tiedVisas: true,
            migrantPercent: 15,
            pay: { currency: 'JPY', lowest: '191000', minimum: '186000', first: money('31000000', 'VND') },
          },
          headcount: 320,
          tongues: ['vi', 'ja'],
          casesReceived: 6,
        }),
      },
      expected,
    },
  };
}

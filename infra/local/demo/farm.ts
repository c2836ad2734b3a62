import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

const signedDaysAgo = 400;

/** A grower in the United States whose answers are from before last season. */
export function farm(today: IsoDate): DemoOrganisation {
  return {
    key: 'expired',
    setting: 'Mexico to the United States, farm work (H-2A)',
    point:
      'Good answers signed more than a year ago: they no longer speak for it, so no band is given until it declares anew.',
    declarant: 'labor@ottervane.example',
    party: {
      name: 'Ottervane Orchards, Inc.',
      kinds: ['supplier'],
      country: 'US',
      identifiers: [{ scheme: 'US-UEI', id: 'DEMF99900017' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Farm labor manager', today, signedDaysAgo),
        answers: cleanSupplier(addDays(today, -signedDaysAgo), {
          publicFunding: 'none',
          corridors: [{ id: 'mx-us', from: 'MX', to: 'US', workerType: 'general', recruits: 74, fees: feeTable(74) }],
          agencies: [{ id: 'huertalma', name: 'Huertalma Reclutamiento S.C.', identifier: 'MX-RFC:HRE990101XX0' }],
          work: {
            sector: 'agriculture',
            countries: ['US'],
            goods: [{ id: 'apples', name: 'Apples', hsCode: '0808', country: 'US' }],
            tiedVisas: true,
            migrantPercent: 80,
            temporaryPercent: 80,
            pay: { currency: 'USD', lowest: '3050.00', minimum: '3050.00', first: money('3050.00', 'USD') },
          },
          headcount: 96,
          tongues: ['es', 'en'],
          casesReceived: 4,
        }),
      },
      expected: {
        band: 'not_scored',
        found: 9,
        notRuledOut: 9,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.met', 'DOC-01.met', 'DUE-01.gap', 'CON-05.gap.old'],
      },
    },
  };
}

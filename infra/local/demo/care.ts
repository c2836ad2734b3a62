import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** A care provider that works for a county and shows documents for what it says. */
export function careProvider(today: IsoDate): DemoOrganisation {
  const shows = (sha256: string, size: number) => ({
    basis: 'known' as const,
    asOf: addDays(today, -40),
    evidence: [
      {
        sha256,
        mediaType: 'application/pdf',
        size,
        effectiveOn: addDays(today, -40),
        expiresOn: addDays(today, 325),
        identifiesNoWorker: true as const,
      },
    ],
  });
  const feeAudit = shows('5d1f0b3c9a7e42688f06d2c4b1e97a35'.repeat(2), 1_204_118);
  const interviews = shows('a3c8e15f7b0942d6916e4f2d8c75b0aa'.repeat(2), 662_310);
  return {
    key: 'clean',
    setting: 'Romania to Germany, home care',
    point:
      'Clean answers with an audit of fees and worker interviews as evidence: the same score, with more behind it.',
    declarant: 'compliance@brevelind.example',
    party: {
      name: 'Brevelind Pflege gGmbH',
      kinds: ['supplier'],
      country: 'DE',
      identifiers: [
        { scheme: 'XI-LEI', id: '9999DEM0BREVEL002545' },
        { scheme: 'DE-CR', id: 'Amtsgericht Wesserlohe HRB 99017' },
      ],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Managing director', today),
        answers: {
          ...cleanSupplier(today, {
            publicFunding: 'contract',
            corridors: [
              { id: 'ro-de', from: 'RO', to: 'DE', workerType: 'domestic', recruits: 55, fees: feeTable(55) },
            ],
            agencies: [{ id: 'ingrijora', name: 'Ingrijora Recrutare S.R.L.', identifier: 'RO-ONRC:J40/99017/2099' }],
            work: {
              sector: 'health_and_social_care',
              countries: ['DE'],
              tiedVisas: false,
              migrantPercent: 45,
              pay: { currency: 'EUR', lowest: '2790.00', minimum: '2700.00', first: money('2790.00', 'EUR') },
            },
            headcount: 130,
            tongues: ['ro', 'de'],
            casesReceived: 7,
          }),
          feeChecks: { workersAsked: true, sample: 30, lastOn: addDays(today, -40), independent: true },
        },
        qualifiers: {
          '/funding': feeAudit,
          '/recruitment': feeAudit,
          '/deposits': feeAudit,
          '/identityDocuments': interviews,
          '/workerContracts': interviews,
        },
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'documented',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.met', 'DOC-01.met', 'CON-07.met', 'INT-02.met'],
      },
    },
  };
}

import { addDays } from '../../../rules/engine/date.ts';
import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { feeTable, money } from './rows.ts';

/** A hotel that once said that it holds passports, and then declares a shorter period in which it holds none. */
export function hotel(today: IsoDate): DemoOrganisation {
  const clean = cleanSupplier(today, {
    publicFunding: 'none',
    corridors: [{ id: 'ph-mt', from: 'PH', to: 'MT', workerType: 'general', recruits: 24, fees: feeTable(24) }],
    agencies: [{ id: 'maragondal', name: 'Maragondal Overseas Placement Inc.', identifier: 'PH-SEC:CS209900058' }],
    work: {
      sector: 'hospitality_and_catering',
      countries: ['MT'],
      tiedVisas: true,
      migrantPercent: 60,
      pay: { currency: 'EUR', lowest: '1150.00', minimum: '961.05', first: money('1150.00', 'EUR') },
    },
    headcount: 90,
    tongues: ['fil', 'en'],
    casesReceived: 3,
  });
  const earlier = signedBy('General manager', today, 200);
  return {
    key: 'breach-stays',
    setting: 'Philippines to Malta, hotel',
    point:
      'Told of passports held in an earlier declaration, and tells of none in a shorter period now: it stays open until its repair is stated.',
    declarant: 'gm@calaverna.example',
    party: {
      name: 'Calaverna Bay Hotel Ltd',
      kinds: ['supplier'],
      country: 'MT',
      identifiers: [{ scheme: 'MT-MBR', id: 'C 99917' }],
    },
    declared: {
      earlier: {
        form: 'supplier',
        ...earlier,
        answers: {
          ...clean,
          identityDocuments: { ...clean.identityDocuments, denied: true, allReturned: false },
          // What happened after that day was no part of it.
          dueDiligence: { ...clean.dueDiligence, risksAssessedOn: addDays(earlier.signature.date, -60) },
          complaintsProcedure: {
            ...clean.complaintsProcedure,
            reviewedOn: addDays(earlier.signature.date, -50),
          },
          housing: { ...clean.housing, inspectedOn: addDays(earlier.signature.date, -40) },
        },
      },
      body: {
        form: 'supplier',
        ...signedBy('General manager', today),
        period: { from: addDays(today, -100), to: addDays(today, -16) },
        answers: clean,
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

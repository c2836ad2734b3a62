import type { IsoDate } from '../../../rules/vocabulary.ts';
import { cleanSupplier, signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { money } from './rows.ts';

/** A maker of uniforms whose own house is in order, and whose cotton comes from where it is picked by force. */
export function uniformMaker(today: IsoDate): DemoOrganisation {
  const { workforceProfile: _, ...clean } = cleanSupplier(today, {
    publicFunding: 'contract',
    corridors: [],
    agencies: [],
    work: {
      sector: 'garments_and_footwear',
      countries: ['NL'],
      goods: [
        { id: 'uniforms', name: 'Work uniforms', hsCode: '6211', country: 'NL' },
        { id: 'cotton', name: 'Cotton', hsCode: '5201', country: 'TM' },
      ],
      tiedVisas: false,
      migrantPercent: 0,
      pay: { currency: 'EUR', lowest: '2310.00', minimum: '2250.00', first: money('2310.00', 'EUR') },
    },
    headcount: 85,
    tongues: ['nl', 'en'],
    casesReceived: 2,
  });
  return {
    key: 'listed-goods',
    setting: 'Netherlands, uniforms of Turkmen cotton',
    point:
      'Nothing is found in its own conduct, but its cotton stands on a public list of goods: look further all the same.',
    declarant: 'inkoop@tunavelle.example',
    party: {
      name: 'Tunavelle Uniforms B.V.',
      kinds: ['supplier'],
      country: 'NL',
      identifiers: [{ scheme: 'NL-KVK', id: '99900017' }],
    },
    declared: {
      body: {
        form: 'supplier',
        ...signedBy('Head of purchasing', today),
        answers: {
          ...clean,
          workforce: { ...clean.workforce, vulnerable: false },
          workerContracts: { ...clean.workerContracts, returnTransport: { workersBroughtIn: false } },
          housing: { provided: false },
        },
      },
      expected: {
        band: 'low',
        found: 0,
        notRuledOut: 0,
        coverage: 100,
        confidence: 'declared',
        inherent: 'high',
        tier: 'enhanced',
        findings: ['FEE-01.not_applicable', 'DOC-01.met', 'DUE-01.met'],
      },
    },
  };
}

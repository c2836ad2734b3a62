import type { IsoDate } from '../../../rules/vocabulary.ts';
import { signedBy } from './clean-answers.ts';
import type { DemoOrganisation } from './organisation.ts';

/** Two that blank almost everything: what one admits stays, and silence earns neither of them a good band. */
export function silentOnes(today: IsoDate): DemoOrganisation[] {
  return [
    {
      key: 'denial-and-blanks',
      setting: 'Bangladesh to Jordan, garments',
      point: 'Admits that passports are held and blanks the rest: still critical, and the blanks are not ruled out.',
      declarant: 'office@norjadeen.example',
      party: {
        name: 'Norjadeen Apparel Co.',
        kinds: ['supplier'],
        country: 'JO',
        identifiers: [{ scheme: 'JO-CCD', id: '9990041' }],
      },
      declared: {
        body: {
          form: 'supplier',
          ...signedBy('Factory manager', today),
          answers: { identityDocuments: { denied: true, allReturned: false, kept: true } },
        },
        expected: {
          band: 'critical',
          found: 75,
          notRuledOut: 100,
          coverage: 9,
          confidence: 'declared',
          inherent: 'not_known',
          inherentNotRuledOut: 'high',
          tier: 'remedy_first',
          findings: ['DOC-01.breach', 'FEE-01.unknown', 'CON-03.unknown'],
        },
      },
    },
    {
      key: 'almost-nothing',
      setting: 'Myanmar to Thailand, seafood',
      point: 'Gives its headcount and funding and no more: nothing was found, nothing is ruled out, no score is given.',
      declarant: 'export@plakhaolom.example',
      party: {
        name: 'Plakhaolom Seafood Co., Ltd.',
        kinds: ['supplier'],
        country: 'TH',
        identifiers: [{ scheme: 'TH-DBD', id: '0999999900017' }],
      },
      declared: {
        body: {
          form: 'supplier',
          ...signedBy('Export manager', today),
          answers: { funding: { publicFunding: 'none' }, workforce: { headcount: 480 } },
        },
        expected: {
          band: 'not_scored',
          found: 0,
          notRuledOut: 100,
          coverage: 0,
          confidence: 'declared',
          inherent: 'not_known',
          inherentNotRuledOut: 'high',
          tier: 'enhanced',
          findings: ['FEE-01.unknown', 'DOC-01.unknown', 'GRV-03.unknown'],
        },
      },
    },
  ];
}

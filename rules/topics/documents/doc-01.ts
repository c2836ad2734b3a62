import { c189, dhaka, far, iloFair, iloIndicator, iris, un13, underFederalContract } from '../../basis.ts';
import { all, always, asOf, compare, field, not, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';

const denied = yes('/identityDocuments/denied');
const returned = all(yes('/identityDocuments/allReturned'), compare(field('/identityDocuments/endedOn'), '<=', asOf));

export const documentsDenied = rule({
  id: 'DOC-01',
  version: 2,
  topic: 'documents',
  group: 'identity-documents',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No worker is denied access to their identity documents',
  basis: [
    un13('k', '2b'),
    underFederalContract(far('52.222-50(b)(4)')),
    iloFair('principle 11'),
    dhaka('4'),
    iris('2'),
    c189('9(c)'),
    iloIndicator('retention of identity documents'),
  ],
  appliesIf: always,
  cases: [
    when(all(denied, not(returned)), breach('critical'), denied),
    when(denied, met({ suffix: 'returned', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('identity_documents'),
  repairingIf: repairing('identity_documents'),
  examples: [
    {
      name: 'passports confiscated and not returned to all',
      answers: { identityDocuments: { denied: true, allReturned: false } },
      gives: 'DOC-01.breach',
    },
    {
      name: 'passports returned to everyone, and the practice ended',
      answers: { identityDocuments: { denied: true, allReturned: true, endedOn: '2026-03-01' } },
      gives: 'DOC-01.met.returned',
    },
    { name: 'workers hold their own', answers: { identityDocuments: { denied: false } }, gives: 'DOC-01.met' },
    {
      name: 'access denied, and no word of whether all have them back',
      answers: { identityDocuments: { denied: true } },
      gives: 'DOC-01.unknown',
    },
  ],
});

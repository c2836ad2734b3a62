import { dhaka, iloFair, practice, un13 } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { any, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { lowRisk, vulnerable } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';

const documents = (answers: { renewalHampered?: boolean; contractCopyWithheld?: boolean }) => ({
  ...vulnerable,
  identityDocuments: answers,
});

export const documentsHampered = rule({
  id: 'DOC-04',
  version: 2,
  topic: 'documents',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers can renew their documents, and have a copy of their contract',
  basis: [
    // 13(k)-2 says "such as": a document that may not be renewed is one the worker is soon denied.
    { ...un13('k', '2b'), certainty: 'medium' },
    iloFair('principle 11'),
    dhaka('4'),
    practice('each worker holds a copy of the contract', { certainty: 'medium' }),
  ],
  appliesIf: elevated,
  cases: [
    when(
      any(yes('/identityDocuments/renewalHampered'), yes('/identityDocuments/contractCopyWithheld')),
      breach('major'),
    ),
  ],
  otherwise: met(),
  repairedIf: repaired('documents_and_copies'),
  repairingIf: repairing('documents_and_copies'),
  examples: [
    {
      name: 'a renewal refused leave from work',
      answers: documents({ renewalHampered: true }),
      gives: 'DOC-04.breach',
    },
    {
      name: 'contracts without copies for workers',
      answers: documents({ renewalHampered: false, contractCopyWithheld: true }),
      gives: 'DOC-04.breach',
    },
    {
      name: 'renewals and copies for everyone',
      answers: documents({ renewalHampered: false, contractCopyWithheld: false }),
      gives: 'DOC-04.met',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'DOC-04.not_applicable' },
    { name: 'no word of copies', answers: documents({ renewalHampered: false }), gives: 'DOC-04.unknown' },
  ],
});

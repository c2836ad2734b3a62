import { dhaka, far, iloFair, un13, underFederalContract } from '../../basis.ts';
import { mayBeHeld } from '../../forms/identity-documents.ts';
import { all, compare, field, no, value, yes } from '../../language.ts';
import { breach, gap, met, rule, when } from '../../rule.ts';
import { lowRisk, vulnerable } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';

const overdue = compare(field('/identityDocuments/holds/overdue'), '>', value(0));
const noLog = no('/identityDocuments/holds/logKept');

const holds = (answers: { [member: string]: unknown }) => ({
  ...vulnerable,
  identityDocuments: { holds: { used: true, ...answers } },
});

export const documentsHeldForAWhile = rule({
  id: 'DOC-03',
  version: 2,
  topic: 'documents',
  group: 'identity-documents',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Documents taken for visa or registration work come back on the day promised',
  basis: [un13('k', '2b'), underFederalContract(far('52.222-50(b)(4)')), iloFair('principle 11'), dhaka('4')],
  appliesIf: all(mayBeHeld, yes('/identityDocuments/holds/used')),
  cases: [when(overdue, breach('critical')), when(noLog, gap('major'))],
  otherwise: met(),
  repairedIf: repaired('identity_documents'),
  repairingIf: repairing('identity_documents'),
  examples: [
    {
      name: 'three passports held beyond the day of return',
      answers: holds({ heldNow: 5, overdue: 3, logKept: true }),
      gives: 'DOC-03.breach',
    },
    { name: 'none overdue, and no log', answers: holds({ overdue: 0, logKept: false }), gives: 'DOC-03.gap' },
    { name: 'none overdue, each logged', answers: holds({ overdue: 0, logKept: true }), gives: 'DOC-03.met' },
    {
      name: 'documents that are never taken',
      answers: { identityDocuments: { holds: { used: false } } },
      gives: 'DOC-03.not_applicable',
    },
    {
      name: 'work of low risk, and workers who keep their own documents',
      answers: { ...lowRisk, identityDocuments: { kept: false } },
      gives: 'DOC-03.not_applicable',
    },
    { name: 'no word of how many are overdue', answers: holds({ logKept: true }), gives: 'DOC-03.unknown' },
  ],
});

import { dhaka, far, iloFair, un13, underFederalContract } from '../../basis.ts';
import { any, no, yes } from '../../language.ts';
import { breach, gap, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';

const at = (condition: string) => `/identityDocuments/safekeeping/${condition}`;

/** The access test of FAR 52.222-50(b)(4): not who holds a document matters, but whether the worker gets it at will. */
const accessConditional = any(no(at('returnedAnyTime')), no(at('withoutReason')), no(at('withoutCost')));
const notTheWorkersOwnWish = any(no(at('atWorkersRequest')), no(at('inOwnLanguage')), no(at('personalLockable')));

const sixConditions = {
  atWorkersRequest: true,
  inOwnLanguage: true,
  personalLockable: true,
  returnedAnyTime: true,
  withoutReason: true,
  withoutCost: true,
};
const kept = (safekeeping: { [condition: string]: boolean }) => ({ identityDocuments: { kept: true, safekeeping } });

export const documentsKept = rule({
  id: 'DOC-02',
  version: 2,
  topic: 'documents',
  group: 'identity-documents',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Documents are kept for workers only at their wish, and given back at will',
  basis: [un13('k', '2b'), underFederalContract(far('52.222-50(b)(4)')), iloFair('principle 11'), dhaka('4')],
  appliesIf: yes('/identityDocuments/kept'),
  cases: [
    when(accessConditional, breach('critical')),
    when(notTheWorkersOwnWish, gap('major', { suffix: 'conditions' })),
  ],
  // Never met: whether safekeeping is a worker's free wish shows only when workers are asked.
  otherwise: gap('minor', { suffix: 'check' }),
  repairedIf: repaired('identity_documents'),
  repairingIf: repairing('identity_documents'),
  examples: [
    {
      name: 'passports given back only for a stated reason',
      answers: kept({ ...sixConditions, withoutReason: false }),
      gives: 'DOC-02.breach',
    },
    {
      name: 'passports kept in one office safe, given back at any hour',
      answers: kept({ ...sixConditions, personalLockable: false }),
      gives: 'DOC-02.gap.conditions',
    },
    { name: 'safekeeping that meets all six conditions', answers: kept(sixConditions), gives: 'DOC-02.gap.check' },
    {
      name: 'workers who keep their own documents',
      answers: { identityDocuments: { kept: false } },
      gives: 'DOC-02.not_applicable',
    },
    {
      name: 'documents kept, and no word of how',
      answers: { identityDocuments: { kept: true } },
      gives: 'DOC-02.unknown',
    },
  ],
});

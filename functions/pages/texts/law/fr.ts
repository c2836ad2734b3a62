import type { Translations } from '../law.ts';
import messagesAgency from './fr/messages-agency.json' with { type: 'json' };
import messagesBuyerContract from './fr/messages-buyer-contract.json' with { type: 'json' };
import messagesContractCompliance from './fr/messages-contract-compliance.json' with { type: 'json' };
import messagesDocuments from './fr/messages-documents.json' with { type: 'json' };
import messagesDueDiligence from './fr/messages-due-diligence.json' with { type: 'json' };
import messagesFees from './fr/messages-fees.json' with { type: 'json' };
import messagesGrievance from './fr/messages-grievance.json' with { type: 'json' };
import messagesIncidents from './fr/messages-incidents.json' with { type: 'json' };
import messagesInherent from './fr/messages-inherent.json' with { type: 'json' };
import messagesIntegrity from './fr/messages-integrity.json' with { type: 'json' };
import messagesOfNoRule from './fr/messages-of-no-rule.json' with { type: 'json' };
import messagesWorkerContract from './fr/messages-worker-contract.json' with { type: 'json' };
import messagesWorkersUnder18 from './fr/messages-workers-under-18.json' with { type: 'json' };
import options from './fr/options.json' with { type: 'json' };
import questionsAgency from './fr/questions-agency.json' with { type: 'json' };
import questionsContract from './fr/questions-contract.json' with { type: 'json' };
import questionsSupplier from './fr/questions-supplier.json' with { type: 'json' };
import rules from './fr/rules.json' with { type: 'json' };
import sources from './fr/sources.json' with { type: 'json' };

/** What rules say, in French, a topic a file: the English text, and its translation. */
export const fr: Translations = {
  ...messagesAgency,
  ...messagesBuyerContract,
  ...messagesContractCompliance,
  ...messagesDocuments,
  ...messagesDueDiligence,
  ...messagesFees,
  ...messagesGrievance,
  ...messagesIncidents,
  ...messagesInherent,
  ...messagesIntegrity,
  ...messagesOfNoRule,
  ...messagesWorkerContract,
  ...messagesWorkersUnder18,
  ...options,
  ...questionsAgency,
  ...questionsContract,
  ...questionsSupplier,
  ...rules,
  ...sources,
};

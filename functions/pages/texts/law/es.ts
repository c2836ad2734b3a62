import type { Translations } from '../law.ts';
import messagesAgency from './es/messages-agency.json' with { type: 'json' };
import messagesBuyerContract from './es/messages-buyer-contract.json' with { type: 'json' };
import messagesContractCompliance from './es/messages-contract-compliance.json' with { type: 'json' };
import messagesDocuments from './es/messages-documents.json' with { type: 'json' };
import messagesDueDiligence from './es/messages-due-diligence.json' with { type: 'json' };
import messagesFees from './es/messages-fees.json' with { type: 'json' };
import messagesGrievance from './es/messages-grievance.json' with { type: 'json' };
import messagesIncidents from './es/messages-incidents.json' with { type: 'json' };
import messagesInherent from './es/messages-inherent.json' with { type: 'json' };
import messagesIntegrity from './es/messages-integrity.json' with { type: 'json' };
import messagesOfNoRule from './es/messages-of-no-rule.json' with { type: 'json' };
import messagesWorkerContract from './es/messages-worker-contract.json' with { type: 'json' };
import messagesWorkersUnder18 from './es/messages-workers-under-18.json' with { type: 'json' };
import options from './es/options.json' with { type: 'json' };
import questionsAgency from './es/questions-agency.json' with { type: 'json' };
import questionsContract from './es/questions-contract.json' with { type: 'json' };
import questionsSupplier from './es/questions-supplier.json' with { type: 'json' };
import rules from './es/rules.json' with { type: 'json' };
import sources from './es/sources.json' with { type: 'json' };

/** What rules say, in Spanish, a topic a file: the English text, and its translation. */
export const es: Translations = {
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

import type { Translations } from '../law.ts';
import messagesAgency from './ar/messages-agency.json' with { type: 'json' };
import messagesBuyerContract from './ar/messages-buyer-contract.json' with { type: 'json' };
import messagesContractCompliance from './ar/messages-contract-compliance.json' with { type: 'json' };
import messagesDocuments from './ar/messages-documents.json' with { type: 'json' };
import messagesDueDiligence from './ar/messages-due-diligence.json' with { type: 'json' };
import messagesFees from './ar/messages-fees.json' with { type: 'json' };
import messagesGrievance from './ar/messages-grievance.json' with { type: 'json' };
import messagesIncidents from './ar/messages-incidents.json' with { type: 'json' };
import messagesInherent from './ar/messages-inherent.json' with { type: 'json' };
import messagesIntegrity from './ar/messages-integrity.json' with { type: 'json' };
import messagesOfNoRule from './ar/messages-of-no-rule.json' with { type: 'json' };
import messagesWorkerContract from './ar/messages-worker-contract.json' with { type: 'json' };
import messagesWorkersUnder18 from './ar/messages-workers-under-18.json' with { type: 'json' };
import options from './ar/options.json' with { type: 'json' };
import questionsAgency from './ar/questions-agency.json' with { type: 'json' };
import questionsContract from './ar/questions-contract.json' with { type: 'json' };
import questionsSupplier from './ar/questions-supplier.json' with { type: 'json' };
import rules from './ar/rules.json' with { type: 'json' };
import sources from './ar/sources.json' with { type: 'json' };

/** What rules say, in Arabic, a topic a file: the English text, and its translation. */
export const ar: Translations = {
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

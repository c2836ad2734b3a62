import { agencyRules } from './agency-rules.ts';
import { conductRules } from './conduct-rules.ts';
import { contextRules } from './context-rules.ts';
import type { Document } from './document.ts';
import { feeRules } from './fee-rules.ts';
import { feesOf } from './fees.ts';
import { grievanceRules } from './grievance-rules.ts';
import { contractRules, countRules, partyRules } from './other-rules.ts';
import { termsOf } from './terms.ts';

/**
 * The rules of `un-13jk` written out as functions, without the engine and without evidence: the message code of each
 * rule on one declaration. Only arithmetic on dates and money, and the comparing of goods' names, are the engine's.
 */
export function outcomesByHand(document: Document, asOf: string): string[] {
  if (document.form === 'contract') return [...countRules(document), ...contractRules(document)];
  const terms = termsOf(document);
  const fees = feesOf(document, asOf);
  return [
    ...conductRules(document, terms, asOf),
    ...feeRules(document, terms, fees, asOf),
    ...grievanceRules(document, terms),
    ...countRules(document),
    ...partyRules(document, terms),
    ...contextRules(document, terms),
    ...(document.form === 'agency' ? agencyRules(document, terms, fees, asOf) : []),
  ];
}

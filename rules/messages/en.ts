import { agency } from './en/agency.ts';
import { buyerContract } from './en/buyer-contract.ts';
import { complaintsProcedure } from './en/complaints-procedure.ts';
import { contractCompliance } from './en/contract-compliance.ts';
import { documents } from './en/documents.ts';
import { dueDiligence } from './en/due-diligence.ts';
import { earlier } from './en/earlier.ts';
import { farConduct, farFees } from './en/far.ts';
import { feeChecks } from './en/fee-checks.ts';
import { fees } from './en/fees.ts';
import { grievance } from './en/grievance.ts';
import { iloFees } from './en/ilo-fees.ts';
import { inherent } from './en/inherent.ts';
import { integrity } from './en/integrity.ts';
import { reading } from './en/reading.ts';
import { state } from './en/state.ts';
import { tiers } from './en/tiers.ts';
import { workerContract } from './en/worker-contract.ts';
import { workingConditions } from './en/working-conditions.ts';

const texts: { readonly [code: string]: string } = {
  ...dueDiligence,
  ...fees,
  ...feeChecks,
  ...iloFees,
  ...documents,
  ...workerContract,
  ...workingConditions,
  ...grievance,
  ...complaintsProcedure,
  ...agency,
  ...inherent,
  ...integrity,
  ...buyerContract,
  ...contractCompliance,
  ...farFees,
  ...farConduct,
  ...state,
  ...tiers,
  ...earlier,
  ...reading,
  'unknown.advice':
    'Answer the questions that are listed as missing. Where you do not know, say so and why: "not known" with its reason is an honest answer. What stays unknown weighs as much as the gravest that it does not rule out.',
};

const notAsked =
  'The version of the form that was filled in did not ask this. It weighs nothing, and stays open until it is asked.';

/** English texts of every message code; `{name}` stands for a parameter of the message. */
export const english: { readonly [code: string]: string } = {
  ...texts,
  ...Object.fromEntries(
    Object.keys(texts)
      .filter((code) => code.endsWith('.unknown'))
      .map((code) => [`${code}.not_asked`, notAsked]),
  ),
};

/** The text of a message with its parameters filled in. Throws where the code has no text. */
export function say(code: string, parameters: { readonly [name: string]: string | number } = {}): string {
  const text = english[code];
  if (text === undefined) throw new RangeError(`The message ${code} has no English text.`);
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(parameters[name] ?? ''));
}

import * as z from 'zod';
import type { Assessment, AssessmentContext, Declaration } from '../../rules/assessment.ts';
import { canonicalJson } from '../audit/canonical.ts';
import { declarationBodySchema } from './declaration.ts';
import { jsonText } from './json-text.ts';
import { gsi2, keys } from './keys.ts';
import { packed } from './packed.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { assessmentBodySchema, contextSchema, ruleSetReferenceSchema, verdictOf, verdictSummary } from './verdict.ts';
import type { Write } from './write.ts';

const summarySchema = z.object({
  id: z.string(),
  /** The contracting authority whose contract it is, where it is registered: its own clauses are assessed. */
  buyer: z.string().nullable(),
  supplier: z.string().nullable(),
  reference: z.string(),
  createdAt: z.iso.datetime(),
  digest: z.string(),
  ruleSet: ruleSetReferenceSchema,
  ...verdictSummary,
});
/** A contract as lists show it. */
export type ContractSummary = z.infer<typeof summarySchema>;

const verdictSchema = z.object({ ruleSet: ruleSetReferenceSchema, context: contextSchema, body: assessmentBodySchema });

const keptSchema = summarySchema.extend({
  declaration: jsonText(declarationBodySchema),
  context: jsonText(contextSchema),
  body: jsonText(assessmentBodySchema),
  others: z.exactOptional(jsonText(z.array(verdictSchema))),
});

/** A contract: what the authority declared of it, and the verdict on that. */
export interface KeptContract {
  id: string;
  buyer: string | null;
  supplier: string | null;
  reference: string;
  createdAt: string;
  ruleSet: ContractSummary['ruleSet'];
  /** SHA-256 of the declaration's canonical JSON. */
  digest: string;
  declaration: Declaration;
  context: AssessmentContext;
  body: Assessment;
  /** The verdicts under further rule sets that have rules on contracts. */
  others?: { ruleSet: ContractSummary['ruleSet']; context: AssessmentContext; body: Assessment }[];
}

/** Keeps a contract, once and for ever; its declaration sealed by `sealDeclaration`. */
export function putContract(contract: Omit<KeptContract, 'digest'>, sealed: { text: string; digest: string }): Write {
  const { id, buyer, supplier, reference, createdAt, ruleSet, body, context, others = [] } = contract;
  const put = {
    ...keys.contract(id),
    ...(buyer === null ? {} : gsi2.contract(buyer, id)),
    type: 'contract',
    summary: {
      ...{ id, buyer, supplier, reference, createdAt, digest: sealed.digest, ruleSet },
      ...verdictOf(body),
    },
    declaration: packed(sealed.text),
    context: packed(canonicalJson(context)),
    body: packed(canonicalJson(body)),
    ...(others.length === 0 ? {} : { others: packed(canonicalJson(others)) }),
  };
  return { put, when: 'absent', otherwise: 'retry' };
}

export async function getContract(store: Store, id: string): Promise<KeptContract | undefined> {
  return getItem(store, keys.contract(id), keptSchema);
}

/** The contracts of a contracting authority, newest first; one a moment old may be missing. */
export async function contractsOf(store: Store, buyer: string, page: PageRequest): Promise<Page<ContractSummary>> {
  const request = { index: 'gsi2', partition: gsi2.contracts(buyer), newestFirst: true } as const;
  return pageOfIndex(store, request, page, summarySchema, ({ id }) => id);
}

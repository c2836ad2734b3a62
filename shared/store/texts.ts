import * as z from 'zod';
import type { Band } from '../../rules/vocabulary.ts';
import { canonicalJson } from '../audit/canonical.ts';
import { type KeptAssessment, keptAssessmentSchema } from './assessment.ts';
import { type DeclarationSummary, type KeptDeclaration, keptDeclarationSchema } from './declaration.ts';
import { keys, prefixes } from './keys.ts';
import { packedText } from './packed.ts';
import { type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';

/** An assessment with context and body as the canonical JSON that is kept, for whoever only hands them on or hashes them. */
export interface AssessmentText extends Omit<KeptAssessment, 'context' | 'body'> {
  band: Band;
  context: string;
  body: string;
}

/** A declaration with its body as the canonical JSON that is kept. */
export interface DeclarationText extends DeclarationSummary {
  body: string;
}

/** What is kept of an assessment, as text. */
export const assessmentText = (kept: KeptAssessment): AssessmentText => ({
  ...kept,
  band: kept.body.band,
  context: canonicalJson(kept.context),
  body: canonicalJson(kept.body),
});

/** What is kept of a declaration, as text. */
export const declarationText = (kept: KeptDeclaration): DeclarationText => ({
  ...kept,
  body: canonicalJson(kept.body),
});

export interface PartyTexts {
  /** Oldest first. */
  assessments: AssessmentText[];
  /** Form by form, oldest first in each. */
  declarations: DeclarationText[];
  /** Where the party's texts go on; absent at their end. */
  next?: string;
}

const schema = z.discriminatedUnion('type', [
  keptAssessmentSchema.extend({ type: z.literal('assessment'), context: packedText, body: packedText }),
  keptDeclarationSchema.extend({ type: z.literal('declaration'), body: packedText }),
]);

/**
 * The assessments of a party and then its declarations, read together, for they stand beside each other; a position is
 * opaque. Throws as `queryItems` does.
 */
export async function textsOf(store: Store, party: string, { limit, after }: PageRequest): Promise<PartyTexts> {
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    // When a party is looked at next stands between the two.
    FilterExpression: '#type IN (:assessment, :declaration)',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: {
      ':pk': keys.party(party).pk,
      // The text right after another in DynamoDB's order is the same with a NUL behind it.
      ':from': after === undefined ? prefixes.assessments : `${after}\u0000`,
      ':to': `${prefixes.allDeclarations}\u{10FFFF}`,
      ':assessment': 'assessment',
      ':declaration': 'declaration',
    },
    ConsistentRead: true,
  };
  const { items, more } = await queryItems(store, query, schema, limit);
  const last = items.at(-1);
  return {
    assessments: items.filter((item) => item.type === 'assessment'),
    declarations: items.filter((item) => item.type === 'declaration'),
    ...(more && last !== undefined && { next: placeOf(last) }),
  };
}

const placeOf = (item: z.infer<typeof schema>): string =>
  item.type === 'assessment'
    ? keys.assessment(item.party, item.id).sk
    : keys.declaration(item.party, item.form, item.id).sk;

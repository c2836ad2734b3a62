import * as z from 'zod';
import { canonicalJson } from '../audit/canonical.ts';
import { type AssessmentSummary, type KeptAssessment, keptAssessmentSchema } from './assessment.ts';
import { getItems } from './batch.ts';
import { type DeclarationSummary, type KeptDeclaration, keptDeclarationSchema } from './declaration.ts';
import { keys, prefixes } from './keys.ts';
import { packedText } from './packed.ts';
import { type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';
import { assessmentBodySchema, contextSchema, verdictOf } from './verdict.ts';

/** An assessment with context and body as the canonical JSON that is kept, for whoever only hands them on or hashes them. */
export interface AssessmentText extends AssessmentSummary {
  declarations: KeptAssessment['declarations'];
  context: string;
  body: string;
}

/** A declaration with its body as the canonical JSON that is kept. */
export interface DeclarationText extends DeclarationSummary {
  body: string;
}

/** What is kept of an assessment, as text. */
export const assessmentText = ({ context, body, ...kept }: KeptAssessment): AssessmentText => ({
  ...{ ...kept, ...verdictOf(body) },
  ...{ context: canonicalJson(context), body: canonicalJson(body) },
});

/** The assessment that a text is of. Throws a `ZodError` where what is kept is not what the schema says. */
export const assessmentOf = ({ context, body, ...kept }: AssessmentText): KeptAssessment => ({
  ...kept,
  context: contextSchema.parse(JSON.parse(context)),
  body: assessmentBodySchema.parse(JSON.parse(body)),
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

const texts = { context: packedText, body: packedText };
export const assessmentTextSchema = keptAssessmentSchema.extend(texts);
const schema = z.discriminatedUnion('type', [
  keptAssessmentSchema.extend({ type: z.literal('assessment'), ...texts }),
  keptDeclarationSchema.extend({ type: z.literal('declaration'), body: packedText }),
]);

/** Assessments by their ids; one that is not there is not in the map. */
export async function assessmentTextsOf(
  store: Store,
  wanted: readonly { party: string; id: string }[],
): Promise<Map<string, AssessmentText>> {
  const named = wanted.map(({ party, id }) => keys.assessment(party, id));
  const found: AssessmentText[] = await getItems(store, named, assessmentTextSchema);
  return new Map(found.map((each) => [each.id, each]));
}

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

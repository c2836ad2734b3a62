import type { FormName } from '../../rules/vocabulary.ts';
import { getItems } from './batch.ts';
import { type KeptDeclaration, keptDeclarationSchema } from './declaration.ts';
import { keys, prefixes } from './keys.ts';
import { type Page, type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';
import { type AssessmentText, assessmentTextSchema } from './texts.ts';

/**
 * A party's assessments under all rule sets with their bodies as text, oldest first, read consistently; a position is
 * the id read last.
 */
export async function assessmentHistory(
  store: Store,
  party: string,
  { limit, after }: PageRequest,
): Promise<Page<AssessmentText>> {
  const behind = after === undefined ? undefined : keys.assessment(party, after).sk;
  const query = inOrder(party, prefixes.assessments, behind);
  const { items, more } = await queryItems<AssessmentText>(store, query, assessmentTextSchema, limit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: last.id } : { items };
}

/** Where a walk over a party's declarations stands: the one read last. */
export interface DeclarationPlace {
  form: FormName;
  id: string;
}

/** A party's declarations with their bodies, form by form and oldest first in each, read consistently. */
export async function declarationsInOrder(
  store: Store,
  party: string,
  { limit, after }: PageRequest<DeclarationPlace>,
): Promise<Page<KeptDeclaration, DeclarationPlace>> {
  const behind = after === undefined ? undefined : keys.declaration(party, after.form, after.id).sk;
  const query = inOrder(party, prefixes.allDeclarations, behind);
  const { items, more } = await queryItems<KeptDeclaration>(store, query, keptDeclarationSchema, limit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: { form: last.form, id: last.id } } : { items };
}

/** Declarations of several parties by id; one that is not there is not in the map. */
export async function declarationsNamed(
  store: Store,
  wanted: readonly { party: string; form: FormName; id: string }[],
): Promise<Map<string, KeptDeclaration>> {
  const distinct = new Map(wanted.map(({ party, form, id }) => [id, keys.declaration(party, form, id)]));
  const found: KeptDeclaration[] = await getItems(store, [...distinct.values()], keptDeclarationSchema);
  return new Map(found.map((each) => [each.id, each]));
}

/** A party's items whose sort key begins so, from right behind one of them on. */
function inOrder(party: string, prefix: string, behind: string | undefined) {
  // The text right after another in DynamoDB's order is the same with a NUL behind it.
  const from = behind === undefined ? prefix : `${behind}\u0000`;
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': keys.party(party).pk, ':from': from, ':to': `${prefix}\u{10FFFF}` },
    ConsistentRead: true,
  };
}

import * as z from 'zod';
import type { Declaration } from '../../rules/assessment.ts';
import { isMembers, type Json } from '../../rules/engine/scope.ts';
import { normalise } from '../../rules/normalise.ts';
import { digestOf } from '../audit/canonical.ts';
import { keys } from './keys.ts';
import { queryItems } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** With fewer answers two honest organisations agree by chance: the short form of a supplier of low risk has no more. */
const fewest = 30;
/** Beyond this it makes no difference how many there are. */
const most = 10;

const leavesOf = (value: Json): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + leavesOf(each), 0);
  return isMembers(value) ? leavesOf(Object.values(value)) : 1;
};

/** SHA-256 of the form and its answers, in whatever order they came; undefined where they are too few to tell anything. */
export function fingerprintOf({ form, answers }: Pick<Declaration, 'form' | 'answers'>): string | undefined {
  const normal = normalise(answers);
  return leavesOf(normal) < fewest ? undefined : digestOf({ form, answers: normal });
}

/** Keeps that a party has filed these answers; once, however often it files them. */
export const putFingerprint = (fingerprint: string, party: string): Write => ({
  put: { ...keys.answers(fingerprint, party), type: 'answers', party },
  when: 'any',
  otherwise: 'retry',
});

/** How many other parties have ever filed these answers: at most 10 are counted, and nobody learns which. */
export async function othersWithAnswers(store: Store, fingerprint: string, party: string): Promise<number> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.answers(fingerprint, party).pk },
    ConsistentRead: true,
  };
  const { items } = await queryItems(store, query, z.object({ party: z.string() }), most + 1);
  return Math.min(items.filter((each) => each.party !== party).length, most);
}

import * as z from 'zod';
import { Problem } from '../errors.ts';
import { keys, type Person, personHash } from './keys.ts';
import { packed, packedText } from './packed.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import type { TransactItem } from './write.ts';

const secondsKept = 24 * 60 * 60;

/** What makes two requests the same: who asks, for what, under which key, with which body. */
export interface Idempotency {
  principal: Person;
  /** Method and whole path, ids included: `POST /v1/parties/0190…/declarations`. */
  route: string;
  key: string;
  /** SHA-256 of the request's body as it came. */
  bodyDigest: string;
}

const answerSchema = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: packedText,
  /** How many records it tells of; one where it does not say. */
  records: z.exactOptional(z.int().min(0)),
});
/** An answer kept whole, so that it can be given again byte for byte. */
export type StoredAnswer = z.infer<typeof answerSchema>;

const requestSchema = z.object({ bodyDigest: z.string(), answer: answerSchema, expiresAt: z.int() });

/**
 * The answer that this request was given before, if any; a record past its 24 hours counts as gone, though DynamoDB
 * may delete it days later. Throws `Problem('key-reused')` where the key came with another body.
 */
export async function findReplay(
  store: Store,
  request: Idempotency,
  now: () => Date = () => new Date(),
): Promise<StoredAnswer | undefined> {
  const kept = await getItem(store, keyOf(request), requestSchema);
  if (kept === undefined || kept.expiresAt < epochSeconds(now())) return undefined;
  if (kept.bodyDigest !== request.bodyDigest) {
    throw new Problem('key-reused', 'This Idempotency-Key was sent before with another body. Please use a new key.');
  }
  return kept.answer;
}

/** Keeps the answer in the same transaction as its effect; fails where a live record of the same key exists. */
export function keepAnswer(store: Store, request: Idempotency, answer: StoredAnswer, now: Date): TransactItem {
  const { bodyDigest } = request;
  const kept = { ...answer, body: packed(answer.body) };
  const seconds = epochSeconds(now);
  return {
    Put: {
      TableName: store.tables.records,
      Item: { ...keyOf(request), type: 'request', bodyDigest, answer: kept, expiresAt: seconds + secondsKept },
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
      ExpressionAttributeValues: { ':now': seconds },
    },
  };
}

function keyOf({ principal, route, key }: Idempotency) {
  return keys.request(personHash(principal), route, key);
}

function epochSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

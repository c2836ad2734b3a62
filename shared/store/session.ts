import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { translated } from './failure.ts';
import { gsi2, keys } from './keys.ts';
import { getItem, queryItems } from './read.ts';
import type { Store } from './store.ts';

const sessionSchema = z.object({
  name: z.string(),
  /** Whose it is: `personHash` of issuer and subject. */
  person: z.string(),
  /** Tokens, roles and what the person is called; opened only with what the browser holds. */
  sealed: z.instanceof(Uint8Array),
  /** How often the tokens were renewed, and whoever renews them now. */
  turn: z.int().nonnegative(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** Why records of others are read in this session; sealed as well. */
  reason: z.exactOptional(z.instanceof(Uint8Array)),
  /** In seconds; DynamoDB removes it some time later. */
  expiresAt: z.int(),
});

/** A session as it is kept. It is no record: it has no audit entry, and goes by itself (decision 0015). */
export type StoredSession = z.infer<typeof sessionSchema>;

/** A session by its name, unless it has ended; read consistently, so that what was ended stays so. */
export async function getSession(store: Store, name: string, now: Date): Promise<StoredSession | undefined> {
  const kept = await getItem(store, keys.session(name), sessionSchema);
  return kept !== undefined && kept.expiresAt > now.getTime() / 1000 ? kept : undefined;
}

/** Keeps a new session. Its name is random: nothing can stand there, and sending it twice does no harm. */
export async function putSession(store: Store, session: StoredSession): Promise<void> {
  const { name, person } = session;
  const Item = { ...keys.session(name), ...gsi2.session(person, name), type: 'session', ...session };
  await translated(store.client.send(new PutCommand({ TableName: store.tables.records, Item })));
}

/** That somebody was there; nothing where the session has been ended meanwhile. */
export async function touchSession(store: Store, session: Pick<StoredSession, 'name' | 'seenAt' | 'expiresAt'>) {
  const { name, seenAt, expiresAt } = session;
  await change(store, name, {
    UpdateExpression: 'SET seenAt = :seenAt, expiresAt = :expiresAt',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':seenAt': seenAt, ':expiresAt': expiresAt },
  });
}

/** Why records of others are read from now on, or that nobody says; nothing where the session has been ended meanwhile. */
export async function noteReason(store: Store, name: string, sealed: Uint8Array | undefined): Promise<void> {
  const update = sealed
    ? { UpdateExpression: 'SET reason = :reason', ExpressionAttributeValues: { ':reason': sealed } }
    : { UpdateExpression: 'REMOVE reason' };
  await change(store, name, { ...update, ConditionExpression: 'attribute_exists(pk)' });
}

/** Who renews the tokens of a session, and until when (in milliseconds) nobody else begins to. */
export interface Renewal {
  by: string;
  from: number;
  until: number;
}

/** Whether this renewal may begin: nobody else is at it, and nobody did it since the session was read. */
export async function beginRenewal(store: Store, { name, turn }: StoredSession, renewal: Renewal): Promise<boolean> {
  return change(store, name, {
    UpdateExpression: 'SET renewing = :by, renewingUntil = :until',
    ConditionExpression: 'turn = :turn AND (attribute_not_exists(renewing) OR renewing = :by OR renewingUntil < :from)',
    ExpressionAttributeValues: {
      ':turn': turn,
      ':by': renewal.by,
      ':from': renewal.from,
      ':until': renewal.until,
    },
  });
}

/** Ends a renewal, with the new tokens where there are some. Nothing where the session was ended meanwhile. */
export async function endRenewal(store: Store, { name, turn }: StoredSession, { by }: Renewal, sealed?: Uint8Array) {
  return change(store, name, {
    UpdateExpression: `SET turn = :next${sealed ? ', sealed = :sealed' : ''} REMOVE renewing, renewingUntil`,
    ConditionExpression: 'turn = :turn AND renewing = :by',
    ExpressionAttributeValues: {
      ':turn': turn,
      ':by': by,
      ':next': sealed ? turn + 1 : turn,
      ...(sealed && { ':sealed': sealed }),
    },
  });
}

/** Ends a session; no harm where it has ended. */
export async function removeSession(store: Store, name: string): Promise<void> {
  const command = new DeleteCommand({ TableName: store.tables.records, Key: keys.session(name) });
  await translated(store.client.send(command));
}

/** Ends all sessions of a person, and says how many. Read through an index: what began a moment ago may be missed. */
export async function removeSessionsOf(store: Store, person: string): Promise<number> {
  const query = {
    IndexName: 'gsi2',
    KeyConditionExpression: 'gsi2pk = :sessions',
    ExpressionAttributeValues: { ':sessions': gsi2.sessions(person) },
  };
  const named = z.object({ gsi2sk: z.string() });
  const { items } = await queryItems(store, query, named, Number.POSITIVE_INFINITY);
  for (const { gsi2sk } of items) await removeSession(store, gsi2sk);
  return items.length;
}

/** Whether it was done; not where its condition does not hold. */
async function change(
  store: Store,
  name: string,
  update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> {
  try {
    const command = new UpdateCommand({ ...update, TableName: store.tables.records, Key: keys.session(name) });
    await translated(store.client.send(command));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

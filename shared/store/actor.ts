import { v4 as uuid } from 'uuid';
import * as z from 'zod';
import { keys, type Person, personHash } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

const actorSchema = z.object({ actor: z.string() });

/**
 * The random id under which a person stands in the audit, and, the first time they act, the write that keeps it.
 * The write goes into the same transaction as the act, so an id never exists without one.
 */
export async function actorOf(store: Store, person: Person): Promise<{ actor: string; writes: Write[] }> {
  const kept = await actorIdOf(store, person);
  if (kept !== undefined) return { actor: kept, writes: [] };
  const key = keys.actor(personHash(person));
  // Version 4 and not 7: the id must not even tell when the person first came.
  const actor = uuid();
  return { actor, writes: [{ put: { ...key, type: 'actor', actor }, when: 'absent', otherwise: 'retry' }] };
}

/** The random id of a person who has acted; undefined where nothing says whose it is. */
export async function actorIdOf(store: Store, person: Person): Promise<string | undefined> {
  return (await getItem(store, keys.actor(personHash(person)), actorSchema))?.actor;
}

/** Erases whom an actor's id stands for. The audit stays whole; the person's next act gets a new id. */
export function forgetActor(person: Person): Write {
  return { remove: keys.actor(personHash(person)), when: 'any', otherwise: 'retry' };
}

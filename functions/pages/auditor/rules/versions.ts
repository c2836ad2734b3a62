import * as z from 'zod';
import { Problem } from '../../../../shared/errors.ts';
import type { ApiClient } from '../../api-client.ts';

const listed = z.object({
  items: z.array(z.object({ id: z.string(), version: z.string(), title: z.string(), versions: z.array(z.string()) })),
});

/** The versions of a rule book that there are. */
export type Versions = Awaited<ReturnType<typeof versionsOf>>;

/** Every version of a rule book, oldest first, and the one in force. Throws `Problem('not-found')` where there is no such book. */
export async function versionsOf(api: ApiClient, id: string) {
  const { body } = await api.get('/v1/rule-sets', listed);
  const found = body.items.find((each) => each.id === id);
  if (found === undefined) throw new Problem('not-found', 'There is no rule set with this id.');
  const { title, version: inForce, versions } = found;
  return { title, inForce, all: versions.includes(inForce) ? versions : [...versions, inForce] };
}

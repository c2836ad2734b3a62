import { getContested, putContested } from '../store/contested.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';

/** That a party which others had registered has now declared under its own people: from here on its word is its own. */
export async function declaredAnew(store: Store, party: string): Promise<Write[]> {
  const contested = await getContested(store, party);
  if (contested?.registeredByOthers === undefined) return [];
  const { registeredByOthers: _over, version: _then, ...rest } = contested;
  return [putContested(rest, contested)];
}

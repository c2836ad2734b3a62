import { digestOf } from '../audit/canonical.ts';
import { changeWebhook, type ShownWebhook, type WebhookInput } from '../delivering/change-webhook.ts';
import type { WebhookReach } from '../delivering/webhook-address.ts';
import { Problem } from '../errors.ts';
import { type Precondition, requirePrecondition } from '../http/precondition.ts';
import { overtaken } from '../reassessing/overtaken.ts';
import { noAnswer } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import { personHash } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { getWatch, removeWatch, type Watch } from '../store/watch.ts';
import { leadFrom, leadNoMore, partiesACommit, type StatedWatch, strayOf, watchWrite } from './state-watch.ts';

export interface KeepingWatches {
  store: Store;
  timing?: Partial<Timing>;
  reach: WebhookReach;
}

/** Whose watch, which, and what must hold of the one that is there. */
interface Asked {
  id: string;
  by: CommitRequest['by'];
  /** Whose watch it is, hashed; that of whoever asks where left out. */
  owner?: string;
  precondition: Precondition | undefined;
}

/** The entity tag of a watch; that of one made anew under the same id is another. */
export const watchTag = ({ version, changedAt }: Watch): string => `"${version}.${Date.parse(changedAt).toString(36)}"`;

/** A person's own watch. Throws `Problem('not-found')`, for another's as for one that is not there. */
export async function requireWatch(store: Store, id: string, owner: string): Promise<Watch> {
  const watch = await ownWatch(store, id, owner);
  if (watch === undefined) throw notYours();
  return watch;
}

async function ownWatch(store: Store, id: string, owner: string): Promise<Watch | undefined> {
  const watch = await getWatch(store, id);
  if (watch !== undefined && watch.owner !== owner) throw notYours();
  return watch;
}

const notYours = () => new Problem('not-found', 'There is no watch with this id among yours.');

/**
 * Keeps a watch as stated, in place of what is there. Its parties lead to it before it names them, so that none is
 * missed from the moment on in which it does; where there are many, they come in parts, and a request that ends in
 * between changed nothing and can be sent again. Throws `stale-version` where the precondition does not hold.
 */
export async function keepWatch(
  keeping: KeepingWatches,
  asked: Asked,
  stated: StatedWatch & { webhook?: WebhookInput | undefined },
): Promise<{ watch: Watch; isNew: boolean; webhook: ShownWebhook | undefined }> {
  const { store, reach } = keeping;
  const owner = personHash(asked.by);
  for (;;) {
    const { missing } = await strayOf(store, asked.id, stated.parties);
    await requireReplaceable(store, asked, owner);
    if (missing.length > partiesACommit) {
      const part = missing.slice(0, partiesACommit);
      await change(keeping, asked, 'watch.prepared', async ({ at }) => {
        await requireReplaceable(store, asked, owner);
        const { missing: still } = await strayOf(store, asked.id, part);
        return { writes: leadFrom(asked.id, still, at), digest: digestOf(part) };
      });
      continue;
    }
    const kept = await change(keeping, asked, 'watch.kept', async ({ at }) => {
      const before = await requireReplaceable(store, asked, owner);
      const stray = await strayOf(store, asked.id, stated.parties);
      if (stray.missing.length > partiesACommit) throw beginAnew;
      const { watch, write } = watchWrite({ id: asked.id, owner, at }, stated, before);
      const webhook = await changeWebhook(store, asked.id, stated.webhook, { at, reach });
      const writes = [write, ...leadFrom(asked.id, stray.missing, at), ...webhook.writes];
      return { writes, digest: digestOf(watch), watch, isNew: before === undefined, webhook: webhook.shown };
    });
    if (kept === undefined) continue;
    await dropStale(keeping, asked);
    return { watch: kept.watch, isNew: kept.isNew, webhook: kept.webhook };
  }
}

/** Removes a watch with all that leads to it, the watch last: a request that ends in between can be sent again. */
export async function endWatch(keeping: KeepingWatches, asked: Asked): Promise<void> {
  const { store, reach } = keeping;
  const { owner = personHash(asked.by) } = asked;
  for (let over = false; !over; ) {
    const ended = await change(keeping, asked, 'watch.ended', async ({ at }) => {
      const watch = await requireReplaceable(store, asked, owner);
      if (watch === undefined) throw notYours();
      const { stale } = await strayOf(store, asked.id, []);
      const last = stale.length <= partiesACommit;
      const webhook = last ? await changeWebhook(store, asked.id, undefined, { at, reach }) : undefined;
      const writes = leadNoMore(stale.slice(0, partiesACommit));
      if (last) writes.push(removeWatch(watch), ...(webhook?.writes ?? []));
      return { writes, digest: digestOf({ watch: asked.id, last }), last };
    });
    over = ended?.last === true;
  }
}

/** What no longer is to lead to the watch, by the watch as it is kept when each part is removed. */
async function dropStale(keeping: KeepingWatches, asked: Asked): Promise<void> {
  const { store } = keeping;
  const staleNow = async () => {
    const watch = await getWatch(store, asked.id);
    return watch === undefined ? [] : (await strayOf(store, asked.id, watch.parties)).stale;
  };
  while ((await staleNow()).length > 0) {
    await change(keeping, asked, 'watch.trimmed', async () => {
      const stale = (await staleNow()).slice(0, partiesACommit);
      if (stale.length === 0) throw beginAnew;
      return { writes: leadNoMore(stale), digest: digestOf(stale) };
    });
  }
}

async function requireReplaceable(store: Store, { id, precondition }: Asked, owner: string) {
  const watch = await ownWatch(store, id, owner);
  if (watch === undefined && precondition?.kind !== 'absent') throw notYours();
  requirePrecondition(precondition, watch && watchTag(watch));
  return watch;
}

/** Told from a precondition that does not hold, which is a refusal of the same kind, by being this very one. */
const beginAnew = overtaken();

type Prepared = { writes: Awaited<ReturnType<CommitRequest['prepare']>>['writes']; digest: string };

/** One commit on the watch's stream; undefined where fresh reads showed that it is not to be made like this. */
async function change<P extends Prepared>(
  { store, timing = {} }: KeepingWatches,
  { id, by }: Asked,
  action: string,
  prepare: (attempt: { at: Date }) => Promise<P>,
): Promise<P | undefined> {
  let prepared: P | undefined;
  const request: CommitRequest = {
    stream: streams.watch(id),
    by,
    prepare: async ({ at, head }) => {
      prepared = await prepare({ at });
      const { writes, digest } = prepared;
      const audit = { action, object: `watch/${id}`, version: head.seq + 1, digest };
      return { writes, audit, answer: noAnswer };
    },
  };
  try {
    await commit(store, request, timing);
    return prepared;
  } catch (error) {
    if (error === beginAnew) return undefined;
    throw error;
  }
}

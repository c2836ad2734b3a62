import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { type Precondition, requirePrecondition } from '../http/precondition.ts';
import { actorOf } from '../store/actor.ts';
import { type Draft, type DraftForm, getDraft, putDraft, removeDraft } from '../store/draft.ts';
import type { Person } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import { realTiming, type Timing } from '../store/timing.ts';
import { writeUnaudited } from '../store/write-unaudited.ts';
import type { DraftBody } from './draft-body.ts';

/** The most bytes that a draft's JSON may have: as many as the declaration that it becomes. */
const draftBytes = 100 * 1024;

const daysKept = 180;

export interface Drafting {
  store: Store;
  newId: () => string;
  timing?: Partial<Timing>;
}

interface DraftChange {
  party: string;
  form: DraftForm;
  /** What must hold of the draft that is there now. */
  precondition: Precondition | undefined;
}

/** The entity tag of a draft. */
export const draftTag = ({ version }: Pick<Draft, 'version'>): string => `"${version}"`;

/** A party's draft of a form; undefined also where its time is over. */
export async function openDraft(store: Store, party: string, form: DraftForm, now: Date): Promise<Draft | undefined> {
  return inTime(await getDraft(store, party, form), now);
}

/**
 * Keeps a draft for 180 days from now. The same request again, from the same person, changes nothing and succeeds: its answer may have
 * been lost. Without an entry in the audit (decision 0016).
 * Throws `Problem('stale-version')` where the draft is not what the precondition says, `too-large`, and `unavailable`.
 */
export async function saveDraft(
  { store, newId, timing = {} }: Drafting,
  { party, form, precondition, by, body }: DraftChange & { by: Person; body: DraftBody },
): Promise<{ draft: Draft; isNew: boolean }> {
  requireSmall(body);
  const { now } = { ...realTiming, ...timing };
  const digest = digestOf(body);
  const version = newId();
  return writeUnaudited(
    store,
    async () => {
      const at = now();
      const [kept, { actor, writes }] = await Promise.all([getDraft(store, party, form), actorOf(store, by)]);
      const before = inTime(kept, at);
      if (before?.by === actor && isThisRequest(before, precondition, digest)) {
        return { writes: [], result: { draft: before, isNew: before.request.replaced === null } };
      }
      requirePrecondition(precondition, before && draftTag(before));
      const draft = {
        ...{ party, form, body, savedAt: at.toISOString(), by: actor, version },
        request: { replaced: before?.version ?? null, digest },
        expiresAt: Math.floor(at.getTime() / 1000) + daysKept * 24 * 60 * 60,
      };
      return { writes: [putDraft(draft, kept), ...writes], result: { draft, isNew: before === undefined } };
    },
    timing,
  );
}

/** Removes a draft. Throws as `saveDraft` does, and `Problem('not-found')` where there is none. */
export async function discardDraft(
  { store, timing = {} }: Omit<Drafting, 'newId'>,
  { party, form, precondition }: DraftChange,
): Promise<void> {
  const { now } = { ...realTiming, ...timing };
  await writeUnaudited(
    store,
    async () => {
      const draft = await openDraft(store, party, form, now());
      if (draft === undefined) throw noDraft();
      requirePrecondition(precondition, draftTag(draft));
      return { writes: [removeDraft(draft)], result: undefined };
    },
    timing,
  );
}

export const noDraft = () => new Problem('not-found', 'There is no draft of this form.');

function inTime(draft: Draft | undefined, now: Date): Draft | undefined {
  return draft === undefined || draft.expiresAt <= now.getTime() / 1000 ? undefined : draft;
}

/** Whether this request made the draft what it is (RFC 9110, section 13.1.1, lets it succeed again). */
function isThisRequest({ request }: Draft, precondition: Precondition | undefined, digest: string): boolean {
  if (request.digest !== digest || precondition === undefined) return false;
  const { replaced } = request;
  if (replaced === null) return precondition.kind === 'absent';
  return precondition.kind === 'match' && precondition.tags.includes(draftTag({ version: replaced }));
}

function requireSmall(body: DraftBody): void {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes <= draftBytes) return;
  throw new Problem('too-large', `The draft was not kept: it has ${bytes} bytes, and ${draftBytes} are the most.`);
}

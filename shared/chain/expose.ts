import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSetDigest } from '../assessing/rule-set-digest.ts';
import { canonicalJson, digestOf } from '../audit/canonical.ts';
import type { Head } from '../audit/entry.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { readHead, streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { latestDeclarations } from '../store/declaration.ts';
import { unavailable } from '../store/failure.ts';
import { getParty } from '../store/party.ts';
import { type CurrentScore, getScore, putScore } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import { realTiming, type Timing } from '../store/timing.ts';
import { inTurn } from '../store/turns.ts';
import { type Exposed, exposeScore } from './expose-score.ts';

export interface Exposing {
  store: Store;
  /** Those in force; the ones without exposure are passed over. */
  ruleSets: readonly RuleSet[];
  timing?: Partial<Timing>;
}

/** More writes of one party than these, each overtaken by a change of a provider, are left to the next message. */
const mostTimes = 4;

/**
 * Reckons a party's exposure from what is kept now, and keeps it beside its score where it changed, with an audit entry
 * `exposure.changed`. It can be called twice, late, or for anybody: it looks again after each write, so that of two at
 * once neither leaves behind what the other has overtaken, and it comes to rest. Throws as `commit` does, and
 * `Problem('unavailable')` while providers change faster than it can look.
 */
export async function expose(service: Exposing, party: string): Promise<'changed' | 'unchanged'> {
  let changed = false;
  for (const ruleSet of service.ruleSets.filter(({ exposure }) => exposure !== undefined)) {
    for (let times = 1; await exposeOnce(service, party, ruleSet); times++) {
      changed = true;
      if (times === mostTimes) throw unavailable(new Error(`The exposure of ${party} did not come to rest.`));
    }
  }
  return changed ? 'changed' : 'unchanged';
}

interface Looked extends Exposed {
  head: Head;
  read: CurrentScore;
}

/** Whether it wrote anything. */
async function exposeOnce({ store, timing = {} }: Exposing, party: string, ruleSet: RuleSet): Promise<boolean> {
  const { now } = { ...realTiming, ...timing };
  const first = await look(store, { party, ruleSet, at: now() });
  if (first === undefined) return false;
  const request = {
    stream: streams.party(party),
    by: theService,
    prepare: async ({ head, at }: { head: Head; at: Date }) => {
      const looked = head.hash === first.head.hash ? first : await look(store, { party, ruleSet, at });
      if (looked === undefined) throw overtaken();
      const { score, read, writes, digest } = looked;
      return {
        writes: [...writes, putScore(score, read)],
        audit: {
          action: 'exposure.changed',
          object: `exposure/${ruleSet.id}`,
          version: read.version + 1,
          digest: digest ?? digestOf(score.exposure),
        },
        answer: noAnswer,
      };
    },
  };
  try {
    await inTurn(store, request.stream, () => commit(store, request, timing));
    return true;
  } catch (error) {
    // Somebody else did it in the meantime: whoever calls looks again.
    if (isOvertaken(error)) return true;
    throw error;
  }
}

/**
 * What there is to keep; undefined where nothing changed, where the party has no score, or where its score was reached
 * under rules that knew no exposure.
 */
async function look(
  store: Store,
  { party: id, ruleSet, at }: { party: string; ruleSet: RuleSet; at: Date },
): Promise<Looked | undefined> {
  const head = await readHead(store, streams.party(id));
  const [party, read, filed] = await Promise.all([
    getParty(store, id),
    getScore(store, id, ruleSet.id),
    latestDeclarations(store, id),
  ]);
  if (party === undefined || read === undefined) return undefined;
  if (read.exposure === undefined && read.ruleSet.digest !== ruleSetDigest(ruleSet)) return undefined;
  const { version: _, ...score } = read;
  const exposed = await exposeScore(store, { party, filed, score, ruleSet, at });
  const isSame = exposed.writes.length === 0 && canonicalJson(exposed.score) === canonicalJson(score);
  return isSame ? undefined : { head, read, ...exposed };
}

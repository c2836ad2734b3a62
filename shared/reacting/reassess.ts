import type { RuleSet } from '../../rules/rule-set.ts';
import { judge } from '../assessing/judge.ts';
import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { realTiming, type Timing } from '../store/timing.ts';
import { inTurn } from '../store/turns.ts';
import { type Looked, lookAnew } from './look-anew.ts';

interface Reassessing {
  store: Store;
  newId: () => string;
  ruleSets: readonly RuleSet[];
  timing?: Partial<Timing>;
}

/**
 * Assesses a party anew, under those rule sets by which it comes to another verdict, in one commit: what another party
 * filed, what a register says, or the day may have changed. Writes nothing where nothing changed, so it comes to rest.
 */
export async function reassess({ store, newId, ruleSets, timing = {} }: Reassessing, id: string): Promise<void> {
  const { now } = { ...realTiming, ...timing };
  const look = (at: Date) => lookAnew(store, { id, ruleSets, at });
  const first = await look(now());
  if (first === undefined || first.due.length === 0) return;
  const request = {
    stream: streams.party(id),
    by: theService,
    prepare: async ({ head, at }: { head: Looked['head']; at: Date }) => {
      const looked = head.hash === first.head.hash ? first : await look(at);
      if (looked === undefined || looked.due.length === 0) throw overtaken();
      const { party, filed, scores, due } = looked;
      const judging = { party, filed, kept: filed, scores, ruleSets: due };
      const { writes, digests } = await judge(store, judging, { at, newId, seq: head.seq + 1 });
      const digest = digestOf({ assessments: digests });
      const audit = { action: 'party.reassessed', object: `party/${id}`, version: head.seq + 1, digest };
      return { writes, audit, answer: noAnswer };
    },
  };
  await inTurn(store, request.stream, () => commit(store, request, timing)).catch((error: unknown) => {
    if (!isOvertaken(error)) throw error;
  });
}

import type { RuleSet } from '../../rules/rule-set.ts';
import { judge } from '../assessing/judge.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { getShard, putShard, type ReassessmentShard } from '../store/reassessment.ts';
import type { Announcing } from './announce.ts';
import { type Examined, examine } from './examine.ts';
import { overtaken } from './overtaken.ts';
import { noAnswer, theService } from './service.ts';
import { counted } from './tally.ts';

type Due = Extract<Examined, { kind: 'due' }>;

/**
 * Assesses a party anew and keeps assessment, score and the shard's place behind it in one transaction: ended at any
 * point, either all of it is there or none. What was examined is used only while the party's stream still ends where
 * it did. Throws `overtaken` where another worker took the party, or a submission did what there was to do.
 * @param shard where the shard is, with parties that are not kept yet; `kept` is what the store holds of it
 * @returns the shard behind this party, as it is kept
 */
export async function renew(
  { store, newId, timing }: Announcing,
  {
    examined,
    ruleSet,
    shard,
    kept,
  }: { examined: Due; ruleSet: RuleSet; shard: ReassessmentShard; kept: ReassessmentShard },
): Promise<ReassessmentShard> {
  const id = examined.party.id;
  let behind = shard;
  await commit(
    store,
    {
      stream: streams.party(id),
      by: theService,
      prepare: async ({ number, head, at }) => {
        if (number > 1) await requireUntouched(store, kept);
        const still = head.hash === examined.head.hash;
        const due = still ? examined : await examine(store, { job: shard.job, party: id, ruleSet });
        if (due.kind !== 'due') throw overtaken();
        const { party, filed, score } = due;
        const scores = score === undefined ? [] : [score];
        const judged = await judge(
          store,
          { party, filed, kept: filed, scores, ruleSets: [ruleSet] },
          { at, newId, seq: head.seq + 1 },
        );
        const [renewed] = judged.scores;
        const [sealed] = judged.digests;
        if (renewed === undefined || sealed === undefined) throw new RangeError('One rule set gives one verdict.');
        behind = counted(shard, id, { kind: 'renewed', from: score?.band ?? 'none', to: renewed.band });
        return {
          writes: [...judged.writes, putShard(behind, kept)],
          audit: {
            action: 'party.reassessed',
            object: `assessment/${sealed.id}`,
            version: 1,
            digest: sealed.digest,
          },
          answer: noAnswer,
        };
      },
    },
    timing,
  );
  return { ...behind, version: kept.version + 1 };
}

/** Throws `overtaken` where another worker has moved the shard. */
export async function requireUntouched(store: Announcing['store'], kept: ReassessmentShard): Promise<void> {
  const { version } = await getShard(store, kept.job, kept.shard);
  if (version !== kept.version) throw overtaken();
}

import { v7 as uuid } from 'uuid';
import { expect } from 'vitest';
import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { prepareSubmission } from '../../shared/assessing/submit.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { announce } from '../../shared/reassessing/announce.ts';
import { handOut, openJobOf } from '../../shared/reassessing/hand-out.ts';
import type { ShardMessage } from '../../shared/reassessing/shard-message.ts';
import { type ShardWork, workShard } from '../../shared/reassessing/work-shard.ts';
import { listAssessments } from '../../shared/store/assessment.ts';
import { auditEntries } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { walkShard } from '../../shared/store/keys.ts';
import type { Party } from '../../shared/store/party.ts';
import { getReassessment } from '../../shared/store/reassessment.ts';
import { getScore } from '../../shared/store/score.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Body } from '../builders/change.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, at, ok, registration, sampleParty } from '../store/samples.ts';

/** The rules as they were before the publication that these tests are about: a party is worse off or better under them. */
export const older: RuleSet = {
  ...un13jk,
  version: '0.9.0',
  score: { ...un13jk.score, bands: { medium: 1, high: 2 } },
};
export const newer: RuleSet = un13jk;

const now = () => new Date(at);
const timing = { sleep: async () => undefined, now };

/** An id that the walk finds in a shard. */
function idInShard(shard: string | undefined): string {
  for (;;) {
    const id = uuid();
    if (shard === undefined || walkShard(id) === shard) return id;
  }
}

/** A store with parties, and what a worker of it needs. */
export async function openHouse(given?: Store) {
  const store = given ?? (await emptyStore());
  const failures: string[] = [];
  const work: ShardWork = {
    store,
    newId: () => uuid(),
    timing,
    ruleSets: [newer],
    pace: async () => undefined,
    hasTime: () => true,
    onFailure: (party) => failures.push(party),
  };

  async function register(shard?: string): Promise<Party> {
    const party = sampleParty({ id: idInShard(shard), kinds: ['supplier'] });
    await commit(store, registration(party), timing);
    return party;
  }

  async function declare(party: Party, body: Body, ruleSets: readonly RuleSet[] = [older]): Promise<void> {
    const accepted: DeclarationBody = partyDeclarationBody.parse(body);
    const prepare = async () => {
      const options = { at: now(), newId: () => uuid(), ruleSets };
      const { writes, audit } = await prepareSubmission(store, party.id, accepted, options);
      return { writes, audit, answer: ok };
    };
    await commit(store, { stream: `party/${party.id}`, by: ana, prepare }, timing);
  }

  /** Announces the newer rules and gives the job with the messages that would be sent. */
  async function publish(ruleSet: RuleSet = newer) {
    const messages: ShardMessage[] = [];
    await announce(work, ruleSet);
    const job = await openJobOf(work, ruleSet);
    if (job === undefined) throw new RangeError('Nothing was announced.');
    await handOut(work, job, async (more) => void messages.push(...more));
    return { id: job.id, messages };
  }

  async function workAll(messages: readonly ShardMessage[], worker: ShardWork = work) {
    for (const message of messages) expect(await workShard(worker, message)).toBe('over');
  }

  const job = async (id: string) => getReassessment(store, id);
  const scoreOf = async (party: Party) => getScore(store, party.id, newer.id);
  const assessmentsOf = async (party: Party) => (await listAssessments(store, party.id, newer.id, { limit: 50 })).items;

  /** The actions of a stream, its chain checked. */
  async function actionsOf(stream: string): Promise<string[]> {
    const { items } = await auditEntries(store, stream, { limit: 1000 });
    expect(verifyChain(stream, items), stream).toMatchObject({ holds: true });
    return items.map(({ action }) => action);
  }

  return { store, work, failures, register, declare, publish, workAll, job, scoreOf, assessmentsOf, actionsOf };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

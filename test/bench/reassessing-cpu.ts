import { v7 as uuid } from 'uuid';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { prepareSubmission } from '../../shared/assessing/submit.ts';
import { announce } from '../../shared/reassessing/announce.ts';
import { openJobOf } from '../../shared/reassessing/hand-out.ts';
import { type ShardWork, workShard } from '../../shared/reassessing/work-shard.ts';
import { commit } from '../../shared/store/commit.ts';
import { walkShard } from '../../shared/store/keys.ts';
import { now } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { ana, ok, registration, sampleParty } from '../store/samples.ts';
import { type Figure, median } from './figure.ts';
import { storeInMemory } from './memory-store.ts';

const older: RuleSet = { ...un13jk, version: '0.9.0' };
const parties = 200;

/** A shard of parties that were assessed under an older version of the rules. */
async function fill(store: ShardWork['store'], shard: string): Promise<void> {
  const body = partyDeclarationBody.parse(supplier({}, now.toISOString().slice(0, 10)));
  for (let filled = 0; filled < parties; ) {
    const party = sampleParty({ id: uuid(), kinds: ['supplier'] });
    if (walkShard(party.id) !== shard) continue;
    filled++;
    await commit(store, registration(party), { now: () => now });
    const prepare = async () => {
      const options = { at: now, newId: () => uuid(), ruleSets: [older] };
      return { ...(await prepareSubmission(store, party.id, body, options)), answer: ok };
    };
    await commit(store, { stream: `party/${party.id}`, by: ana, prepare }, { now: () => now });
  }
}

/** CPU of one party's re-assessment by a worker, with a database that takes no time. */
export async function measureReassessing(): Promise<Figure[]> {
  const store = storeInMemory();
  const work: ShardWork = {
    store,
    ruleSets: [un13jk],
    newId: () => uuid(),
    pace: async () => undefined,
    hasTime: () => true,
    onFailure: (party, error) => console.error(party, error),
  };
  await announce(work, un13jk);
  const job = await openJobOf(work, un13jk);
  if (job === undefined) throw new RangeError('Nothing was announced.');
  const rounds: number[] = [];
  for (const shard of ['00', '01', '02', '03', '04']) {
    await fill(store, shard);
    const start = process.cpuUsage();
    await workShard(work, { job: job.id, shard });
    const { user, system } = process.cpuUsage(start);
    rounds.push((user + system) / parties / 1000);
  }
  return [
    {
      what: "a party's re-assessment without the database, CPU",
      figure: `${median(rounds).toFixed(2)} ms`,
      beside: 'under one rule set; docs/reassessment-at-scale.md plans with it',
    },
  ];
}

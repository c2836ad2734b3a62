import { beforeAll, describe, expect, it } from 'vitest';
import { ruleSets } from '../../rules/sets/all.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { latestDeclarations } from '../../shared/store/declaration.ts';
import { scoresOf } from '../../shared/store/score.ts';
import type { Store } from '../../shared/store/store.ts';
import { now } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { cancelled, type Fault, faulty, named, network } from '../store/faults.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, day, openDesk, submitted } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

/** More of one fault than any caller's patience. */
const always = (fault: Fault) => Array<Fault>(50).fill(fault);

/** Declares through a store with faults, then asks again with the same key through one without. */
async function declareTwice(faults: Iterable<Fault>) {
  const party = await desk.register('Unlucky');
  const flaky = await openApi(faulty(desk.store, faults).store, now, { sleep: async () => undefined });
  const wish = {
    as: ['declarant', party.subject] satisfies ['declarant', string],
    body: supplier({}, day),
    headers: { 'idempotency-key': 'once' },
  };
  const first = await flaky.call('POST', `/v1/parties/${party.id}/declarations`, wish);
  const second = await desk.call('POST', `/v1/parties/${party.id}/declarations`, wish);
  return { party, first, second };
}

/** One declaration, one score of each rule set at its first version, one entry: neither a double nor a half write. */
async function expectOneEffect(party: { id: string }, answer: string): Promise<void> {
  const { declaration, assessments } = submitted.parse(JSON.parse(answer));
  const kept = await latestDeclarations(desk.store, party.id);
  expect(kept.map(({ id }) => id)).toEqual([declaration.id]);
  const scores = await scoresOf(desk.store, party.id);
  expect(scores.map(({ ruleSet }) => ruleSet.id)).toEqual(ruleSets.map(({ id }) => id).sort());
  expect(scores.every(({ version }) => version === 1)).toBe(true);
  expect(scores.map(({ assessment }) => assessment)).toEqual(expect.arrayContaining(assessments.map(({ id }) => id)));
  const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
  expect(items.map(({ action }) => action)).toEqual(['party.registered', 'declaration.submitted']);
  expect(verifyChain(streams.party(party.id), items)).toMatchObject({ holds: true });
}

describe('a submission', () => {
  it.each<[string, Fault[]]>([
    ['throttled twice', [{ before: cancelled('ThrottlingError') }, { before: cancelled('ThrottlingError') }]],
    ['in conflict twice', [{ before: cancelled('TransactionConflict') }, { before: cancelled('TransactionConflict') }]],
    ['that timed out on its way', [{ before: named('TimeoutError') }]],
    ['whose answer was lost after it was kept', [{ after: network('ECONNRESET') }]],
  ])('%s is kept once and answered as if nothing had been', async (_what, faults) => {
    const { party, first, second } = await declareTwice(faults);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    const text = await first.text();
    expect(await second.text()).toBe(text);
    await expectOneEffect(party, text);
  });

  it.each<[string, Fault, boolean]>([
    ['in conflict without end', { before: cancelled('TransactionConflict') }, false],
    ['throttled without end', { before: named('ThrottlingException') }, false],
    ['to an engine that is gone', { before: network('ECONNREFUSED') }, false],
    ['of which no answer ever comes back', { after: named('TimeoutError') }, true],
  ])('%s is 503 with a time to come back, and then has one effect', async (_what, fault, kept) => {
    const { party, first, second } = await declareTwice(always(fault));
    expect(first.status).toBe(503);
    expect(first.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect((await problemOf(first)).detail).toMatch(/same Idempotency-Key|again/);
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotent-replayed')).toBe(kept ? 'true' : null);
    await expectOneEffect(party, await second.text());
  });
});

/** A store on which every command fails. */
function failing(store: Store, error: Error): Store {
  const client = new Proxy(store.client, {
    get: (target, property) =>
      property === 'send' ? () => Promise.reject(error) : Reflect.get(target, property, target),
  });
  return { ...store, client };
}

describe('a request while the database', () => {
  it.each<[string, Error]>([
    ['throttles', named('ProvisionedThroughputExceededException')],
    ['does not answer in time', named('TimeoutError')],
    ['has an error of its own', named('InternalServerError', { $metadata: { httpStatusCode: 500 } })],
    ['is gone', network('ECONNREFUSED')],
  ])('%s is 503 with a time to come back, whatever it asks', async (_what, error) => {
    const broken = await openApi(failing(desk.store, error));
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    const asked = [
      ...[`/v1/parties/${id}/score`, `/v1/parties/${id}/assessments/${id}`, '/v1/scores', '/v1/parties?name=a'],
      ...['/v1/exports/scores', '/v1/exports/findings?format=json', `/v1/parties/${id}/audit`],
    ].map((path) => broken.call('GET', path, { as: ['auditor', 'a'] }));
    const body = { reference: 'T', parties: [{ name: 'A' }] };
    const screened = broken.call('POST', '/v1/screenings', { as: ['procurement_officer', 'o'], body });
    const declared = broken.call('POST', `/v1/parties/${id}/declarations?dryRun=true`, {
      as: ['declarant', 'd'],
      body: supplier({}, day),
    });
    for (const answer of await Promise.all([...asked, screened, declared])) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(await answer.text()).not.toMatch(/injected|ECONN|Throughput/);
    }
  });
});

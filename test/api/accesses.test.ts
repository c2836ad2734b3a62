import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes } from '../../functions/api/routes.ts';
import { permissions } from '../../shared/access/permissions.ts';
import type { Role } from '../../shared/access/principal.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { actorOf } from '../../shared/store/actor.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { profile } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { faulty, network } from '../store/faults.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

type Reader = [role: Role, subject: string];
type Company = Awaited<ReturnType<Desk['register']>>;

const access = z.looseObject({ route: z.string(), role: z.string(), records: z.int(), reason: z.string().nullable() });

let desk: Desk;
let company: Company;
let other: Company;
beforeAll(async () => {
  desk = await openDesk();
  company = await desk.register('Everest Build');
  other = await desk.register('Annapurna Hotels');
  await desk.declare(company, supplier({}, day));
});

async function leftBy([, subject]: Reader): Promise<{ action: string; role: string; actor: string }[]> {
  const { actor } = await actorOf(desk.store, { issuer: profile.issuer, subject });
  const stream = streams.access(actor);
  const { items } = await auditEntries(desk.store, stream, { limit: 100 });
  expect(verifyChain(stream, items).holds).toBe(true);
  return items;
}

const accessesAs = async (as: Reader, { id }: Company = company) => {
  const answer = await desk.call('GET', `/v1/parties/${id}/accesses`, { as });
  return listOf(access).parse(await answer.json()).items;
};

describe('reading what belongs to others', () => {
  it('leaves who, why, what and how much, which its owner sees without the reader', async () => {
    const auditor: Reader = ['auditor', 'reads-the-score'];
    const headers = { 'access-reason': 'Complaint 7: fees' };
    const path = `/v1/parties/${company.id}/score`;
    expect((await desk.call('GET', path, { as: auditor, headers })).status).toBe(200);
    const [entry, ...more] = await leftBy(auditor);
    expect(entry).toMatchObject({ action: 'records.read', role: 'auditor' });
    expect(more).toEqual([]);
    const seen = { route: 'show-score', role: 'auditor', path, records: 1, reason: 'Complaint 7: fees' };
    const [mine] = await accessesAs(['declarant', company.subject]);
    expect(mine).toMatchObject(seen);
    expect(mine).not.toHaveProperty('actor');
    expect(await accessesAs(['administrator', 'admin'])).toContainEqual(
      expect.objectContaining({ ...seen, actor: entry?.actor }),
    );
  });

  it('asks for a reason and goes on without, but for exports', async () => {
    const auditor: Reader = ['auditor', 'says-nothing'];
    const headers = { 'access-reason': undefined };
    expect((await desk.call('GET', `/v1/parties/${company.id}`, { as: auditor, headers })).status).toBe(200);
    const [latest] = await accessesAs(['declarant', company.subject]);
    expect(latest).toMatchObject({ route: 'show-party', reason: null });
    for (const path of ['/v1/exports/scores', '/v1/exports/findings']) {
      const refused = await desk.call('GET', path, { as: auditor, headers });
      expect(refused.status).toBe(400);
      expect((await problemOf(refused)).errors).toMatchObject([{ pointer: 'Access-Reason' }]);
    }
    expect(await leftBy(auditor)).toHaveLength(1);
  });

  it('takes no reason that is empty or longer than 200 characters, and reads UTF-8', async () => {
    const as: Reader = ['auditor', 'says-too-much'];
    const path = `/v1/parties/${company.id}`;
    for (const reason of [' ', 'x'.repeat(201)]) {
      const refused = await desk.call('GET', path, { as, headers: { 'access-reason': reason } });
      expect(refused.status, reason).toBe(400);
    }
    const sent = Buffer.from('Prüfung für Käthe').toString('latin1');
    await desk.call('GET', path, { as, headers: { 'access-reason': sent } });
    expect(await accessesAs(['declarant', company.subject])).toContainEqual(
      expect.objectContaining({ reason: 'Prüfung für Käthe' }),
    );
  });

  it('says of lists, screenings and exports how many were told of, a repeated screening once more', async () => {
    const officer: Reader = ['procurement_officer', 'screens'];
    const body = { reference: 'T', parties: [{ id: company.id }, { id: other.id }] };
    const headers = { 'idempotency-key': 'the-same' };
    for (let time = 0; time < 2; time++) {
      expect((await desk.call('POST', '/v1/screenings', { as: officer, body, headers })).status).toBe(201);
    }
    await desk.call('GET', '/v1/scores', { as: officer });
    expect((await desk.call('GET', '/v1/scores?minScore=100', { as: officer })).status).toBe(200);
    expect((await leftBy(officer)).map(({ action }) => action)).toEqual(Array(3).fill('records.read'));
  });

  it('goes in turn where one reader asks for many things at once', async () => {
    const as: Reader = ['auditor', 'in-a-hurry'];
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => desk.call('GET', `/v1/parties/${company.id}`, { as })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(await leftBy(as)).toHaveLength(12);
  });

  it('is refused where it cannot be put on record', async () => {
    const { store } = faulty(desk.store, Array(99).fill({ before: network('ECONNRESET') }));
    const reading = await openApi(store, undefined, { sleep: async () => undefined });
    for (const path of [`/v1/parties/${company.id}`, '/v1/scores', '/v1/exports/scores']) {
      const answer = await reading.call('GET', path, { as: ['auditor', 'a'] });
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toContain(company.name);
    }
  });
});

describe('reading what is no record of others', () => {
  it('leaves nothing: members of a party, public routes, what is not there', async () => {
    const officer: Reader = ['procurement_officer', 'also-a-member'];
    const body = { subject: officer[1] };
    await desk.call('POST', `/v1/parties/${other.id}/members`, { as: ['declarant', other.subject], body });
    const nowhere = `/v1/parties/${crypto.randomUUID()}`;
    for (const path of [`/v1/parties/${other.id}`, `/v1/parties/${other.id}/declarations`, '/v1/rule-sets', nowhere]) {
      await desk.call('GET', path, { as: officer });
    }
    await desk.call('GET', `/v1/parties/${other.id}`, { as: ['declarant', other.subject] });
    expect(await leftBy(officer)).toEqual([]);
    expect(await accessesAs(['declarant', other.subject], other)).toEqual([]);
  });
});

/** What these answer belongs to nobody, to the reader, or is no record of a party. */
const ofNoOther = [
  ...[
    'list-memberships',
    'list-invitations',
    'list-screenings',
    'list-raised-disputes',
    'list-watches',
    'show-watch',
    'list-deliveries',
    'list-licence-registers',
    'show-licence-register',
  ],
  ...['show-licence-register-import', 'list-reassessments', 'show-reassessment', 'list-exports', 'show-statistics'],
];

describe('every route that a role reaches any party by', () => {
  it('says whether it reads records of others', () => {
    const silent = routes.filter(({ id, effect, reads }) => {
      const row: Partial<Record<Role, string>> | 'public' = permissions[id];
      const reachesAny = row !== 'public' && Object.values(row).includes('any');
      return reachesAny && effect === 'read' && reads === undefined;
    });
    expect(silent.map(({ id }) => id).toSorted()).toEqual(ofNoOther.toSorted());
  });
});

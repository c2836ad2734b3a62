import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { codeDigest, newCode } from '../../shared/inviting/code.ts';
import { now, profile } from '../access/tokens.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let turn = 0;
beforeAll(async () => {
  desk = await openDesk();
});

const officer = (): [Role, string] => ['procurement_officer', `officer-${turn}@example.org`];
const made = z.looseObject({ id: z.string(), code: z.string(), path: z.string(), state: z.string() });
const listed = z.object({ items: z.array(z.looseObject({ id: z.string(), state: z.string() })) });
const number = () => ({ scheme: 'NP-OCR', id: `invited-${turn}` });

async function invite(more: object = {}) {
  turn += 1;
  const body = { name: 'Himal Overseas', reference: 'T-7', language: 'ne', ...more };
  const answer = await desk.call('POST', '/v1/invitations', { as: officer(), body });
  expect(answer.status).toBe(201);
  return made.parse(await answer.json());
}
const register = (invitation: string, call: Desk['call'] = desk.call, identifiers = [number()]) => {
  const body = { name: 'Himal Overseas Pvt. Ltd.', kinds: ['agency'], country: 'NP', identifiers, invitation };
  return call('POST', '/v1/parties', { as: ['declarant', `invited-${turn}`], body });
};
const listOf = async (as = officer()) =>
  listed.parse(await (await desk.call('GET', '/v1/invitations', { as })).json()).items;

describe('an invitation', () => {
  it('is used by whoever registers with its code, however it is typed, and its officer is told', async () => {
    const { id, code, path } = await invite({ identifier: { scheme: 'NP-OCR', id: `invited-${turn + 1}` } });
    expect(path).toBe(`/my/register?invitation=${code}`);
    expect(await listOf()).toMatchObject([{ id, state: 'open', until: '2026-04-30T12:00:00.000Z', language: 'ne' }]);
    const answer = await register(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`);
    expect(answer.status).toBe(201);
    const party = z.object({ id: z.string() }).parse(await answer.json());
    expect(await listOf()).toMatchObject([
      { id, state: 'used', used: { partyId: party.id, name: 'Himal Overseas Pvt. Ltd.', sameNumber: true } },
    ]);
    const feed = await (await desk.call('GET', '/v1/events', { as: officer() })).json();
    expect(feed).toMatchObject({
      items: [{ kind: 'invitation_used', party, facts: { reference: 'T-7' }, watches: [], toldAt: now.toISOString() }],
    });
  });

  it('says so where another number came by it than was invited', async () => {
    const { code } = await invite({ identifier: { scheme: 'NP-OCR', id: 'another' } });
    expect((await register(code)).status).toBe(201);
    expect(await listOf()).toMatchObject([{ used: { sameNumber: false } }]);
  });

  it('is good once and for 60 days; without one, registering is open as ever', async () => {
    const { code } = await invite();
    const later = await openApi(desk.store, new Date(now.getTime() + 60 * 86_400_000));
    for (const refused of [await register(newCode()), await register(code, later.call)]) {
      expect([refused.status, (await problemOf(refused)).errors[0]?.pointer]).toEqual([400, '/invitation']);
    }
    const listedLater = await later.call('GET', '/v1/invitations', { as: officer() });
    expect(listed.parse(await listedLater.json()).items).toMatchObject([{ state: 'expired' }]);
    expect((await register(code)).status).toBe(201);
    expect((await register(code, desk.call, [{ scheme: 'NP-OCR', id: `second-${turn}` }])).status).toBe(400);
  });

  it('is seen by nobody but its officer, keeps no code, and goes when its officer is erased', async () => {
    const { code } = await invite();
    expect(JSON.stringify(await listOf())).not.toContain(code);
    expect(await listOf(['procurement_officer', 'colleague'])).toEqual([]);
    expect((await desk.call('GET', '/v1/invitations', { as: ['auditor', 'a'] })).status).toBe(403);
    const person = { issuer: profile.issuer, subject: officer()[1] };
    const body = { person, reason: 'asked_by_person' };
    expect((await desk.call('POST', '/v1/erasures', { as: ['administrator', 'a'], body })).status).toBe(201);
    expect(await listOf()).toEqual([]);
    expect((await register(code)).status).toBe(400);
  });
});

describe('a code', () => {
  it('has 100 bits in letters that are not confused, and none like another', () => {
    const codes = Array.from({ length: 200 }, newCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes.map(codeDigest)).size).toBe(200);
  });
});

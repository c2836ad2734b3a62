import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { openApi, problemOf } from './client.ts';

type Api = Awaited<ReturnType<typeof openApi>>;
const shown = z.object({ id: z.string(), name: z.string(), identity: z.string(), identifiers: z.array(z.unknown()) });
const listed = z.object({ items: z.array(shown) });
const registration = (name: string, id: string) => ({
  name,
  kinds: ['agency'],
  country: 'NP',
  identifiers: [{ scheme: 'NP-OCR', id }],
});

let api: Api;
beforeAll(async () => {
  api = await openApi();
});

async function register(name: string, id: string, subject: string) {
  const answer = await api.call('POST', '/v1/parties', { as: ['declarant', subject], body: registration(name, id) });
  expect(answer.status).toBe(201);
  return shown.parse(await answer.json()).id;
}

describe('registering an organisation', () => {
  it('answers where it is, and its first member can read it there', async () => {
    const body = {
      ...registration('Goldman Placement', 'first'),
      identifiers: [{ scheme: 'xi-lei', id: '784F 5XWP LTWK TBV3 E584' }],
    };
    const answer = await api.call('POST', '/v1/parties', { as: ['declarant', 'maya'], body });
    expect(answer.status).toBe(201);
    const party = await api.call('GET', answer.headers.get('location') ?? '', { as: ['declarant', 'maya'] });
    expect(party.status).toBe(200);
    const text = await party.text();
    expect(text).toBe(await answer.text());
    expect(JSON.parse(text)).toMatchObject({
      identity: 'claimed',
      identifiers: [{ scheme: 'XI-LEI', id: '784F5XWPLTWKTBV3E584', check: 'check_digit' }],
    });
  });

  it('leaves one audit entry, which names nobody', async () => {
    const id = await register('Audited', 'audited', 'audited@example.org');
    const { items } = await auditEntries(api.store, streams.party(id), { limit: 10 });
    expect(items).toMatchObject([{ seq: 1, action: 'party.registered', object: `party/${id}`, role: 'declarant' }]);
    expect(JSON.stringify(items)).not.toContain('audited@example.org');
  });

  it('is refused for an identifier that is registered already, and says how to go on', async () => {
    await register('Owner', 'taken', 'owner');
    const body = {
      ...registration('Late', 'free'),
      identifiers: [
        { scheme: 'NP-OCR', id: 'free' },
        { scheme: 'np-ocr', id: ' taken ' },
      ],
    };
    const answer = await api.call('POST', '/v1/parties', { as: ['declarant', 'late'], body });
    expect(answer.status).toBe(409);
    const { detail, errors } = await problemOf(answer);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/identifiers/1']);
    expect(detail).toMatch(/add you as a member.*dispute/);
    await register('Late', 'free', 'late');
  });

  it('with one key has one effect and one answer, byte for byte', async () => {
    const send = () =>
      api.call('POST', '/v1/parties', {
        as: ['declarant', 'once'],
        body: registration('Once Only', 'once'),
        headers: { 'idempotency-key': '"once"' },
      });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(texts.size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') !== 'true')).toHaveLength(1);
    const later = await send();
    expect(later.headers.get('idempotent-replayed')).toBe('true');
    expect(later.headers.get('location')).toBe(answers[0]?.headers.get('location'));
  });

  it('with the key of another body is refused, and the key of another caller is another key', async () => {
    const headers = { 'idempotency-key': 'shared' };
    await api.call('POST', '/v1/parties', { as: ['declarant', 'a'], body: registration('A', 'shared-a'), headers });
    const other = { body: registration('B', 'shared-b'), headers };
    expect((await api.call('POST', '/v1/parties', { as: ['declarant', 'a'], ...other })).status).toBe(422);
    expect((await api.call('POST', '/v1/parties', { as: ['declarant', 'b'], ...other })).status).toBe(201);
  });
});

describe('the members of an organisation', () => {
  it('let others in, who then speak for it', async () => {
    const id = await register('Growing', 'growing', 'founder');
    expect((await api.call('GET', `/v1/parties/${id}`, { as: ['declarant', 'second'] })).status).toBe(404);
    const added = await api.call('POST', `/v1/parties/${id}/members`, {
      as: ['declarant', 'founder'],
      body: { subject: 'second' },
    });
    expect(added.status).toBe(201);
    expect(await added.text()).not.toContain('second');
    expect((await api.call('GET', `/v1/parties/${id}`, { as: ['declarant', 'second'] })).status).toBe(200);
    const third = { as: ['declarant', 'second'], body: { subject: 'third' } } satisfies Parameters<Api['call']>[2];
    expect((await api.call('POST', `/v1/parties/${id}/members`, third)).status).toBe(201);
    expect((await api.call('POST', `/v1/parties/${id}/members`, third)).status).toBe(409);

    const members = await api.call('GET', `/v1/parties/${id}/members`, { as: ['declarant', 'second'] });
    const listed = z.object({ items: z.array(z.unknown()) }).parse(await members.json());
    const addedAt = expect.any(String);
    expect(listed.items).toHaveLength(3);
    expect(listed.items).toEqual(expect.arrayContaining([{ addedAt, you: true }]));
    expect(JSON.stringify(listed)).not.toMatch(/founder|second|third/);
  });

  it('are not joined by strangers, who cannot even tell that it exists', async () => {
    const id = await register('Closed', 'closed', 'insider');
    const wish = { as: ['declarant', 'stranger'], body: { subject: 'stranger' } } satisfies Parameters<Api['call']>[2];
    const closed = await api.call('POST', `/v1/parties/${id}/members`, wish);
    const absent = await api.call('POST', '/v1/parties/01890a5d-ac96-774b-bcce-b302099a8057/members', wish);
    expect([closed.status, absent.status]).toEqual([404, 404]);
    expect((await problemOf(closed)).detail).toBe((await problemOf(absent)).detail);
  });

  it('can be added by an administrator, but not to what does not exist', async () => {
    const as: ['administrator', string] = ['administrator', 'admin'];
    const id = await register('Orphan', 'orphan', 'gone');
    expect((await api.call('POST', `/v1/parties/${id}/members`, { as, body: { subject: 'heir' } })).status).toBe(201);
    const absent = '/v1/parties/01890a5d-ac96-774b-bcce-b302099a8057/members';
    expect((await api.call('POST', absent, { as, body: { subject: 'heir' } })).status).toBe(404);
  });

  it('are removed by an administrator, one at a time down to nobody, and see nothing from then on', async () => {
    const id = await register('Shrinking', 'shrinking', 'stays');
    const at = `/v1/parties/${id}/members`;
    await api.call('POST', at, { as: ['declarant', 'stays'], body: { subject: 'leaves' } });
    const remove = (subject: string, as: ['administrator' | 'declarant', string] = ['administrator', 'admin']) =>
      api.call('POST', `${at}/removals`, { as, body: { subject } });
    expect((await remove('leaves', ['declarant', 'stays'])).status).toBe(403);
    const [one, other] = await Promise.all([remove('leaves'), remove('leaves')]);
    expect([one.status, other.status].sort()).toEqual([200, 404]);
    const removed = one.status === 200 ? one : other;
    expect(await removed.json()).toEqual({ party: id, removedAt: expect.any(String), left: 1 });
    expect((await api.call('GET', `/v1/parties/${id}`, { as: ['declarant', 'leaves'] })).status).toBe(404);
    expect((await api.call('GET', `/v1/parties/${id}`, { as: ['declarant', 'stays'] })).status).toBe(200);

    expect(await (await remove('stays')).json()).toMatchObject({ left: 0 });
    expect((await api.call('GET', `/v1/parties/${id}`, { as: ['declarant', 'stays'] })).status).toBe(404);
    const { items } = await auditEntries(api.store, streams.party(id), { limit: 10 });
    expect(items.map(({ action }) => action)).toEqual([
      ...['party.registered', 'member.added', 'member.removed', 'member.removed'],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/stays|leaves/);
    expect((await remove('stays')).status).toBe(404);
  });
});

describe('finding organisations', () => {
  const find = (query: string) => api.call('GET', `/v1/parties?${query}`, { as: ['procurement_officer', 'officer'] });

  it('goes by the start of the name, page by page, each once', async () => {
    for (const name of ['Zenith A', 'ZENITH  b', 'Zenith C', 'Zeno']) await register(name, name, 'z');
    const names: string[] = [];
    let path: string | undefined = '/v1/parties?name=zenith&limit=2';
    while (path !== undefined) {
      const answer = await api.call('GET', path, { as: ['auditor', 'auditor'] });
      names.push(...listed.parse(await answer.json()).items.map(({ name }) => name));
      path = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(names).toEqual(['Zenith A', 'ZENITH  b', 'Zenith C']);
  });

  it('refuses the cursor of another caller or another name', async () => {
    for (const name of ['Yak A', 'Yak B']) await register(name, name, 'y');
    const link = (await find('name=yak&limit=1')).headers.get('link') ?? '';
    const cursor = /cursor=([\w-]+)/.exec(link)?.[1];
    expect(cursor).toBeDefined();
    expect((await find(`name=yak&cursor=${cursor}`)).status).toBe(200);
    expect((await find(`name=ya&cursor=${cursor}`)).status).toBe(400);
    const other = await api.call('GET', `/v1/parties?name=yak&cursor=${cursor}`, { as: ['auditor', 'officer2'] });
    expect((await problemOf(other)).errors).toMatchObject([{ pointer: '?cursor' }]);
  });

  it('goes by an identifier however it is spelled', async () => {
    const id = await register('By Number', '2044:17', 'n');
    expect(listed.parse(await (await find('identifier=np-ocr:2044:17')).json()).items).toMatchObject([{ id }]);
    expect(await (await find('identifier=NP-OCR:none')).json()).toEqual({ items: [] });
  });

  it.each([
    ['', '?name'],
    ['name=a&identifier=NP-OCR:1', '?name'],
    ['name=a&name=b', '?name'],
    ['name=a&limit=0', '?limit'],
    ['name=a&limit=1e1', '?limit'],
    ['name=a&nam=b', '?nam'],
    ['identifier=1', '?identifier'],
    ['name=a&cursor=x', '?cursor'],
  ])('refuses what it cannot understand: "%s"', async (query, pointer) => {
    const answer = await find(query);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is not for declarants', async () => {
    expect((await api.call('GET', '/v1/parties?name=a', { as: ['declarant', 'd'] })).status).toBe(403);
  });
});

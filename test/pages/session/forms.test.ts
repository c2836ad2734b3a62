import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, origin } from '../sign-in/house.tsx';
import { locationOf, type Visitor } from '../sign-in/visitor.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
beforeAll(async () => {
  house = await openHouse();
});

async function signedIn(persona = 'officer'): Promise<Visitor> {
  const visitor = house.visitor();
  await visitor.signIn(persona);
  return visitor;
}

/** What was done by an act; a form that is refused does nothing. */
async function doneBy(act: () => Promise<Response>): Promise<{ answer: Response; done: Record<string, string>[] }> {
  const before = house.done.length;
  const answer = await act();
  return { answer, done: house.done.slice(before) };
}

const hidden = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );

describe('a form', () => {
  it('is done where it comes from our own page of this session', async () => {
    const ana = await signedIn();
    const csrf = await ana.csrf();
    const { answer, done } = await doneBy(() => ana.post('/note', { csrf, note: 'mine' }));
    expect([answer.status, done]).toEqual([303, [{ csrf, note: 'mine' }]]);
  });

  it('holds another token on every page', async () => {
    const ana = await signedIn();
    expect(await ana.csrf()).not.toBe(await ana.csrf());
  });

  it.each<[string, Record<string, string>]>([
    ['another site, though it knows the token', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { origin: 'http://127.0.0.1:9000', 'sec-fetch-site': 'same-site' }],
    ['another origin, in a browser without fetch metadata', { origin: 'https://evil.example' }],
    ['nowhere that a browser would say', { origin: 'null' }],
  ])('is not done where it comes from %s', async (_what, headers) => {
    const ana = await signedIn();
    const csrf = await ana.csrf();
    const { answer, done } = await doneBy(() => ana.post('/note', { csrf, note: 'x' }, headers));
    expect([answer.status, done]).toEqual([403, []]);
    const page = await answer.text();
    expect(page).toContain('did not come from a page of ours');
    expect(page).not.toContain('action="/note"');
  });

  it.each<[string, (own: string, other: string) => Record<string, string>]>([
    ['no token', () => ({})],
    ['a token that is none', () => ({ csrf: 'x' })],
    ['a token with another proof', (own) => ({ csrf: `${own.slice(0, -2)}AA` })],
    ['a token put together from two', (own, other) => ({ csrf: `${own.split('.')[0]}.${other.split('.')[1]}` })],
    ["another person's token", (_own, other) => ({ csrf: other })],
  ])('is not done with %s where the browser does not say where it comes from', async (_what, fields) => {
    const [ana, mallory] = [await signedIn(), await signedIn('auditor')];
    const form = { note: 'x', ...fields(await ana.csrf(), await mallory.csrf()) };
    const { answer, done } = await doneBy(() => ana.post('/note', form, {}));
    expect([answer.status, done]).toEqual([403, []]);
  });

  it('of an earlier session of the same person is shown again with what was typed, to be sent by them', async () => {
    const ana = await signedIn();
    const csrf = await ana.csrf();
    await ana.signIn('officer');
    const { answer, done } = await doneBy(() => ana.post('/note', { csrf, key: 'k1', note: 'a "long" <note>' }));
    expect([answer.status, done]).toEqual([403, []]);
    const page = await answer.text();
    expect(page).toContain('action="/note"');
    expect(page).toContain('name="note" value="a &quot;long&quot; &lt;note&gt;"');
    const again = await doneBy(() =>
      ana.post('/note', { ...hidden(page.slice(page.indexOf('<main'))), note: 'a note' }),
    );
    expect(again.done).toEqual([{ csrf: expect.any(String), key: 'k1', note: 'a note' }]);
  });

  it('that was made for somebody else is not done in the name of who is signed in now', async () => {
    const ana = await signedIn();
    const csrf = await ana.csrf();
    await ana.signIn('auditor');
    const { answer, done } = await doneBy(() => ana.post('/note', { csrf, note: 'x' }));
    expect([answer.status, done]).toEqual([403, []]);
    expect(await answer.text()).toContain('somebody else is signed in now');
  });
});

describe('a form whose session has ended', () => {
  /** Somebody who types for so long that the session ends, and then sends it. */
  async function tooLate(fields: Record<string, string>, headers?: Record<string, string>) {
    const ana = await signedIn();
    const csrf = await ana.csrf();
    await ana.post('/sign-out', { csrf: await ana.csrf() });
    const { answer, done } = await doneBy(() => ana.post('/note', { csrf, ...fields }, headers));
    expect(done).toEqual([]);
    return { ana, answer };
  }

  it('is kept, and after signing in again as the same person it is there to be sent', async () => {
    const note = 'Zürich\r\n– "quoted" <b> ‏عربي';
    const { ana, answer } = await tooLate({ note, key: 'k2' });
    const asking = await (await ana.get(locationOf(answer))).text();
    expect(asking).toContain('It is kept for an hour');
    const landed = await ana.signIn('officer');
    expect(locationOf(landed)).toMatch(/^\/sign-in\/kept\?form=/);
    const page = await ana.get(locationOf(landed));
    expect(page.status).toBe(200);
    const main = (await page.text()).split('<main')[1] ?? '';
    expect(main).toContain('action="/note"');
    expect(main).toContain('value="Zürich\r\n– &quot;quoted&quot; &lt;b&gt; ‏عربي"');
    const { done } = await doneBy(() => ana.post('/note', hidden(main)));
    expect(done).toEqual([expect.objectContaining({ key: 'k2' })]);
    expect(locationOf(await ana.signIn('officer', '/calling'))).toBe('/calling');
  });

  it('is shown to nobody else who signs in on the same browser', async () => {
    const { ana } = await tooLate({ note: 'secret' });
    const kept = ana.cookies.get('__Host-kept');
    expect(kept).toBeDefined();
    expect(locationOf(await ana.signIn('auditor', '/calling'))).toBe('/calling');
    const page = await ana.get(`/sign-in/kept?form=${kept}`);
    expect([page.status, (await page.text()).includes('secret')]).toEqual([404, false]);
  });

  it('is kept for no longer than an hour', async () => {
    const late = await openHouse({ store: house.store });
    const ana = late.visitor();
    await ana.signIn('officer');
    const csrf = await ana.csrf();
    late.clock.ahead += 61 * 60_000;
    await ana.post('/note', { csrf, note: 'x' });
    expect(ana.cookies.has('__Host-kept')).toBe(true);
    late.clock.ahead += 61 * 60_000;
    expect(locationOf(await ana.signIn('officer', '/calling'))).toBe('/calling');
  });

  it.each<[string, Record<string, string>, Record<string, string> | undefined]>([
    ['it was not made for anyone', { csrf: 'x', note: 'n' }, undefined],
    ['another site sent it', { note: 'n' }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ])('is not kept where %s', async (_what, fields, headers) => {
    const { ana, answer } = await tooLate(fields, headers);
    expect(ana.cookies.has('__Host-kept')).toBe(false);
    expect(locationOf(answer)).toContain('why=not-kept');
    expect(await (await ana.get(locationOf(answer))).text()).toContain('Go back in your browser');
  });

  it('that is too large to be kept is said to be so', async () => {
    const { ana, answer } = await tooLate({ note: 'n'.repeat(500_000) });
    expect(locationOf(answer)).toContain('why=not-kept');
    expect(ana.cookies.has('__Host-kept')).toBe(false);
  });

  it('leads back to the page on which it stood', async () => {
    const { answer } = await tooLate({ note: 'n' }, { origin, referer: `${origin}/calling?of=mine` });
    expect(locationOf(answer)).toBe('/sign-in?to=%2Fcalling%3Fof%3Dmine&why=kept');
  });
});

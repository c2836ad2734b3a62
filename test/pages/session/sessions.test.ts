import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/store/store.ts';
import { emptyStore } from '../../setup/tables.ts';
import { issuer, openHouse } from '../sign-in/house.tsx';
import { locationOf } from '../sign-in/visitor.ts';

const minute = 60_000;
const hour = 60 * minute;

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});

/** A house with its own clock, and somebody in it. */
async function somebody(wishes: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse({ store, ...wishes });
  const ana = house.visitor();
  await ana.signIn('officer');
  const asked = house.way.asked.length;
  const renewals = () => house.way.asked.slice(asked).filter((path) => path.endsWith('/token')).length;
  return { ...house, ana, renewals, id: ana.cookies.get('__Host-session') ?? '' };
}

/** Whether a browser with this cookie is somebody. */
async function isSignedIn({ visitor }: Awaited<ReturnType<typeof openHouse>>, id: string): Promise<boolean> {
  const browser = visitor();
  browser.cookies.set('__Host-session', id);
  return (await (await browser.get('/')).text()).includes('Signed in as');
}

describe('a session', () => {
  it('ends after an hour without use', async () => {
    const { ana, clock } = await somebody();
    clock.ahead = 54 * minute;
    expect(await (await ana.get('/')).text()).toContain('Signed in as');
    clock.ahead += 59 * minute;
    expect(await (await ana.get('/')).text()).toContain('Signed in as');
    clock.ahead += 60 * minute;
    const answer = await ana.get('/calling');
    expect(locationOf(answer)).toBe('/sign-in?to=%2Fcalling&why=ended');
    expect(await (await ana.get(locationOf(answer))).text()).toContain('You were signed out');
  });

  it('ends twelve hours after signing in, however much it is used', async () => {
    const house = await somebody();
    for (house.clock.ahead = 0; house.clock.ahead < 12 * hour; house.clock.ahead += 50 * minute) {
      expect(await isSignedIn(house, house.id)).toBe(true);
    }
    expect(await isSignedIn(house, house.id)).toBe(false);
  });

  it('is over on the server at signing out: a copied cookie opens nothing', async () => {
    const house = await somebody();
    const csrf = await house.ana.csrf();
    const left = await house.ana.post('/sign-out', { csrf });
    const url = new URL(locationOf(left));
    expect(url.pathname).toBe('/development-issuer/end-session');
    expect(locationOf(await house.ana.get(url.href))).toBe('http://127.0.0.1:8080/signed-out');
    expect([...house.ana.cookies.keys()]).toEqual([]);
    expect(await isSignedIn(house, house.id)).toBe(false);
  });

  it('ends on all browsers of the same person at once, and on nobody else', async () => {
    const house = await somebody();
    const [phone, other] = [house.visitor(), house.visitor()];
    await phone.signIn('officer');
    await other.signIn('auditor');
    const page = await (await phone.get('/sign-out')).text();
    expect(page).toContain('You are signed in as');
    expect(page).toContain('action="/sign-out/everywhere"');
    await phone.post('/sign-out/everywhere', { csrf: await phone.csrf() });
    expect(await isSignedIn(house, house.id)).toBe(false);
    expect(await isSignedIn(house, other.cookies.get('__Host-session') ?? '')).toBe(true);
  });

  it('is none where the cookie was made up, cut, or belongs to what else is kept', async () => {
    const house = await somebody();
    for (const id of ['', 'x', house.id.slice(1), `${house.id}A`, `${house.id.slice(0, -1)}%`, '../'.repeat(14)]) {
      expect(await isSignedIn(house, id), id).toBe(false);
    }
    expect(await isSignedIn(house, house.id)).toBe(true);
  });

  it('keeps why its holder reads until it ends or that is taken back, and tells no other session', async () => {
    const { ana, visitor, clock } = await somebody();
    const shown = async (browser: typeof ana) => (await browser.get('/reason')).text();
    await ana.post('/reason', { csrf: await ana.csrf(), 'access-reason': 'مناقصة TENDER-7 <b>', back: '/' });
    clock.ahead = 50 * minute;
    expect(await shown(ana)).toContain('value="مناقصة TENDER-7 &lt;b&gt;"');
    const other = visitor();
    await other.signIn('officer');
    expect(await shown(other)).not.toContain('TENDER-7');
    await ana.post('/reason', { csrf: await ana.csrf(), 'access-reason': ' ', back: '/' });
    expect(await shown(ana)).not.toContain('TENDER-7');
  });

  it('is none under another secret', async () => {
    const house = await somebody();
    expect(await isSignedIn(await openHouse({ store, secret: randomBytes(32) }), house.id)).toBe(false);
  });
});

describe('the tokens of a session', () => {
  it('are renewed once when they are about to expire, however many ask at the same time', async () => {
    const { ana, clock, renewals } = await somebody();
    clock.ahead = 14 * minute;
    const pages = await Promise.all([ana.get('/calling'), ana.get('/calling'), ana.get('/calling')]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(renewals()).toBe(1);
    expect((await ana.get('/calling')).status).toBe(200);
    expect(renewals()).toBe(1);
  });

  it('are waited for by those who find them expired while somebody renews them', async () => {
    const { ana, clock, way, renewals } = await somebody();
    clock.ahead = 16 * minute;
    const started = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    way.change = async (_path, answer) => {
      started.resolve();
      await goOn.promise;
      return answer;
    };
    const first = ana.get('/calling');
    await started.promise;
    const second = ana.get('/calling');
    goOn.resolve();
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(renewals()).toBe(1);
  });

  it('are renewed by the next one where whoever began has gone', async () => {
    const { ana, clock, way, renewals } = await somebody();
    clock.ahead = 14 * minute;
    const never = Promise.withResolvers<Response>();
    const started = Promise.withResolvers<void>();
    way.change = () => {
      started.resolve();
      return never.promise;
    };
    const lost = ana.get('/calling');
    await started.promise;
    way.change = (_path, answer) => answer;
    expect((await ana.get('/calling')).status).toBe(200);
    expect(renewals()).toBe(1);
    clock.ahead += 16_000;
    expect((await ana.get('/calling')).status).toBe(200);
    expect(renewals()).toBe(2);
    never.reject(new TypeError('fetch failed'));
    await lost;
  });

  it('end the session where the issuer gives no more, and say so kindly', async () => {
    const { ana, clock, way } = await somebody();
    clock.ahead = 14 * minute;
    way.change = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    expect(locationOf(await ana.get('/calling'))).toBe('/sign-in?to=%2Fcalling&why=ended');
    expect(await (await ana.get('/')).text()).not.toContain('Signed in as');
  });

  it('serve until they expire while the issuer does not answer, and then it is 503, not signing out', async () => {
    const { ana, clock, way } = await somebody();
    way.change = () => new Response('Bad gateway', { status: 502 });
    clock.ahead = 14 * minute;
    expect((await ana.get('/calling')).status).toBe(200);
    clock.ahead = 16 * minute;
    expect((await ana.get('/calling')).status).toBe(503);
    way.change = (_path, answer) => answer;
    expect((await ana.get('/calling')).status).toBe(200);
  });

  it('do not come back to life a session that was ended while they were renewed', async () => {
    const house = await somebody();
    house.clock.ahead = 14 * minute;
    const csrf = await house.ana.csrf();
    house.way.change = async (path, answer) => {
      if (path.endsWith('/token')) await house.ana.post('/sign-out', { csrf });
      return answer;
    };
    const caller = house.visitor();
    caller.cookies.set('__Host-session', house.id);
    expect(locationOf(await caller.get('/calling'))).toContain('/sign-in?');
    expect(await isSignedIn(house, house.id)).toBe(false);
  });

  it("end the session where the new ones are another person's", async () => {
    const house = await somebody();
    house.clock.ahead = 14 * minute;
    const access_token = issuer.mintToken({ role: 'administrator', subject: 'other', lifetimeSeconds: 900 });
    house.way.change = () => Response.json({ access_token, token_type: 'Bearer', expires_in: 900 });
    expect(locationOf(await house.ana.get('/calling'))).toContain('/sign-in?');
    expect(await isSignedIn(house, house.id)).toBe(false);
  });
});

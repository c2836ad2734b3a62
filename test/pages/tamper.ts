import { type Reached, reachedAt } from './crawl.ts';
import { hostile } from './hostile-text.ts';
import { leadsOf } from './leads.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** What looks a name up among what every object has. */
const inherited = '__proto__';
/** Ends a line where a text becomes a header or a part of an address. */
const broken = `a\0b\r\nset-cookie: a=b;${hostile}`;
/** So that what a page asks its address for is told from what it asks of the API. */
const marked = 'marked';

/**
 * What somebody sends who does not use the pages as they are: each of these as a page of its own kind is asked once.
 * Whatever it asks its address for is hostile there, one after the other; each part of the address is a name that every
 * object knows.
 */
export async function tamperedAddresses(fetch: Fetch, reached: readonly Reached[]): Promise<Reached[]> {
  const kinds = new Map(reached.filter(({ page }) => page.startsWith('GET ')).map((each) => [each.page, each]));
  const answers: Reached[] = [];
  const ask = async (path: string) =>
    answers.push(
      await reachedAt(path, 'GET', 'a changed address', await fetch(new Request(`http://pages.test${path}`))),
    );
  for (const { page, path } of kinds.values()) {
    const url = new URL(path, 'http://pages.test');
    const names = await queriesOf(fetch, url);
    if (names.length > 0) await ask(`${url.pathname}?${names.map((name) => `${name}=${inherited}`).join('&')}`);
    for (const name of names) {
      const query = new URLSearchParams(url.search);
      query.set(name, broken);
      await ask(`${url.pathname}?${query}`);
    }
    const steps = url.pathname.split('/');
    for (const [index, step] of page.split(' ')[1]?.split('/').entries() ?? []) {
      if (step.startsWith('{')) await ask(steps.with(index, inherited).join('/'));
    }
  }
  return answers;
}

/** Which parameters a page asks its address for, whether they are there or not. */
async function queriesOf(fetch: Fetch, { pathname, search }: URL): Promise<string[]> {
  const asked = new Set<string>();
  const { get, getAll, has } = URLSearchParams.prototype;
  const noting = <T>(own: (this: URLSearchParams, name: string) => T) =>
    function note(this: URLSearchParams, name: string): T {
      if (has.call(this, marked)) asked.add(name);
      return own.call(this, name);
    };
  Object.assign(URLSearchParams.prototype, { get: noting(get), getAll: noting(getAll), has: noting(has) });
  try {
    const query = `${search}${search === '' ? '?' : '&'}${marked}`;
    await (await fetch(new Request(`http://pages.test${pathname}${query}`))).arrayBuffer();
  } finally {
    Object.assign(URLSearchParams.prototype, { get, getAll, has });
  }
  return [...asked];
}

/** Sends one form of each kind with something else in whatever cannot be typed, and with fields that no page has. */
export async function tamperedForms(fetch: Fetch, reached: readonly Reached[]): Promise<Reached[]> {
  const answers: Reached[] = [];
  const sent = new Set<string>();
  for (const { action, method, fields, buttons } of reached.flatMap((found) => leadsOf(found).forms)) {
    const kind = action.split('?', 1)[0]?.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '*') ?? action;
    if (method !== 'post' || kind === '/sign-out' || sent.size === sent.add(kind).size) continue;
    const body = new URLSearchParams([
      ...fields.map(([name, value, isText]): [string, string] => [name, isText ? value : broken]),
      ...buttons.filter((button) => button !== undefined).slice(0, 1),
      ['shown', `/${inherited}/${inherited}`],
      [inherited, broken],
    ]);
    const answer = await fetch(new Request(`http://pages.test${action}`, { method: 'POST', body }));
    answers.push(await reachedAt(action, 'POST', 'a changed form', answer));
  }
  return answers;
}

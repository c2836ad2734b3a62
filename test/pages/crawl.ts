import { pages } from '../../functions/pages/pages.ts';
import { hostile } from './hostile-text.ts';
import { type Form, leadsOf, verbOf } from './leads.ts';

/** What came of one address, and from where somebody came to it. */
export interface Reached {
  path: string;
  /** The page of functions/pages/pages.ts, as `GET /my/{party}`; the path itself where there is none. */
  page: string;
  from: string;
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** The same as text. */
  body: string;
}

interface Wishes {
  /** How often others have seen pages that look the same for everyone. */
  seen?: Map<string, number>;
  /** Whether forms that change something are sent. */
  sends?: boolean;
  /** Pages to begin at beside the first. */
  also?: readonly string[];
}

/** How many of one kind are looked at: lists lead to many pages that differ in nothing but their words. */
const mostOf = (kind: string): number => (kind.includes('{topic}') ? 1 : 2);
/** These end or change the visit itself. */
const ofTheVisit = ['/sign-out', '/language'];
const redirects = 5;
/** Most of the time a page waits for the store. */
const atOnce = 4;

/**
 * Follows every link and sends every form that only asks, from the first page on; then sends the forms that change
 * something, each as it stands with the hostile text wherever something can be typed, and goes on from there.
 */
export async function crawl(
  fetch: (request: Request) => Response | Promise<Response>,
  { seen = new Map<string, number>(), sends = true, also = [] }: Wishes = {},
): Promise<Reached[]> {
  const reached: Reached[] = [];
  const own = new Map<string, number>();
  const sent = new Set<string>();
  const isNew = (path: string): boolean => {
    const counts = isOf('GET', path).isForAnyone ? seen : own;
    const kind = kindOf(path);
    const count = (counts.get(kind) ?? 0) + 1;
    if (counts.has(path) || count > mostOf(kind)) return false;
    counts.set(path, 1).set(kind, count);
    return true;
  };

  async function ask(path: string, from: string, init?: RequestInit): Promise<Reached> {
    let [here, how] = [path, init];
    for (let turns = 0; turns < redirects; turns += 1) {
      const answer = await fetch(new Request(`http://pages.test${here}`, how));
      const to = answer.headers.get('location');
      if (to === null) return reachedAt(here, how?.method, from, answer);
      [here, how] = [to.split('#')[0] ?? to, undefined];
    }
    throw new Error(`${path} leads on and on.`);
  }

  async function walk(begin: [path: string, from: string][]): Promise<void> {
    for (let queue = begin; queue.length > 0; ) {
      const found = await Promise.all(queue.splice(0, atOnce).map(([path, from]) => ask(path, from)));
      reached.push(...found);
      queue = [...queue, ...found.flatMap(newFrom)];
    }
  }

  function newFrom(found: Reached): [path: string, from: string][] {
    const { links, forms } = leadsOf(found);
    const asked = forms
      .filter(({ method }) => method === 'get')
      .flatMap((form) => [undefined, hostile].map((typed) => `${form.action}?${filled(form, typed)}`));
    return [...links, ...asked].filter((each) => isNew(each)).map((each) => [each, found.path]);
  }

  await walk(['/', ...also].map((path) => [path, '']));
  if (!sends) return reached;
  for (const found of reached) {
    for (const form of leadsOf(found).forms) {
      const asks = form.fields.map(([name]) => name).filter((name) => !name.includes('/'));
      const kind = [isOf('POST', form.action).page, ...new Set(asks.toSorted())].join(' ');
      if (form.method !== 'post' || ofTheVisit.includes(form.action)) continue;
      for (const button of form.buttons) {
        const press = `${kind} ${verbOf(button)}`;
        if (sent.has(press)) continue;
        sent.add(press);
        const body = filled(form, hostile);
        if (button !== undefined) body.set(...button);
        const answer = await ask(form.action, found.path, { method: 'POST', body });
        reached.push(answer);
        await walk(newFrom(answer));
      }
    }
  }
  return reached;
}

/** What an answer holds, read once. */
export async function reachedAt(
  path: string,
  method: string | undefined,
  from: string,
  answer: Response,
): Promise<Reached> {
  const { status, headers } = answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { page } = isOf(method ?? 'GET', path);
  return { path, page, from, status, headers, bytes, body: new TextDecoder().decode(bytes) };
}

const patterns = pages.map(({ method, path, for: meant }) => ({
  ...{ name: `${method} ${path}`, method },
  isForAnyone: meant === 'anyone',
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

const isOf = (method: string, path: string) => {
  const own = path.split('?')[0] ?? path;
  const found = patterns.find((each) => each.method === method && each.pattern.test(own));
  const parts = found?.pattern.exec(own)?.groups ?? {};
  return { page: found?.name ?? `${method} ${own}`, parts, isForAnyone: found?.isForAnyone ?? false };
};

/** What addresses have in common that lead to the same page: every topic of a form is one of its own. */
function kindOf(path: string): string {
  const { page, parts } = isOf('GET', path);
  const asked = [...new URL(path, 'http://pages.test').searchParams].map(([name, value]) =>
    name === 'at' ? value.replaceAll(/(?<=\/rows\/)[^/]+/g, '*') : name,
  );
  return [page, parts.form, parts.topic, ...new Set(asked.toSorted())].join(' ');
}

function filled({ fields }: Form, typed: string | undefined): URLSearchParams {
  return new URLSearchParams(
    fields.map(([name, value, isText]): [string, string] => [name, isText && typed !== undefined ? typed : value]),
  );
}

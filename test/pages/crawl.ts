import { pages } from '../../functions/pages/pages.ts';
import { hostile } from './hostile-text.ts';

/** What came of one address, and from where somebody came to it. */
export interface Reached {
  path: string;
  /** The page of functions/pages/pages.ts, as `GET /my/{party}`; the path itself where there is none. */
  page: string;
  from: string;
  status: number;
  headers: Headers;
  body: string;
}

interface Form {
  action: string;
  method: string;
  fields: [name: string, value: string, isText: boolean][];
  /** One of each kind of its buttons, by name and value; a button that says nothing of its own is one too. */
  buttons: ([name: string, value: string] | undefined)[];
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
const elsewhere = /^\/(docs|openapi\.json|v1|assets|sign-in|sign-out)(\/|$|\?)/;
/** These end or change the visit itself. */
const ofTheVisit = ['/sign-out', '/language'];
const redirects = 5;

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
      if (to === null) {
        const { status, headers } = answer;
        const method = how?.method ?? 'GET';
        return { ...{ path: here, page: isOf(method, here).page, from, status, headers }, body: await answer.text() };
      }
      [here, how] = [to.split('#')[0] ?? to, undefined];
    }
    throw new Error(`${path} leads on and on.`);
  }

  async function walk(begin: [path: string, from: string][]): Promise<void> {
    const queue = begin;
    for (const [path, from] of queue) {
      const found = await ask(path, from);
      reached.push(found);
      queue.push(...newFrom(found));
    }
  }

  function newFrom(found: Reached): [path: string, from: string][] {
    const { links, forms } = read(found);
    const asked = forms
      .filter(({ method }) => method === 'get')
      .flatMap((form) => [undefined, hostile].map((typed) => `${form.action}?${filled(form, typed)}`));
    return [...links, ...asked].filter((each) => isNew(each)).map((each) => [each, found.path]);
  }

  await walk(['/', ...also].map((path) => [path, '']));
  if (!sends) return reached;
  for (const found of reached) {
    for (const form of read(found).forms) {
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

/** Where a page leads. */
function read({ body, path, headers }: Reached): { links: string[]; forms: Form[] } {
  if (!headers.get('content-type')?.startsWith('text/html')) return { links: [], forms: [] };
  const links = [...body.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
    .map(([, href = '']) => ownPath(decoded(href), path))
    .filter((href) => href !== undefined);
  const forms = [...body.matchAll(/<form\s([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', inner = '']) => ({
    action: ownPath(attributeOf(attributes, 'action') ?? path, path) ?? '',
    method: attributeOf(attributes, 'method')?.toLowerCase() ?? 'get',
    fields: fieldsOf(inner),
    buttons: buttonsOf(inner),
  }));
  return { links, forms: forms.filter(({ action }) => action !== '') };
}

function ownPath(href: string, from: string): string | undefined {
  const url = new URL(href, `http://pages.test${from}`);
  if (url.host !== 'pages.test' || elsewhere.test(url.pathname) || href.startsWith('#')) return undefined;
  return `${url.pathname}${url.search}`;
}

/** What a form sends: of a choice where nothing is chosen yet the first, or the last of a long list. */
function fieldsOf(html: string): Form['fields'] {
  const fields = new Map<string, [value: string, isText: boolean]>();
  for (const [tag, kind, inner = ''] of html.matchAll(
    /<(input)\s[^>]*>|<(?:textarea)\s[^>]*>(.*?)<\/textarea>|<select\s[^>]*>.*?<\/select>/gs,
  )) {
    const name = attributeOf(tag, 'name');
    const type = attributeOf(tag, 'type') ?? 'text';
    const value = attributeOf(tag, 'value') ?? '';
    if (name === undefined || type === 'file') continue;
    if (type === 'radio' || type === 'checkbox') {
      if (!fields.has(name) || /\schecked(=|\s|>|\/)/.test(tag)) fields.set(name, [value, false]);
    } else if (kind === 'input') fields.set(name, [value, type === 'text' || type === 'search']);
    else if (tag.startsWith('<textarea')) fields.set(name, [decoded(inner), true]);
    else {
      const options = [...tag.matchAll(/<option[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => /\sselected/.test(option)) ?? options.at(-1) ?? '';
      fields.set(name, [attributeOf(chosen, 'value') ?? '', false]);
    }
  }
  return [...fields].map(([name, [value, isText]]) => [name, value, isText]);
}

const verbOf = (button: Form['buttons'][number]): string => button?.[1].split(' ', 1)[0] ?? '';

function buttonsOf(html: string): Form['buttons'] {
  const all = [...html.matchAll(/<button\s([^>]*)>/g)].map(([, tag = '']): Form['buttons'][number] => {
    const name = attributeOf(tag, 'name');
    return name === undefined ? undefined : [name, attributeOf(tag, 'value') ?? ''];
  });
  return [...new Map(all.map((button) => [verbOf(button), button])).values()];
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
}

const entities: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as it was before it was made safe for HTML. */
export const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

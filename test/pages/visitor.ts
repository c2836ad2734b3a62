import type { PagesOptions } from '../../functions/pages/app.ts';
import { createPages } from '../../functions/pages/app.ts';
import type { Session } from '../../functions/pages/session-door.ts';
import type { Role } from '../../shared/access/principal.ts';
import { now, token } from '../access/tokens.ts';
import { doorOf } from './open-pages.ts';

type Api = PagesOptions['api'];
export type Fields = { [name: string]: string | string[] };

/** Somebody with a browser without JavaScript: opens pages, fills in the forms that stand there, and sends them. */
export function visitor(api: Api, [role, subject]: [Role, string], options: Partial<PagesOptions> = {}) {
  const session: Session = { roles: [role], label: subject };
  const door = { ...doorOf(session), token: async () => token({ claims: { roles: [role], sub: subject } }) };
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const pages = createPages({ api, door, log, now: () => now, ...options });

  async function follow(path: string, init?: RequestInit): Promise<Page> {
    const answer = await pages.request(path, init);
    const to = answer.headers.get('location');
    return to === null ? pageOf(path, answer.status, await answer.text()) : follow(to.split('#')[0] ?? to);
  }

  return {
    /** What a real browser can be pointed at. */
    fetch: (request: Request) => pages.fetch(request),
    open: (path: string) => follow(path),
    /** What is saved where a link leads to a file. */
    bytes: async (path: string) => new Uint8Array(await (await pages.request(path)).arrayBuffer()),
    /** Sends the form of a page with some fields filled in, pressing a button by its value where one is named. */
    send: (page: Page, fields: Fields = {}, then?: string) => {
      const sent = new URLSearchParams();
      const all = { ...page.fields, ...fields, ...(then === undefined ? {} : { then }) };
      for (const [name, value] of Object.entries(all)) for (const each of [value].flat()) sent.append(name, each);
      return follow(page.action, { method: 'POST', body: sent });
    },
    /** Sends the form of a page with a file chosen in the field `file`. */
    sendFile: (page: Page, file: File, fields: Fields = {}) => {
      const sent = new FormData();
      for (const [name, value] of Object.entries({ ...page.fields, ...fields }))
        for (const each of [value].flat()) if (name !== 'file') sent.append(name, each);
      sent.append('file', file);
      return follow(page.action, { method: 'POST', body: sent });
    },
  };
}

/** A page as such a browser knows it: where its longest form goes, and what stands in the fields. */
export interface Page {
  path: string;
  status: number;
  html: string;
  /** What a person reads. */
  text: string;
  action: string;
  fields: Fields;
  /** What stands beside the mistakes that are named at the head. */
  mistakes: string[];
}

function pageOf(path: string, status: number, html: string): Page {
  const main = html.slice(html.indexOf('<main'));
  const forms = [...main.matchAll(/<form action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', inner = '']) => ({
      action: decoded(action),
      inner,
    }),
  );
  const form = forms.toSorted((a, b) => b.inner.length - a.inner.length)[0] ?? { action: path, inner: '' };
  const summary = /<div class="govuk-error-summary".*?<\/ul>/s.exec(html)?.[0] ?? '';
  return {
    ...{ path, status, html, action: form.action },
    text: textOf(html.replace(/<head>.*<\/head>/s, '')),
    fields: fieldsOf(form.inner),
    mistakes: [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, words = '']) => textOf(words)),
  };
}

function fieldsOf(html: string): Fields {
  const fields: Fields = {};
  const add = (name: string, value: string) => {
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  const attribute = (tag: string, name: string) => decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  for (const [tag, name, text = ''] of html.matchAll(
    /<(?:(input)|(?:textarea|select))[^>]*>(?:(?<!<input[^>]*>)(.*?)<\/(?:textarea|select)>)?/gs,
  )) {
    const called = attribute(tag, 'name');
    if (name === 'input') {
      const type = attribute(tag, 'type');
      if ((type === 'radio' || type === 'checkbox') && !/ checked(=|>|\s|\/)/.test(tag)) continue;
      add(called, attribute(tag, 'value'));
    } else if (tag.startsWith('<select')) {
      add(called, attribute(/<option[^>]* selected[^>]*>/.exec(text)?.[0] ?? '', 'value'));
    } else {
      add(called, decoded(text));
    }
  }
  return fields;
}

const entities: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
const textOf = (html: string): string =>
  decoded(html.replace(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

import type { Reached } from './crawl.ts';

/** A form as it stands on a page. */
export interface Form {
  action: string;
  method: string;
  fields: [name: string, value: string, isText: boolean][];
  /** One of each kind of its buttons, by name and value; a button that says nothing of its own is one too. */
  buttons: ([name: string, value: string] | undefined)[];
}

const elsewhere = /^\/(docs|openapi\.json|v1|assets|sign-in|sign-out)(\/|$|\?)/;

/** Where a page leads: its links to other pages, and its forms. */
export function leadsOf({ body, path, headers }: Pick<Reached, 'body' | 'path' | 'headers'>): {
  links: string[];
  forms: Form[];
} {
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

/** What a button does, whatever it does it to. */
export const verbOf = (button: Form['buttons'][number]): string => button?.[1].split(' ', 1)[0] ?? '';

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

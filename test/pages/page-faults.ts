import { securityHeaders } from '../../functions/pages/security-headers.ts';
import { messages } from '../../functions/pages/texts/messages.ts';
import { mistakesIn } from './browser.ts';
import type { Reached } from './crawl.ts';
import { fileFaults } from './file-faults.ts';
import { decoded } from './leads.ts';

const headers = Object.entries(securityHeaders([]));
const keys = new Set(Object.keys(messages.en));
/** What a form that was filled in with hostile texts may be answered with. */
const refusals = [400, 403, 404, 409, 412, 413, 422];

/** What no page may show outside of what is there to be copied. */
const neverSaid: readonly [what: string, pattern: RegExp][] = [
  ['a value that is none', /\b(undefined|NaN|null|Invalid Date)\b|\[object /],
  ['a placeholder', /\{[a-z]\w*\}/i],
];

/** Where a rule is shown as it is written, and where the columns of a file are named. */
const writtenForMachines =
  /^(GET \/rules\/|\w+ \/admin\/registers\/new|\w+ \/my\/\{party\}\/declare\/\{form\}\/\{topic\}\/table$)/;

/** Nor this elsewhere. */
const neverPlain: typeof neverSaid = [
  ['a code', /\b[a-z]+_[a-z_]+\b/],
  ['an id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/],
  ['a raw date', /\b\d{4}-\d\d-\d\d(T|\b)/],
  ['a pointer', /(^|\s)\/[a-zA-Z]+\/[a-zA-Z]/],
];

/** All that is wrong with an answer of the pages, one line each, whoever got it. */
export async function faultsOf(reached: Reached): Promise<string[]> {
  const { body } = reached;
  const faults = answerFaults(reached);
  if (!isPage(reached)) return faults;
  return [...faults, ...(await mistakesIn(body)), ...frameFaults(body), ...wordFaults(reached)];
}

/** What is wrong with it in a browser, whatever it says. */
export function answerFaults(reached: Reached): string[] {
  const { body, bytes, status, page, from, headers: sent } = reached;
  const to = sent.get('location');
  const mayRefuse = page.startsWith('POST') || from.startsWith('a changed');
  const isFine = status === 200 || to !== null || (mayRefuse && refusals.includes(status));
  return [
    ...(isFine ? [] : [`it is answered ${status}`]),
    ...(to === null || isOwn(to) ? [] : [`it leads to ${to}`]),
    ...wrongHeaders(reached),
    ...(isPage(reached) ? leaks(body) : fileFaults(sent.get('content-type') ?? '', bytes)),
  ];
}

const isOwn = (to: string): boolean => /^\/(?![/\\])/.test(to);

const isPage = (reached: Reached): boolean => reached.headers.get('content-type') === 'text/html; charset=utf-8';

function wrongHeaders(reached: Reached): string[] {
  const { status } = reached;
  const wrong = headers
    .filter(([name, value]) => reached.headers.get(name) !== value)
    .map(([name]) => `header ${name}`);
  const kept = reached.headers.get('content-disposition')?.startsWith('attachment; ') ?? false;
  return [...wrong, ...(isPage(reached) || kept || status === 303 ? [] : ['it is neither a page nor a file to keep'])];
}

function frameFaults(body: string): string[] {
  const count = (pattern: RegExp) => [...body.matchAll(pattern)].length;
  const ids = new Set([...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  const dead = [...body.matchAll(/\shref="#([^"]*)"/g)].filter(([, id]) => id !== '' && !ids.has(id));
  return [
    ...(count(/<h1[\s>]/g) === 1 ? [] : [`${count(/<h1[\s>]/g)} headings of the first level`]),
    ...(/<title>[^<]{3,}<\/title>/.test(body) ? [] : ['no title']),
    ...(/<html lang="[a-z]{2}" dir="(ltr|rtl)"/.test(body) ? [] : ['no language']),
    ...dead.map(([, id]) => `a link to #${id}, which is not there`),
  ];
}

/** What of the hostile text is anything but text. */
function leaks(body: string): string[] {
  const lead = [...body.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)].map(([, to = '']) => decoded(to));
  return [
    ...(/<script(?! type="module" src="\/assets\/[^"]*"><\/script>)/.test(body) ? ['a script'] : []),
    ...(/'onmouseover=|\son\w+="/.test(body) ? ['a handler'] : []),
    ...(/\sstyle="|<style/.test(body) ? ['a style'] : []),
    ...lead.filter((to) => !/^(\/(?![/\\])|#|\?|https:\/\/|mailto:)/.test(to)).map((to) => `it leads to ${to}`),
    ...[...body.matchAll(/\u202e/g)]
      .filter(({ index }) => !isKept(body, index))
      .map(({ index }) => {
        return `words turned around: ${body.slice(Math.max(0, index - 150), index + 40)}`;
      }),
  ];
}

/** Whether what turns words around cannot reach past its own: in a field, an element of its own or between marks. */
function isKept(body: string, index: number): boolean {
  const before = body.slice(0, index);
  const opened = (open: string, close: string) => before.lastIndexOf(open) > before.lastIndexOf(close);
  return (
    opened('<', '>') || opened('<bdi', '</bdi>') || opened('<textarea', '</textarea>') || opened('\u2068', '\u2069')
  );
}

function wordFaults({ body, page }: Reached): string[] {
  const main = body.replace(/<head>.*?<\/head>/s, '').replaceAll(/<(code|pre|textarea|option)[\s>].*?<\/\1>/gs, ' ');
  const text = decoded(main.replaceAll(/<wbr ?\/?>/g, '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/=HYPERLINK.*?<\/title>/g, '')
    .replaceAll(/\s+/g, ' ');
  const around = (index: number) => text.slice(Math.max(0, index - 40), index + 60);
  const untold = [...text.matchAll(/\b[a-z]+(?:\.[\w-]+)+/g)].filter(([key]) => keys.has(key));
  return [
    ...untold.map(([key]) => `the name of a text: ${key}`),
    ...[...neverSaid, ...(writtenForMachines.test(page) ? [] : neverPlain)].flatMap(([what, pattern]) => {
      const found = pattern.exec(text);
      return found === null ? [] : [`${what}: ${around(found.index)}`];
    }),
  ];
}

import { Unreadable } from './unreadable.ts';

/** What stands in an XML text next. */
export type XmlEvent =
  | { kind: 'open'; name: string; parent: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; parent: string; text: string };

const token = /<\?xml [^<>]*\?>\n?|<\/([A-Za-z:]+)>|<([A-Za-z:]+)((?: [A-Za-z:]+="[^"<&]*")*)(\/?)>|([^<]+)/y;
const longestPiece = 32 * 1024 * 1024;

/**
 * What an XML text holds that comes in pieces: elements, attributes and text. Throws `Unreadable` on what is not well
 * formed, and on all that exports do not write: a document type, comments, CDATA, entities but three.
 */
export async function* xmlEvents(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<XmlEvent> {
  const open: string[] = [];
  let rest = '';
  for await (const text of textsOf(name, chunks)) {
    rest += text;
    // A tag, or a text, is whole where another tag begins behind it.
    const whole = Math.max(0, rest.lastIndexOf('<'));
    yield* eventsIn(name, rest.slice(0, whole), open);
    rest = rest.slice(whole);
    if (rest.length > longestPiece) throw new Unreadable(`A piece of ${name} is too long.`);
  }
  yield* eventsIn(name, rest, open);
  if (open.length > 0) throw new Unreadable(`${name} ends before all of it is closed.`);
}

async function* textsOf(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable(`${name} is not UTF-8.`, { cause });
  }
}

function* eventsIn(file: string, text: string, open: string[]): Generator<XmlEvent> {
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) throw new Unreadable(`${file} holds what is no XML that an export writes.`);
    // A generator may be left and entered again while another one uses the same expression.
    const end = token.lastIndex;
    const [, closed, name, attributes = '', isEmpty, content] = match;
    const parent = open.at(-1) ?? '';
    if (content !== undefined) yield { kind: 'text', parent, text: unescaped(file, content) };
    if (name !== undefined) {
      yield { kind: 'open', name, parent, attributes: attributesOf(attributes) };
      if (isEmpty === '/') yield { kind: 'close', name };
      else open.push(name);
    }
    if (closed !== undefined) {
      if (open.pop() !== closed) throw new Unreadable(`${file} closes ${closed}, which is not open.`);
      yield { kind: 'close', name: closed };
    }
    token.lastIndex = end;
  }
}

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/ ([A-Za-z:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>' } as const;

function unescaped(file: string, text: string): string {
  if (!text.includes('&')) return text;
  if (/&(?!(?:amp|lt|gt);)/.test(text)) throw new Unreadable(`${file} holds an entity that no export writes.`);
  return text.replace(/&amp;|&lt;|&gt;/g, (sign) => signs[sign === '&amp;' || sign === '&lt;' ? sign : '&gt;']);
}

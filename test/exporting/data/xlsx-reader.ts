import { inflateRawSync } from 'node:zlib';

/** The parts of a workbook by path, found by its central directory. Throws where that is not as APPNOTE says. */
export function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new SyntaxError('This archive has no end.');
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    parts.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      inflateRawSync(bytes.subarray(data, data + packed)).toString(),
    );
    at += 46 + name + extra;
  }
  return parts;
}

type Node = { name: string; attributes: Record<string, string>; children: (Node | string)[] };

/** A small reader of XML that refuses what is not well formed: open tags, bare `<` and `&`, characters XML lacks. */
export function parseXml(text: string): Node {
  if (/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new SyntaxError('XML has no such sign.');
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const token =
    /<\?xml [^<>]*\?>\s*|<(\/?)([A-Za-z:]+)((?: [A-Za-z:0-9]+="[^<&"]*")*)\s*(\/?)>|((?:[^<&]|&(?:amp|lt|gt);)+)/gy;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new SyntaxError(`This is no XML at ${at}: ${text.slice(at, at + 40)}`);
    const [, closes, name, attributes = '', isEmpty, content] = match;
    const inside = open.at(-1);
    if (content !== undefined) inside?.children.push(unescaped(content));
    if (name === undefined) continue;
    if (closes) {
      if (open.pop()?.name !== name) throw new SyntaxError(`${name} is closed and was not open.`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([A-Za-z:0-9]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]);
    const node: Node = { name, attributes: Object.fromEntries(pairs), children: [] };
    inside?.children.push(node);
    if (!isEmpty) open.push(node);
  }
  if (open.length !== 1) throw new SyntaxError('Not everything is closed.');
  return root;
}

const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const nodes = (of: Node, name: string): Node[] =>
  of.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child] : nodes(child, name)));

/** The cells of a sheet as a reader of workbooks shows them, by their place. Throws for a formula. */
export function readSheet(xml: string): Map<string, string | number> {
  const sheet = parseXml(xml);
  if (nodes(sheet, 'f').length > 0) throw new SyntaxError('A cell is a formula.');
  const cells = nodes(sheet, 'c').map((cell): [string, string | number] => {
    const { r = '', t } = cell.attributes;
    const text = nodes(cell, t === 'inlineStr' ? 't' : 'v')
      .flatMap(({ children }) => children)
      .join('');
    if (t === 'inlineStr')
      return [r, text.replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))];
    return [r, Number(text)];
  });
  return new Map(cells);
}

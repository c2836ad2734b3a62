import { Unreadable } from './unreadable.ts';

const token = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^"{}[\]]+/sy;
const longest = 64 * 1024 * 1024;

/**
 * The objects of the one array at a path of a JSON document that comes in pieces, each as its text: so that a document
 * may be larger than memory. Throws `Unreadable` where there is no such array, or another one at that very path.
 */
export async function* elementsAt(
  name: string,
  chunks: AsyncIterable<Buffer>,
  path: readonly string[],
): AsyncGenerator<string> {
  const scan = newScan(name, path);
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    rest = yield* scan.read(rest);
    if (rest.length > longest) throw new Unreadable(`A text in ${name} is too long.`);
  }
  rest = yield* scan.read(rest + decoder.decode());
  if (rest !== '' || !scan.isWhole()) throw new Unreadable(`${name} is no JSON with one list ${path.join('/')}.`);
}

function newScan(name: string, path: readonly string[]) {
  /** What is open, from the outermost on: the key that was read last in an object, null in an array. */
  const open: (string | null)[] = [];
  let last = '';
  let arrays = 0;
  let element: string[] | undefined;
  const isAtPath = () =>
    open.length === path.length + 1 && open.at(-1) === null && path.every((key, depth) => open[depth] === key);

  /** Goes through the tokens of a text and gives what is left of it: a string without its end. */
  function* read(text: string): Generator<string, string> {
    let at = 0;
    while (at < text.length) {
      token.lastIndex = at;
      const [found] = token.exec(text) ?? [];
      if (found === undefined) return text.slice(at);
      at += found.length;
      const wasAtPath = isAtPath();
      element?.push(found);
      if (found === '{' || found === '[') {
        if (wasAtPath && found === '{') element = [found];
        else if (wasAtPath) throw new Unreadable(`${name} has what is no object in ${path.join('/')}.`);
        open.push(found === '{' ? '' : null);
        if (isAtPath()) arrays += 1;
      } else if (found === '}' || found === ']') {
        if ((open.pop() === null) !== (found === ']')) throw new Unreadable(`${name} is no JSON.`);
        if (element !== undefined && isAtPath()) {
          yield element.join('');
          element = undefined;
        }
      } else if (found.startsWith('"')) {
        if (wasAtPath) throw new Unreadable(`${name} has what is no object in ${path.join('/')}.`);
        last = found;
      } else if (open.length <= path.length && /^\s*:/.test(found) && typeof open.at(-1) === 'string') {
        open[open.length - 1] = keyOf(name, last);
      }
    }
    return '';
  }

  return { read, isWhole: () => open.length === 0 && arrays === 1 };
}

/** A key may be written with escapes, and is the same key. */
function keyOf(name: string, text: string): string {
  try {
    return String(JSON.parse(text));
  } catch (cause) {
    throw new Unreadable(`${name} is no JSON.`, { cause });
  }
}

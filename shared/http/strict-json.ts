import { type JSONPath, visit } from 'jsonc-parser';
import { type FieldError, Problem } from '../errors.ts';
import { isExactNumber } from './exact-number.ts';
import { jsonPointer } from './json-pointer.ts';

export interface JsonLimits {
  bytes: number;
  /** Levels of objects and lists inside one another. */
  depth: number;
}

export const defaultJsonLimits: JsonLimits = { bytes: 262_144, depth: 32 };

const mostMistakes = 50;

/**
 * JSON text in, value out, and nothing that another reader could read differently (RFC 8259, RFC 7493): what we hash
 * and keep must be what was sent. `Request.json()` repairs bad UTF-8, takes the last of two equal keys and rounds numbers.
 *
 * Throws `Problem('too-large')` with both numbers, or `Problem('malformed-request')` naming the JSON Pointer.
 */
export function parseStrictJson(bytes: Uint8Array, limits: JsonLimits = defaultJsonLimits): unknown {
  if (bytes.byteLength > limits.bytes) throw tooLarge(bytes.byteLength, limits.bytes);
  const text = decode(bytes);
  refuseDeep(text, limits.depth);
  const value = parse(text);
  if (printsBack(text, value)) return value;
  const mistakes = ambiguities(text);
  if (mistakes.length > 0) {
    throw new Problem('malformed-request', 'The JSON was not read because it can be read in more than one way.', {
      errors: mistakes,
    });
  }
  return value;
}

/** The refusal of a body that is too long; `actual` is what was announced, or read before it was given up. */
export function tooLarge(actual: number, allowed: number): Problem {
  return new Problem(
    'too-large',
    `The body has at least ${actual} bytes and was not read; at most ${allowed} bytes are allowed.`,
  );
}

function malformed(detail: string, pointer = ''): Problem {
  return new Problem('malformed-request', 'The body was not read.', { errors: [{ pointer, detail }] });
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('The body must be UTF-8 and holds bytes that are not.');
  }
  if (text.startsWith('\uFEFF')) throw malformed('The body must not begin with a byte order mark.');
  if (text.trim() === '') throw malformed('A JSON body is needed and the body is empty.');
  return text;
}

/** Before any parser sees the text: the parsers below call themselves for each level. */
function refuseDeep(text: string, allowed: number): void {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index);
    else if (character === ']' || character === '}') depth -= 1;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > allowed) throw malformed(`The JSON is nested deeper than the ${allowed} levels that are allowed.`);
    }
  }
}

/** Where the string that starts at `start` ends: at the next quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === '\\') before -= 1;
    if ((quote - before) % 2 === 0) return quote;
  }
  return text.length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message quotes the body; a position says as much and gives nothing back.
    let place = '';
    visit(
      text,
      {
        onError: (_error, _offset, _length, line, column) => {
          place ||= ` at line ${line + 1}, column ${column + 1}`;
        },
      },
      { disallowComments: true },
    );
    throw malformed(`The body is not valid JSON${place}.`);
  }
}

/**
 * Whether a text is unambiguous at a glance, a tenth of the work: what prints back byte for byte has lost neither a
 * key nor a digit. Half a surrogate pair, `__proto__` and an unsafe integer can print back, so their signs send the
 * text the long way.
 */
function printsBack(text: string, value: unknown): boolean {
  return !/\\ud|__proto__|\d{16}|\de\+/i.test(text) && JSON.stringify(value) === text;
}

function ambiguities(text: string): FieldError[] {
  const mistakes: FieldError[] = [];
  const keysOfOpenObjects: Set<string>[] = [];
  const note = (path: JSONPath, detail: string) => {
    if (mistakes.length < mostMistakes) mistakes.push({ pointer: jsonPointer(path), detail });
  };
  visit(text, {
    onObjectBegin: () => {
      keysOfOpenObjects.push(new Set());
    },
    onObjectEnd: () => {
      keysOfOpenObjects.pop();
    },
    onObjectProperty: (key, _offset, _length, _line, _column, path) => {
      const seen = keysOfOpenObjects.at(-1);
      if (seen?.has(key)) note([...path(), key], 'This key stands twice in the same object.');
      seen?.add(key);
      if (key === '__proto__') note([...path(), key], 'The key __proto__ is not allowed.');
      if (!key.isWellFormed()) note([...path(), key], 'This key holds half of a surrogate pair, which is not text.');
    },
    onLiteralValue: (value, offset, length, _line, _column, path) => {
      if (typeof value === 'string' && !value.isWellFormed()) {
        note(path(), 'This text holds half of a surrogate pair, which is not text.');
      }
      if (typeof value === 'number' && !isExactNumber(text.slice(offset, offset + length))) {
        note(path(), 'This number cannot be kept exactly; send it as text or with fewer digits.');
      }
    },
  });
  return mistakes;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/errors.ts';
import { isExactNumber } from '../../shared/http/exact-number.ts';
import { readJson } from '../../shared/http/read-json.ts';
import { parseStrictJson } from '../../shared/http/strict-json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function refusal(body: string | Uint8Array): Problem {
  try {
    parseStrictJson(typeof body === 'string' ? bytes(body) : body);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('it was read');
}

describe('JSON that every reader reads alike', () => {
  it.each([
    ['{"a":[1,-5,0.1,1e3,1.50,9007199254740991,5e-324],"b":"\\ud83d\\ude00","c":null}'],
    [' [true , false]\n'],
    ['"text"'],
  ])('is read: %s', (text) => {
    expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text));
  });
});

describe('any JSON', () => {
  it('is judged alike however it is laid out', () => {
    const outcome = (text: string) => {
      try {
        return { value: parseStrictJson(bytes(text)) };
      } catch (thrown) {
        if (thrown instanceof Problem) return { refused: thrown.errors };
        throw thrown;
      }
    };
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(outcome(JSON.stringify(value))).toEqual(outcome(JSON.stringify(value, null, 1)));
      }),
    );
  });

  it('keeps every number that a computer would write', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => isExactNumber(String(value))));
    fc.assert(fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => isExactNumber(String(value))));
  });
});

describe('JSON that two readers could read differently', () => {
  it.each([
    ['a key twice', '{"a":{"b":1,"b":2}}', '/a/b'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', '/a'],
    ['a key twice in a row of a list', '{"l":[{"x":1},{"x":1,"x":1}]}', '/l/1/x'],
    ['half a surrogate pair', '{"a":["\\ud800"]}', '/a/0'],
    ['half a surrogate pair in a key', '{"a":{"\\udc00":1}}', '/a/\uFFFD'],
    ['an integer beyond 2^53', '{"a":9007199254740993}', '/a'],
    ['an integer beyond 2^53 that survives rounding', '{"a":9007199254740992}', '/a'],
    ['a decimal with more digits than are kept', '{"a":0.1000000000000000055}', '/a'],
    ['a number too large', '[1e400]', '/0'],
    ['a number too small', '[1e-400]', '/0'],
    ['a negative zero', '[-0]', '/0'],
    ['a key __proto__', '{"a":{"__proto__":{"x":1}}}', '/a/__proto__'],
    ['a key __proto__, escaped', '{"\\u005f_proto__":1}', '/__proto__'],
    ['a key that needs escaping in a pointer', '{"a/b~c":1,"a/b~c":1}', '/a~1b~0c'],
  ])('is refused by pointer: %s', (_what, text, pointer) => {
    const problem = refusal(text);
    expect(problem.kind).toBe('malformed-request');
    expect(problem.errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is refused with every mistake at once', () => {
    expect(refusal('{"a":1,"a":1e400,"b":"\\ud800"}').errors).toHaveLength(3);
  });
});

describe('a body that is no JSON text', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['a comment', '{} // no'],
    ['a trailing comma', '[1,]'],
    ['NaN', '[NaN]'],
    ['two values', '1 2'],
    ['a raw control character', '"a\u0001"'],
    ['a byte order mark', '\uFEFF{}'],
    ['100 KB of open brackets', '['.repeat(100_000)],
    ['300 levels of objects', `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`],
  ])('is refused: %s', (_what, text) => {
    expect(refusal(text)).toMatchObject({ kind: 'malformed-request', errors: [{ pointer: '' }] });
  });

  it.each([
    ['a broken sequence', [0x22, 0xc3, 0x28, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ])('is refused when its UTF-8 is %s', (_what, raw) => {
    expect(refusal(Uint8Array.from(raw)).errors[0]?.detail).toContain('UTF-8');
  });

  it('says where it broke and does not quote it', () => {
    const [error] = refusal('{"secret":\n oops}').errors;
    expect(error?.detail).toBe('The body is not valid JSON at line 2, column 2.');
  });

  it('may hold brackets in its texts without being deep', () => {
    for (const note of [`\\"${'['.repeat(500)}`, `"${'['.repeat(500)}\\\\`, '"'.repeat(99), '\\'.repeat(99)]) {
      const text = JSON.stringify({ note, [note]: [note] });
      expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text));
    }
  });
});

describe('the body of a request', () => {
  const post = (body: string, headers: Record<string, string>) =>
    new Request('http://api.test/', { method: 'POST', body, headers });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'is read as %s',
    async (type) => {
      expect((await readJson(post('{"a":1}', { 'content-type': type }))).value).toEqual({ a: 1 });
    },
  );

  it.each(['text/plain', 'application/json; charset=latin1', 'application/jsonp', 'application/problem+json', ''])(
    'is not read as "%s"',
    async (type) => {
      const request = post('{}', { 'content-type': type });
      await expect(readJson(request)).rejects.toMatchObject({ kind: 'unsupported-media-type' });
    },
  );

  it('is not read compressed', async () => {
    const request = post('{}', { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    await expect(readJson(request)).rejects.toMatchObject({ kind: 'unsupported-media-type' });
  });

  it('is refused with both numbers when it is larger than announced', async () => {
    const limits = { bytes: 10, depth: 3 };
    const request = post('"12345678901"', { 'content-type': 'application/json' });
    await expect(readJson(request, limits)).rejects.toMatchObject({
      kind: 'too-large',
      message: 'The body has at least 13 bytes and was not read; at most 10 bytes are allowed.',
    });
  });

  it('is refused when it breaks off', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('aborted'));
      },
    });
    const headers = { 'content-type': 'application/json' };
    const request = new Request('http://api.test/', { method: 'POST', body, headers, duplex: 'half' });
    await expect(readJson(request)).rejects.toMatchObject({ kind: 'malformed-request' });
  });

  it('is refused before it is read when it announces too much', async () => {
    const body = new ReadableStream(
      {
        pull() {
          throw new Error('the body was read');
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { 'content-type': 'application/json', 'content-length': '10485760' };
    const request = new Request('http://api.test/', { method: 'POST', body, headers, duplex: 'half' });
    await expect(readJson(request)).rejects.toThrow('10485760 bytes');
  });
});

import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../shared/audit/canonical.ts';
import { commitTo, opens } from '../../shared/audit/commitment.ts';

describe('canonical JSON', () => {
  it('is the text of RFC 8785, section 3.2.2, for its sample', () => {
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    const string = "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\u0022/";
    expect(canonicalJson({ numbers, string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, whatever their order was', () => {
    expect(canonicalJson({ '\u{1f600}': 1, '\ufb33': 2, a: 3, B: 4 })).toBe('{"B":4,"a":3,"\u{1f600}":1,"\ufb33":2}');
    expect(digestOf({ a: 1, b: { d: 2, c: 3 } })).toBe(digestOf({ b: { c: 3, d: 2 }, a: 1 }));
  });

  it('sorts names that are whole numbers as texts, which no object does by itself', () => {
    expect(canonicalJson({ '2': 'a', '10': 'b', '!': { z: 1, '0': 2 } })).toBe('{"!":{"0":2,"z":1},"10":"b","2":"a"}');
  });

  it('is what another implementation of RFC 8785 makes of any JSON', () => {
    const anyJson = fc.json({ stringUnit: 'binary' }).filter((text) => !text.includes('__proto__'));
    fc.assert(
      fc.property(anyJson, (text) => canonicalJson(JSON.parse(text)) === canonicalize(JSON.parse(text))),
      { numRuns: 300 },
    );
  });

  it('leaves out a member that is undefined', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  it.each([
    ['nothing', undefined],
    ['nothing in a list', [undefined]],
    ['a day that is no text', { at: new Date(0) }],
    ['a name that engines lose', JSON.parse('{"__proto__":1}')],
    ['a name that is half a character', { '\udc00': 1 }],
    ['a number that is none', { a: Number.NaN }],
    ['half a character', { a: '\ud800' }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses a value that holds itself', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => canonicalJson(circle)).toThrow(TypeError);
  });
});

describe('a digest', () => {
  it('is the SHA-256 that anyone gets from the canonical text', () => {
    expect(digestOf({ é: '€' })).toBe(createHash('sha256').update('{"é":"€"}', 'utf8').digest('hex'));
  });
});

describe('a commitment to personal fields', () => {
  const fields = { signatory: 'Ana Gurung' };

  it('opens with its salt and these fields only', () => {
    const commitment = commitTo(fields);
    expect(opens(commitment, { signatory: 'Ana Gurung' })).toBe(true);
    expect(opens(commitment, { signatory: 'Ana Gurung ' })).toBe(false);
    expect(opens({ ...commitment, salt: commitTo(fields).salt }, fields)).toBe(false);
  });

  it('differs each time, so that equal fields do not show', () => {
    expect(commitTo(fields).commitment).not.toBe(commitTo(fields).commitment);
  });

  it('is an HMAC-SHA-256 under 32 random bytes', () => {
    const { salt, commitment } = commitTo(fields);
    expect(Buffer.from(salt, 'hex')).toHaveLength(32);
    const expected = createHmac('sha256', Buffer.from(salt, 'hex')).update('{"signatory":"Ana Gurung"}').digest('hex');
    expect(commitment).toBe(expected);
  });
});

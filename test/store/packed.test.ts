import { randomBytes } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packed, packedText } from '../../shared/store/packed.ts';

describe('a kept text', () => {
  it.each([
    ['short', 'ne, zh-Hant, \u{1F6A2}'],
    ['long', 'वेतन '.repeat(4000)],
    ['of chance', randomBytes(4000).toString('base64')],
  ])('comes back letter for letter: %s', (_what, text) => {
    expect(packedText.parse(packed(text))).toBe(text);
  });

  it('takes less room where it is long', () => {
    const text = JSON.stringify(Array(200).fill({ rule: 'FEE-01', outcome: 'met' }));
    expect(packed(text).length).toBeLessThan(text.length / 10);
  });

  it('is read as earlier releases kept it: plain', () => {
    expect(packedText.parse('{"a":1}')).toBe('{"a":1}');
  });

  it('is refused where it would unpack to more than was ever kept, and where it is damaged', () => {
    expect(() => packedText.parse(brotliCompressSync(Buffer.alloc(17 * 1024 * 1024)))).toThrow();
    expect(() => packedText.parse(Uint8Array.of(1, 2, 3))).toThrow();
  });
});

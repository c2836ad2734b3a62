import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type CursorBinding, openCursor, sealCursor } from '../../shared/http/cursor.ts';
import { nextLink } from '../../shared/http/link.ts';

const key = randomBytes(32);
const schema = z.strictObject({ pk: z.string(), sk: z.string() });
const position = { pk: 'NAME#a', sk: 'acme' };
const binding: CursorBinding = {
  caller: { issuer: 'https://issuer.test', subject: 'officer' },
  route: 'list-scores',
  filter: { ruleSet: 'un-13jk', band: undefined },
};
const refused = { kind: 'invalid-request', errors: [expect.objectContaining({ pointer: '?cursor' })] };

describe('a cursor', () => {
  const cursor = sealCursor(position, binding, key);

  it('gives its place back to the same caller, route and filter', () => {
    expect(openCursor(cursor, { ...binding, filter: { ruleSet: 'un-13jk' } }, key, schema)).toEqual(position);
  });

  it('shows nothing of the keys it holds', () => {
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('NAME');
  });

  it.each<[string, CursorBinding]>([
    ['another subject', { ...binding, caller: { ...binding.caller, subject: 'other' } }],
    ['another issuer', { ...binding, caller: { ...binding.caller, issuer: 'https://other.test' } }],
    ['another route', { ...binding, route: 'list-parties' }],
    ['another filter', { ...binding, filter: { ruleSet: 'un-13jk', band: 'low' } }],
    ['a filter that joins to the same text', { ...binding, filter: { ruleSet: 'un-13jk","band":"low' } }],
  ])('is refused for %s', (_what, other) => {
    expect(() => openCursor(cursor, other, key, schema)).toThrow(expect.objectContaining(refused));
  });

  it('is refused after a change of any one byte', () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => openCursor(changed.toString('base64url'), binding, key, schema)).toThrow(
        expect.objectContaining(refused),
      );
    }
  });

  it.each([
    ['empty', ''],
    ['short', 'AAAA'],
    ['shortened', cursor.slice(0, -4)],
    ['padded', `${cursor}=`],
    ['longer than any of ours', 'A'.repeat(4096)],
    ['sealed by another key', sealCursor(position, binding, randomBytes(32))],
    ['of another shape', sealCursor({ page: 2 }, binding, key)],
  ])('is refused when it is %s', (_what, odd) => {
    expect(() => openCursor(odd, binding, key, schema)).toThrow(expect.objectContaining(refused));
  });
});

describe('the link to the next page', () => {
  it('keeps the filter and replaces the cursor', () => {
    expect(nextLink('http://api.test/v1/scores?band=low&cursor=old', 'new')).toBe(
      '</v1/scores?band=low&cursor=new>; rel="next"',
    );
  });

  it('cannot be broken out of by what was asked', () => {
    expect(nextLink('http://api.test/v1/parties?name=a%3E;b"', 'c').indexOf('>')).toBe(
      nextLink('http://api.test/v1/parties?name=a%3E;b"', 'c').lastIndexOf('>; rel="next"'),
    );
  });
});

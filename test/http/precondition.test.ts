import { describe, expect, it } from 'vitest';
import { Problem } from '../../shared/errors.ts';
import { parsePrecondition, requirePrecondition } from '../../shared/http/precondition.ts';

const parse = (headers: Record<string, string>) => parsePrecondition(new Headers(headers));

function problem(attempt: () => unknown): Problem {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new RangeError('It went through.');
}

const asks = (headers: Record<string, string>) => problem(() => parse(headers)).kind;
const meets = (headers: Record<string, string>, tag: string | undefined) =>
  problem(() => requirePrecondition(parse(headers), tag));

describe('the precondition of a request that replaces', () => {
  it('must be said', () => {
    expect(asks({})).toBe('precondition-required');
  });

  it.each([
    { 'if-match': '2' },
    { 'if-match': '' },
    { 'if-match': '"2' },
    { 'if-match': '"1", *' },
    { 'if-match': '"a b"' },
    { 'if-none-match': '"1"' },
    { 'if-match': '"1"', 'if-none-match': '*' },
  ])('is refused where it cannot be read: %j', (headers) => {
    expect(asks(headers)).toBe('malformed-request');
  });

  it.each<[string | undefined, Record<string, string>]>([
    ['"2"', { 'if-match': '"2"' }],
    ['"2"', { 'if-match': '"1" , "2"' }],
    ['"a,b"', { 'if-match': '"1","a,b"' }],
    ['"2"', { 'if-match': '*' }],
    [undefined, { 'if-none-match': '*' }],
  ])('lets what is at %s be replaced by whoever says %j', (tag, headers) => {
    expect(() => requirePrecondition(parse(headers), tag)).not.toThrow();
  });

  it.each<[string | undefined, Record<string, string>]>([
    ['"2"', { 'if-match': '"1"' }],
    ['"2"', { 'if-match': 'W/"2"' }],
    ['"a,b"', { 'if-match': '"a", "b"' }],
    ['"2"', { 'if-none-match': '*' }],
  ])('keeps what is at %s from whoever says %j, and tells its tag', (tag, headers) => {
    const { kind, headers: sent } = meets(headers, tag);
    expect([kind, sent]).toEqual(['stale-version', { etag: tag }]);
  });

  it.each([{ 'if-match': '"1"' }, { 'if-match': '*' }])('is not met by what is not there: %j', (headers) => {
    expect(meets(headers, undefined).kind).toBe('stale-version');
  });
});

import { describe, expect, it } from 'vitest';
import { parseIdempotencyKey } from '../../shared/http/idempotency-key.ts';

describe('an Idempotency-Key', () => {
  it.each([
    ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['"order #1, again \\"x\\""', 'order #1, again "x"'],
    [`"${'k'.repeat(128)}"`, 'k'.repeat(128)],
  ])('is read from %s', (header, key) => {
    expect(parseIdempotencyKey(header)).toBe(key);
  });

  it.each([
    undefined,
    null,
    '',
    '""',
    '"open',
    '"a", "b"',
    '"a";b=1',
    ':YWJj:',
    'é',
    'two words',
    `"${'k'.repeat(129)}"`,
    'k'.repeat(129),
  ])('is asked for when the header is %s', (header) => {
    expect(() => parseIdempotencyKey(header)).toThrow(expect.objectContaining({ kind: 'idempotency-key-missing' }));
  });
});

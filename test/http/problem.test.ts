import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Problem } from '../../shared/errors.ts';
import { fieldErrors } from '../../shared/http/field-errors.ts';
import { asProblem, invalidRequest, problemResponse } from '../../shared/http/problem.ts';
import { identifierSchema } from '../../shared/party/identifier.ts';

const requestId = '01890a5d-ac96-774b-bcce-b302099a8057';

function mistakesOf(schema: z.ZodType, value: unknown) {
  const result = schema.safeParse(value);
  if (result.success) throw new Error('the schema found no mistake');
  return fieldErrors(result.error, value);
}

describe('a mistake that a schema found', () => {
  const fee = z.discriminatedUnion('payer', [
    z.strictObject({ payer: z.literal('worker'), amount: z.string() }),
    z.strictObject({ payer: z.literal('not_incurred') }),
  ]);
  it.each<[string, z.ZodType, unknown, string]>([
    ['missing', z.string(), undefined, 'This is missing; it must be text.'],
    ['wrong type', z.boolean(), 'yes', 'This must be true or false.'],
    ['half', z.int(), 1.5, 'This must be a whole number.'],
    ['too short', z.string().min(1), '', 'This must be text of at least 1 character.'],
    ['not of one length', z.string().length(3), 'a', 'This must be text of exactly 3 characters.'],
    ['too many', z.array(z.int()).max(1), [1, 2], 'This must be a list of at most 1 entry.'],
    ['too big', z.number().max(5), 6, 'This must be at most 5.'],
    ['not above', z.number().gt(5), 5, 'This must be more than 5.'],
    ['no choice', z.enum(['a', 'b']), 'c', 'This must be one of "a", "b".'],
    ['not the one value', z.literal(true), false, 'This must be true.'],
    ['no date', z.iso.date(), '2026-02-30', 'This must be a calendar date such as 2026-03-31.'],
    ['no pattern', z.string().regex(/^[A-Z]$/), 'a', 'This must be text that matches /^[A-Z]$/.'],
    ['no multiple', z.number().multipleOf(5), 7, 'This must be a multiple of 5.'],
    [
      'own sentence',
      z.string().refine(() => false, 'The period must end after it starts.'),
      'x',
      'The period must end after it starts.',
    ],
    ['no branch', z.union([z.literal('not_known'), z.int()]), [], 'This must be "not_known" or a number.'],
  ])('reads as a sentence: %s', (_what, schema, value, sentence) => {
    expect(mistakesOf(z.object({ field: schema }), { field: value })).toEqual([
      { pointer: '/field', detail: sentence },
    ]);
  });

  it('points to each unknown field itself', () => {
    expect(mistakesOf(z.strictObject({ a: z.strictObject({}) }), { a: { 'x/y': 1, z: 2 } })).toEqual([
      { pointer: '/a/x~1y', detail: 'This field is not known here.' },
      { pointer: '/a/z', detail: 'This field is not known here.' },
    ]);
  });

  it('is told for the branch of a union that was meant', () => {
    expect(mistakesOf(z.union([z.string(), z.strictObject({ amount: z.number() })]), { amount: 'much' })).toEqual([
      { pointer: '/amount', detail: 'This must be a number.' },
    ]);
    expect(mistakesOf(fee, { payer: 'worker' })).toEqual([
      { pointer: '/amount', detail: 'This is missing; it must be text.' },
    ]);
    expect(mistakesOf(fee, { payer: 'king' })).toEqual([
      { pointer: '/payer', detail: 'This must be one of "worker", "not_incurred".' },
    ]);
    expect(mistakesOf(fee, {})[0]?.detail).toContain('This is missing');
  });

  it('in a key is told of the key', () => {
    expect(mistakesOf(z.record(z.string().regex(/^\//), z.int()), { fees: 1 })).toEqual([
      { pointer: '/fees', detail: 'This key must be text that matches /^\\//.' },
    ]);
    const pointer = z.string().regex(/^\//, 'Write a JSON Pointer.');
    expect(mistakesOf(z.record(pointer, z.int()), { fees: 1 })).toEqual([
      { pointer: '/fees', detail: 'Write a JSON Pointer.' },
    ]);
  });

  it('in a text is told once, by the first check that it fails', () => {
    const tag = z
      .string()
      .min(1)
      .regex(/^[a-z]+$/, 'Write a language tag.')
      .refine(() => false, 'Write a known one.');
    expect(mistakesOf(z.object({ tag }), { tag: 'X' })).toEqual([{ pointer: '/tag', detail: 'Write a language tag.' }]);
    expect(mistakesOf(z.strictObject({ id: identifierSchema }), { id: { scheme: 'NP-OCR', id: '' } })).toEqual([
      { pointer: '/id/id', detail: 'This must be text of at least 1 character.' },
    ]);
  });

  it('names at most 30 of many choices', () => {
    const codes = Array.from({ length: 250 }, (_, index) => `C${index}`);
    const [mistake] = mistakesOf(z.enum(codes), 'x');
    expect(mistake?.detail).toMatch(/"C29" and 220 more\.$/);
  });
});

describe('a problem answer', () => {
  it('is problem+json with its own headers', async () => {
    const response = problemResponse(
      new Problem('unavailable', 'Nothing was kept; try again.', { headers: { 'retry-after': '2' } }),
      requestId,
    );
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toEqual({
      type: '/problems/unavailable',
      title: 'The service is busy',
      status: 503,
      detail: 'Nothing was kept; try again.',
      instance: `urn:uuid:${requestId}`,
    });
  });

  it('lists 50 mistakes and counts the rest', async () => {
    const errors = Array.from({ length: 53 }, (_, index) => ({ pointer: `/${index}`, detail: 'No.' }));
    const body = z
      .object({ detail: z.string(), errors: z.array(z.unknown()) })
      .parse(await problemResponse(invalidRequest(errors), requestId).json());
    expect(body.errors).toHaveLength(50);
    expect(body.detail).toContain('there are 3 more');
  });

  it('says nothing of what broke inside', async () => {
    const problem = asProblem(new TypeError('table records-prod has no key sk'));
    const text = await problemResponse(problem, requestId).text();
    expect(problem.status).toBe(500);
    expect(text).not.toMatch(/records-prod|TypeError|stack/);
    expect(problem.cause).toBeInstanceOf(TypeError);
  });
});

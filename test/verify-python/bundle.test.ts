import { describe, expect, it } from 'vitest';
import { python } from './python.ts';

describe('the second verifier', () => {
  it.each([
    { program: 'test_parts.py', what: 'reads JSON, proofs and notes as their documents say', tests: 8 },
    { program: 'test_bundle.py', what: 'proves a bundle that holds, and sees what was done to others', tests: 13 },
  ])('$what ($program)', ({ program, tests }) => {
    const { stderr } = python(program);
    expect(stderr).toContain(`Ran ${tests} tests`);
    expect(stderr).toMatch(/\nOK\n$/);
  });
});

import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of `rules/` are held against: fast ones, without a database. The kit has every example of every
 * rule. What they let through, the long property tests and the second evaluator may still find.
 */
export default defineConfig({
  test: {
    include: [
      'test/rules/{kit,golden,score,tier,listed,engine-conditions,engine-coverage,engine-dates,engine-sums}.test.ts',
    ],
    testTimeout: 30_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/dynamodb.ts'],
    // A worker less than this, Vitest's own choice, leaves half of a machine of two cores idle.
    maxWorkers: '100%',
    // A shared machine may be many times as slow as ours: a limit only ends what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

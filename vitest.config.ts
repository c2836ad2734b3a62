import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/dynamodb.ts'],
    setupFiles: ['test/setup/each-file.ts'],
    // The files of a worker share their modules: loading all of them anew for each file takes a second of it.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A worker less than this, Vitest's own choice, leaves half of a machine of two cores idle.
    maxWorkers: '100%',
    // A shared machine may be many times as slow as ours: a limit only ends what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

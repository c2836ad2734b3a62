import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { systemErrorCode } from '../cannot-start.ts';
import { type Demo, demo } from './demo.ts';

const state = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('loading'), database: z.string() }),
  z.strictObject({ state: z.literal('loaded'), database: z.string(), demo }),
]);

/** How far the demo organisations got in one database; `absent` also for what cannot be read. */
type DemoState = { state: 'absent' } | { state: 'loading' } | { state: 'loaded'; demo: Demo };

/** Remembers in the data folder what was loaded into which database, so that a later start knows the ids. */
export interface DemoMemory {
  read: () => DemoState;
  loading: () => void;
  loaded: (organisations: Demo) => void;
  forget: () => void;
}

/** The memory of one database, named by its endpoint or as the project's own. */
export function demoMemory(folder: string, database: string): DemoMemory {
  const file = join(folder, 'demo.json');
  const write = (kept: z.infer<typeof state>) => writeFileSync(file, JSON.stringify(kept));
  return {
    read: () => {
      const kept = readState(file);
      return kept?.database === database ? kept : { state: 'absent' };
    },
    loading: () => write({ state: 'loading', database }),
    loaded: (organisations) => write({ state: 'loaded', database, demo: organisations }),
    forget: () => rmSync(file, { force: true }),
  };
}

function readState(file: string): z.infer<typeof state> | undefined {
  try {
    return state.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    // A half-written or older file costs only the ids in the printed commands.
    if (error instanceof SyntaxError || error instanceof z.ZodError || systemErrorCode(error) === 'ENOENT') return;
    throw error;
  }
}

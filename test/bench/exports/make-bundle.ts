import * as z from 'zod';
import { bundleFolder } from '../../../infra/local/bundle-folder.ts';
import type { FilesOf } from '../../../shared/exporting/export-work.ts';
import { filesOf } from '../../../shared/exporting/files-of.ts';
import { runExport } from '../../../shared/exporting/run-export.ts';
import { openStore } from '../../../shared/store/store.ts';
import { counted } from './counted.ts';
import { type PeakMemory, watchMemory } from './peak-memory.ts';

const wantedSchema = z.object({
  store: z.object({
    region: z.string(),
    credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
    endpoint: z.string(),
    tables: z.object({ records: z.string(), audit: z.string() }),
    requestTimeoutMs: z.int(),
  }),
  /** An export that is queued. */
  id: z.string(),
  folder: z.string(),
  partiesAtOnce: z.int(),
});
export type WantedBundle = z.infer<typeof wantedSchema>;

export interface MadeBundle {
  ms: number;
  /** Of this process alone, whatever else the machine is busy with. */
  cpuMs: number;
  /** Calls of the database, and capacity units. */
  used: { calls: number; read: number; written: number };
  memory: PeakMemory;
}

/** A bundle names its export. Under one name all exports of the same rows have the same bytes. */
const sameName: FilesOf = ({ job, ...scope }, made) => filesOf({ ...scope, job: { ...job, id: 'an-export' } }, made);

async function makeBundle({ store: options, id, folder, partiesAtOnce }: WantedBundle): Promise<MadeBundle> {
  const { store, used } = counted(openStore(options));
  const work = { store, sink: bundleFolder(folder), filesOf: sameName, hasTime: () => true, partiesAtOnce };
  const memory = watchMemory();
  const start = performance.now();
  const cpu = process.cpuUsage();
  await runExport(work, id);
  const { user, system } = process.cpuUsage(cpu);
  const ms = performance.now() - start;
  const peak = memory.stop();
  store.client.destroy();
  return { ms, cpuMs: (user + system) / 1000, used, memory: peak };
}

// A process for each bundle: the memory of one says nothing of what others have left behind.
const [wanted = ''] = process.argv.slice(2);
console.log(JSON.stringify(await makeBundle(wantedSchema.parse(JSON.parse(wanted)))));

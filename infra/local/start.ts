import { enableCompileCache } from 'node:module';
import { CannotStart, runCommand } from './cannot-start.ts';
import { type DataFolder, lockDataFolder, openDataFolder } from './data-folder.ts';
import { type Database, startDatabase, useDatabase } from './database.ts';
import { emptyDatabase } from './database-files.ts';
import { type DemoMemory, demoMemory } from './demo/memory.ts';
import { takePort } from './door.ts';
import { emptyEvidence } from './evidence-folder.ts';
import { readStartFlags, type StartFlags, startUsage } from './flags.ts';
import { localIssuer } from './issuer.ts';

const parentCheckMs = 200;

/** `npm start`: the whole service on one machine, from an empty folder to the line that says `ready`. */
await runCommand(async (args) => {
  const flags = readStartFlags(args);
  if (flags.help) return console.log(startUsage);
  const onStop = stopInOrder();

  const endpoint = process.env.DYNAMODB_ENDPOINT || undefined;
  if (endpoint !== undefined && flags.fresh) {
    throw new CannotStart('--fresh empties only the database in .data/, so it cannot go with DYNAMODB_ENDPOINT.', 2);
  }
  const folder = openDataFolder();
  if (endpoint === undefined) lockDataFolder(folder);
  const issuer = localIssuer(folder.signingKey);
  const door = await takePort(flags.port);
  onStop(door.close);

  const memory = demoMemory(folder.path, endpoint ?? 'own');
  const database = endpoint === undefined ? await ownDatabase(folder, flags, memory) : await useDatabase(endpoint);
  // To load it takes most of the time of a start: what stands in the way is told before, and the next start finds it compiled.
  enableCompileCache();
  const { openService } = await import('./service.ts');
  await openService({ flags, folder, issuer, door, memory, database, onStop });
});

/** The project's own database, emptied before if that was asked for or the demo in it is only half there. */
async function ownDatabase(folder: DataFolder, flags: StartFlags, memory: DemoMemory): Promise<Database> {
  if (flags.fresh) console.log(`Emptying the database in ${folder.database}; the keys in ${folder.path} stay.`);
  const halfLoaded = flags.demo && memory.read().state === 'loading';
  if (halfLoaded) console.log('The demo organisations were loaded only in part: emptying the database to start again.');
  if (flags.fresh || halfLoaded) {
    memory.forget();
    emptyDatabase(folder.database);
    emptyEvidence(folder.path);
  }
  console.log(`Starting DynamoDB Local with its data in ${folder.database} ...`);
  return startDatabase(folder);
}

/**
 * Ends the server in order on Ctrl-C or SIGTERM: first the door, then the database, and the process ends with
 * 0. Whatever happens in between, DynamoDB Local ends with this process.
 */
function stopInOrder(): (close: () => Promise<void>) => void {
  const closers: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = async () => {
    // A terminal and npm may both pass on the same Ctrl-C.
    if (stopping) return;
    stopping = true;
    console.log('Stopping.');
    for (const close of closers) await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // npm starts this through a shell, and a shell that is ended passes nothing on: its death shows as another parent.
  const parent = process.ppid;
  const orphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
  setInterval(() => orphaned() && stop(), parentCheckMs).unref();
  return (close) => closers.push(close);
}

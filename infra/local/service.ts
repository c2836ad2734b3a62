import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../functions/api/app.ts';
import type { Log } from '../../functions/api/services.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { bundleLinks } from './bundle-links.ts';
import type { CannotStart } from './cannot-start.ts';
import { checkpointFile } from './checkpoints.ts';
import { demoCommands, firstCommands } from './commands.ts';
import { countYears } from './count-years.ts';
import type { DataFolder } from './data-folder.ts';
import type { Database } from './database.ts';
import { keepDelivering } from './deliver.ts';
import { loadDemo } from './demo/load.ts';
import type { DemoMemory } from './demo/memory.ts';
import { developmentIssuer } from './development-issuer/development-issuer.ts';
import { demoPersonas, rolePersonas } from './development-issuer/personas.ts';
import type { takePort } from './door.ts';
import { evidenceLinks } from './evidence-links.ts';
import { keepExporting } from './export.ts';
import type { StartFlags } from './flags.ts';
import type { localIssuer } from './issuer.ts';
import { pagesAreLoaded } from './jsx-hook.ts';
import { keepUpToDate } from './keep-up-to-date.ts';
import { keepLogging } from './log.ts';
import { rotateLogKey } from './log-key-files.ts';
import { keepReacting } from './react.ts';
import { watchDaily } from './watch-daily.ts';

const dayMs = 86_400_000;

const demoStays =
  'The demo organisations stay: --no-demo only keeps them out of an empty database, as --fresh makes one.';

/** What a developer wants to see: no line for a request that went well. */
const terminalLog: Log = {
  info: () => undefined,
  warn: (message, facts) => console.error(message, JSON.stringify(facts)),
  error: (message, facts) => console.error(message, JSON.stringify(facts)),
};

/** What a start has at hand before it loads the service. */
interface Ground {
  flags: StartFlags;
  folder: DataFolder;
  issuer: ReturnType<typeof localIssuer>;
  door: Awaited<ReturnType<typeof takePort>>;
  memory: DemoMemory;
  database: Database;
  /** Closes something when the server is stopped, in the order in which it was said. */
  onStop: (close: () => Promise<void>) => void;
}

/** Opens the API and the pages on a database that is ready, with the demo where it is wanted, and all that goes on by itself. */
export async function openService({ flags, folder, issuer, door, memory, database, onStop }: Ground): Promise<void> {
  // After the hook, because it has JSX in it.
  const { withPages } = await import('./pages.ts');
  const { meanwhile } = await import('./meanwhile.ts');
  await pagesAreLoaded();
  let loaded: { done: number; all: number } | undefined;
  door.open(meanwhile(() => loaded));
  const upToDate = keepUpToDate(database.store);
  onStop(upToDate.stop);
  const reacting = keepReacting(database.store, checkpointFile(folder.path));
  const daily = watchDaily(database.store, reacting.send);
  onStop(daily.stop);
  const counting = countYears(database.store);
  onStop(counting.stop);
  const webhookReach = flags.loopbackWebhooks ? 'loopback-too' : 'public-only';
  const delivering = keepDelivering(database.store, webhookReach);
  onStop(delivering.stop);
  onStop(reacting.stop);
  if (flags.rotateLogKey) console.log(rotated(rotateLogKey(folder.path)));
  const logging = await keepLogging(database.store, folder.path);
  onStop(logging.stop);
  const exporting = keepExporting(database.store, folder.path);
  onStop(exporting.stop);
  onStop(database.stop);
  database.lost.catch((error: CannotStart) => {
    console.error(error.message);
    process.exit(1);
  });

  const bundles = bundleLinks(folder.path, door.address);
  const evidence = evidenceLinks(folder.path, door.address);
  const options = {
    store: database.store,
    verifyToken: createTokenVerifier([issuer.profile]),
    cursorKey: folder.cursorKey,
    log: terminalLog,
    webhookReach,
    signLink: bundles.signLink,
    evidenceShelf: evidence.shelf,
  } as const;
  const app = createApp(options);
  bundles.serveOn(app);
  evidence.serveOn(app);
  if (database.empty) await upToDate.beginEmpty();
  if (database.empty && flags.demo) {
    console.log('Loading the demo organisations through the API:');
    memory.loading();
    memory.loaded(
      await loadDemo({
        fetch: app.fetch,
        fetchEarlier: (daysAgo) => createApp({ ...options, now: () => new Date(Date.now() - daysAgo * dayMs) }).fetch,
        baseUrl: door.address,
        mintToken: issuer.mintToken,
        now: () => new Date(),
        settle: reacting.settle,
        onProgress: (done, all, name) => {
          loaded = { done, all };
          console.log(`  ${done} of ${all}: ${name}`);
        },
      }),
    );
  } else if (database.empty || memory.read().state === 'loading') {
    memory.forget();
  }
  if (!flags.demo && memory.read().state === 'loaded') console.log(demoStays);
  await logging.settle();
  const demoIsThere = memory.read().state === 'loaded';
  const pages = withPages({
    ...{
      api: app.fetch,
      store: database.store,
      verifyToken: options.verifyToken,
      log: terminalLog,
      folder: folder.path,
    },
    development: developmentIssuer({
      ...{ issuer, address: door.address },
      personas: () => (demoIsThere ? demoPersonas(new Date().toISOString().slice(0, 10)) : rolePersonas),
    }),
  });
  door.open(pages);
  console.log(commandsToTry(door.address, memory, join(folder.path, 'declaration.json')));
  console.log(`ready ${door.address}`);
  upToDate.start();
  reacting.start();
  logging.start();
  exporting.start();
  daily.start();
  counting.start();
  delivering.start();
}

function rotated(old: string | undefined): string {
  if (old === undefined) return 'The log had no key yet: one is made now.';
  return `A new key signs the log from now on. The old one signs beside it until you take ${old} away.`;
}

/** With the demo organisations real ids, and the body of a declaration in a file; without them a first step. */
function commandsToTry(address: string, memory: DemoMemory, declarationFile: string): string {
  const kept = memory.read();
  if (kept.state !== 'loaded') return firstCommands(address);
  writeFileSync(declarationFile, JSON.stringify(kept.demo.declaration, null, 2));
  return demoCommands(address, kept.demo, declarationFile);
}

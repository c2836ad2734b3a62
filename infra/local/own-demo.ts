import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CannotStart } from './cannot-start.ts';
import { locate } from './locate.ts';

export interface OwnDemo {
  address: string;
  stop: () => Promise<void>;
}

/**
 * Starts the service with its demo organisations in a folder of its own, beside any other that runs, and waits until it
 * is ready.
 * @throws {CannotStart} where it ends before that
 */
export async function startOwnDemo(): Promise<OwnDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'own-demo-'));
  const server = spawn(process.execPath, [locate('infra/local/start.ts'), '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const [, address] = /^ready (http:\S+)$/.exec(line) ?? [];
    if (address === undefined) continue;
    server.stdout.resume();
    return { address, stop };
  }
  await stop();
  throw new CannotStart('The demo did not start; see the lines above.');
}

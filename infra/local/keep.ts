import { fork } from 'node:child_process';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** A command that cannot outlive this process. */
export interface Kept {
  /** The command's own process id; undefined when it could not be started. */
  pid: number | undefined;
  /** What the command wrote to standard error so far (the last 16 KB). */
  stderr: () => string;
  running: () => boolean;
  /** Resolves with the exit code when the command has ended, for whatever reason. */
  ended: Promise<number>;
  /** Ends the command and waits until it is gone. */
  stop: () => Promise<void>;
}

const keptStarted = z.object({ pid: z.number().optional() });
const stderrKept = 16_384;

/**
 * Starts a command under a keeper process, so that it ends with this process: also after a crash or `kill -9`.
 * The keeper has a session of its own: Ctrl-C in a terminal reaches this process first, which can then end in order.
 */
export async function keep(command: string, args: string[]): Promise<Kept> {
  const keeper = fork(fileURLToPath(new URL('./keeper.ts', import.meta.url)), [command, ...args], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  keeper.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-stderrKept);
  });
  let running = true;
  let pid: number | undefined;
  // Not its 'close': that never comes when the channel was closed from this side.
  const exited = once(keeper, 'exit').then(
    ([code]) => Number(code ?? 1),
    (error: Error) => {
      stderr += error.message;
      return 1;
    },
  );
  const ended = exited.then(async (code) => {
    running = false;
    // A keeper that was itself killed could not end its command any more: then it is done from here.
    endProcess(pid);
    if (keeper.stderr) await finished(keeper.stderr).catch(() => undefined);
    return code;
  });
  // A keeper that cannot even start sends no message: its end is waited for as well.
  const message = await Promise.race([once(keeper, 'message').then(([first]) => first), exited]);
  pid = keptStarted.safeParse(message).data?.pid;
  return {
    pid,
    stderr: () => stderr,
    running: () => running,
    ended,
    stop: async () => {
      if (keeper.connected) keeper.disconnect();
      await ended;
    },
  };
}

function endProcess(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already, which is what is wanted.
  }
}

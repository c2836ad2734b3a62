import { spawn } from 'node:child_process';

/**
 * Runs one command for a parent process and ends it when the parent is gone, however the parent went: the channel
 * between the two is closed by the operating system even after `kill -9`. Started by `keep` in keep.ts, never by hand.
 */
const [command = '', ...args] = process.argv.slice(2);
const kept = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

kept.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
kept.on('exit', (code) => process.exit(code ?? 1));

process.on('disconnect', () => kept.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => kept.kill('SIGKILL'));

process.send?.({ pid: kept.pid });

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a Python program of this folder prints. Throws, with what it complained of, where it does not end well. */
export function python(program: string, input = ''): { stdout: string; stderr: string } {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const { status, stdout, stderr, error } = spawnSync('python3', ['-B', path], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`python3 ${program} ended with ${status ?? error}: ${stderr}`);
  return { stdout, stderr };
}

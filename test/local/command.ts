import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

/** A command of infra/local as a user meets it: a process of its own, seen through its output and exit code. */
export interface RunningCommand {
  pid: number;
  stdout: () => string;
  stderr: () => string;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  kill: (signal: NodeJS.Signals) => void;
}

interface Place {
  /** The working folder, where `.data/` goes. */
  folder: string;
  env?: Record<string, string>;
  /** As npm does it: a shell starts the command and waits for it. */
  throughShell?: boolean;
}

/** Runs `infra/local/<script>`; it is killed at the end of the test if it still runs. */
export function run(script: string, args: string[], { folder, env = {}, throughShell = false }: Place): RunningCommand {
  const file = fileURLToPath(new URL(`../../infra/local/${script}`, import.meta.url));
  const { DYNAMODB_ENDPOINT: _, ...inherited } = process.env;
  const command = [process.execPath, file, ...args];
  const [program = '', ...rest] = throughShell ? ['sh', '-c', '"$@"; exit $?', 'sh', ...command] : command;
  const child = spawn(program, rest, { cwd: folder, env: { ...inherited, ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const stdout = textOf(child.stdout);
  const stderr = textOf(child.stderr);
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { pid: child.pid ?? -1, stdout, stderr, ended, kill: (signal) => child.kill(signal) };
}

/** A new folder that is deleted after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paragraph-13-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Asks again and again until it holds; fails with `what` when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (await holds()) return;
    await sleep(25);
  }
  throw new Error(`It never came to pass: ${what}`);
}

/** Whether a process exists that is not merely waiting to be collected by its parent. */
export async function isAlive(pid: number): Promise<boolean> {
  return (await processes()).some((known) => known.pid === pid);
}

/** The process ids of everything that a process has started, directly or not. */
export async function descendants(pid: number): Promise<number[]> {
  const all = await processes();
  const found = [pid];
  for (const ancestor of found) found.push(...all.filter(({ parent }) => parent === ancestor).map((one) => one.pid));
  return found.slice(1);
}

async function processes(): Promise<{ pid: number; parent: number }[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state = '']) => !state.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

function textOf(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

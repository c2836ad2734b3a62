import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { checkCommand } from '../../infra/local/rules/check.ts';
import { findSet } from '../../infra/local/rules/find-set.ts';
import { printCommand } from '../../infra/local/rules/print.ts';
import { publish } from '../../infra/local/rules/publish.ts';
import { deLksg8 } from '../../rules/sets/de-lksg-8.ts';
import { newFolder } from './command.ts';

/** A proposal as a file, with these members otherwise. */
function proposal(changes: object): string {
  const folder = newFolder();
  publish(deLksg8, folder);
  const path = join(folder, deLksg8.id, `${deLksg8.version}.json`);
  const set: object = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...set, ...changes }));
  return path;
}

/** What a command prints while it runs. */
function listening() {
  const told: string[] = [];
  const take = (line: string) => void told.push(line);
  vi.spyOn(console, 'log').mockImplementation(take);
  vi.spyOn(console, 'error').mockImplementation(take);
  return told;
}

it('takes a proposal without a digest, and tells of a stale one', () => {
  const told = listening();
  expect(findSet(proposal({ digest: undefined })).id).toBe('de-lksg-8');
  expect(told).toEqual([]);
  expect(findSet(proposal({ digest: 'a'.repeat(64) })).id).toBe('de-lksg-8');
  expect(told).toEqual([expect.stringContaining('is not that of its rules')]);
});

it('checks a proposal in place of the set of that name', async () => {
  const told = listening();
  expect(await checkCommand([proposal({ digest: undefined, parameters: [] })])).toBe(1);
  expect(told.filter((line) => line.includes('missing-parameter'))).not.toEqual([]);
  expect(told.at(-1)).toMatch(/^Checked de-lksg-8: \d+ findings?\.$/);
});

it('finds a rule whatever the case of its letters', () => {
  const told = listening();
  expect(printCommand(['fee-01'])).toBe(0);
  expect(told.join('\n')).toContain('FEE-01');
});

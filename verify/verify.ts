import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCheckpoint, readConsistencyProof } from './check-consistency.ts';
import { parseJson } from './lines.ts';
import { readKey } from './note.ts';
import { lineOf, verdictOf } from './report.ts';
import { Unreadable } from './unreadable.ts';
import { type Elsewhere, verifyBundle } from './verify-bundle.ts';

const usage = `npm run verify -- bundle.zip [--key VKEY] [--checkpoint FILE] [--consistency FILE] [--json]

  --key VKEY          the log's public key, as you got it elsewhere than in the bundle
  --checkpoint FILE   a checkpoint of the log that you kept from earlier
  --consistency FILE  the answer of /v1/log/proof/consistency from that checkpoint to the bundle's
  --json              the result as JSON

Exit code 0: nothing failed. 1: something failed. 2: the bundle cannot be read, or the call is wrong.`;

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { key: text, checkpoint: text, consistency: text, json: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [bundle, ...others] = positionals;
    if (bundle !== undefined && others.length === 0) return { bundle, ...values };
  } catch (cause) {
    throw new Unreadable(usage, { cause });
  }
  throw new Unreadable(usage);
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Unreadable(`${path} cannot be read.`, { cause });
  }
}

function elsewhereOf({ key, checkpoint, consistency }: Partial<Record<string, string | boolean>>): Elsewhere {
  const pinned = typeof key === 'string' ? readKey(key) : undefined;
  if (key !== undefined && pinned === undefined) throw new Unreadable('What --key gives is not the key of a log.');
  return {
    pinned,
    kept: typeof checkpoint === 'string' ? readCheckpoint(checkpoint, readFile(checkpoint)) : undefined,
    consistency:
      typeof consistency === 'string'
        ? readConsistencyProof(consistency, parseJson(consistency, readFile(consistency)))
        : undefined,
  };
}

/** Says what was proven and what was not, line by line; returns the exit code. */
async function main(args: string[]): Promise<number> {
  const { bundle, json, ...given } = readArguments(args);
  const checks = await verifyBundle(bundle, elsewhereOf(given));
  const verdict = verdictOf(checks);
  if (json) console.log(JSON.stringify({ checks, verdict }, null, 2));
  else console.log([...checks.map(lineOf), verdict].join('\n'));
  return checks.some(({ state }) => state === 'failed') ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Unreadable ? error.message : `The bundle cannot be checked: ${String(error)}`);
  process.exitCode = 2;
}

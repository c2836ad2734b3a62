import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle, bundleSettings } from '../../infra/bundle.ts';
import { profile } from '../access/tokens.ts';
import { type Figure, median } from './figure.ts';

const root = join(import.meta.dirname, '..', '..');
const bare =
  "export { Hono } from 'hono'; export { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'; export { DynamoDBClient } from '@aws-sdk/client-dynamodb';";
const timedImport =
  'const start = performance.now(); await import(process.argv[1]); console.log(performance.now() - start);';

const settings = {
  RECORDS_TABLE: 'records',
  AUDIT_TABLE: 'audit',
  ISSUER_PROFILES: JSON.stringify([profile]),
  CURSOR_KEY: '0'.repeat(64),
  AWS_REGION: 'eu-west-1',
};

const importMs = (file: string): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', timedImport, file], {
      env: { ...settings, PATH: process.env.PATH },
      encoding: 'utf8',
    }),
  );

/** The API function's bundle and its import in fresh processes, beside a bundle with only Hono and the database client. */
export async function measureBundle(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await bundle(root, 'functions/api/handler.ts', folder);
    const least = join(folder, 'least.mjs');
    const stdin = { contents: bare, resolveDir: root };
    await build({ ...bundleSettings, bundle: true, stdin, outfile: least, logLevel: 'warning' });
    const ours = join(folder, 'index.mjs');
    // In turns, so that whatever else the machine does meets both.
    const times = Array.from({ length: 9 }, () => ({ ours: importMs(ours), least: importMs(least) }));
    const whole = median(times.map((time) => time.ours));
    const floor = median(times.map((time) => time.least));
    const kilobytes = (file: string) => `${Math.round(statSync(file).size / 1000)} KB`;
    return [
      { what: "the API function's bundle, minified", figure: kilobytes(ours), beside: 'goal under 1000 KB' },
      {
        what: 'its import in a fresh process',
        figure: `${whole.toFixed(0)} ms`,
        beside: `goal within 1.5 times; ${(whole / floor).toFixed(2)} times the next`,
      },
      { what: 'import of Hono and the database client', figure: `${floor.toFixed(0)} ms`, beside: kilobytes(least) },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

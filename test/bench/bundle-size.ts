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

/** What every request needs besides, before a line of our own: the floor that no order of our imports goes below. */
const libraries = `${bare}
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
export { default as jwt } from 'jsonwebtoken';
export const made = [new DynamoDBClient({}), new Logger(), new Metrics(), z.object({}).parse({})];`;

const otherFunctions = ['announce', 'deliver', 'react', 'reassess', 'watch', 'work'];

const timedImport =
  'const start = performance.now(); await import(process.argv[1]); console.log(performance.now() - start);';

const settings = {
  RECORDS_TABLE: 'records',
  AUDIT_TABLE: 'audit',
  ISSUER_PROFILES: JSON.stringify([profile]),
  CURSOR_KEY: '0'.repeat(64),
  EXPORTS_BUCKET: 'exports',
  EVIDENCE_BUCKET: 'evidence',
  AWS_REGION: 'eu-west-1',
};

const importMs = (file: string): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', timedImport, file], {
      env: { ...settings, PATH: process.env.PATH },
      encoding: 'utf8',
    }),
  );

async function bundleOf(contents: string, outfile: string): Promise<string> {
  const stdin = { contents, resolveDir: root };
  await build({ ...bundleSettings, bundle: true, stdin, outfile, logLevel: 'warning' });
  return outfile;
}

/**
 * The API function's bundle and its import in fresh processes, beside a bundle with only Hono and the database client,
 * and one with all libraries that a request needs.
 */
export async function measureBundle(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await bundle(root, 'functions/api/handler.ts', folder);
    const files = {
      ours: join(folder, 'index.mjs'),
      least: await bundleOf(bare, join(folder, 'least.mjs')),
      floor: await bundleOf(libraries, join(folder, 'libraries.mjs')),
    };
    // In turns, so that whatever else the machine does meets all of them.
    const times = Array.from({ length: 9 }, () => ({
      ours: importMs(files.ours),
      least: importMs(files.least),
      floor: importMs(files.floor),
    }));
    const ours = median(times.map((time) => time.ours));
    const least = median(times.map((time) => time.least));
    const floor = median(times.map((time) => time.floor));
    const bytes = (file: string) => statSync(file).size;
    const kilobytes = (file: string) => `${Math.round(bytes(file) / 1000)} KB`;
    const ms = (figure: number) => `${figure.toFixed(0)} ms`;
    const others = await Promise.all(
      otherFunctions.map(async (name) => {
        await bundle(root, `functions/${name}/handler.ts`, join(folder, name), []);
        return `${name} ${kilobytes(join(folder, name, 'index.mjs'))}`;
      }),
    );
    return [
      {
        what: "the API function's bundle, minified",
        figure: kilobytes(files.ours),
        met: bytes(files.ours) < 1_000_000,
        beside: 'goal under 1000 KB',
      },
      { what: "the other functions' bundles", figure: `${others.length}`, beside: others.join(', ') },
      {
        what: 'its import in a fresh process',
        figure: ms(ours),
        met: ours <= 1.5 * least,
        beside: `goal within 1.5 times; ${(ours / least).toFixed(2)} times the next`,
      },
      { what: 'import of Hono and the database client', figure: ms(least), beside: kilobytes(files.least) },
      {
        what: 'import of all libraries that a request needs',
        figure: ms(floor),
        beside: `${kilobytes(files.floor)}; ${(floor / least).toFixed(2)} times the one before`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/**
 * Parts of the AWS SDK that it imports only on the way to them, and a function never goes there: credentials from anywhere
 * but the environment, where Lambda puts them, the names of browsers, and streams of events. A tenth of the bundle.
 */
const leftOut = [
  ...['http', 'ini', 'process', 'sso', 'web-identity'].map((kind) => `@aws-sdk/credential-provider-${kind}`),
  '@smithy/credential-provider-imds',
  '@smithy/core/event-streams',
  'bowser',
];

/** S3's client comes to streams of events as soon as it is loaded, though these functions read none. */
const usesS3 = new Set(['checkpoint', 'export']);

/** What is left out of the function of the folder `functions/<name>`. */
export function leftOutOf(name: string): string[] {
  return leftOut.filter((path) => path !== '@smithy/core/event-streams' || !usesS3.has(name));
}

/**
 * How a function becomes one file: for deployment, for measuring and for trying it out, always the same.
 * `module` before `main` takes a third off the AWS SDK; the banner gives `require` to the CommonJS packages inside,
 * which an ES module does not have. UTF-8 as it is: escapes would make the Arabic texts three times as long.
 */
export const bundleSettings = {
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  sourcemap: true,
  sourcesContent: false,
  external: leftOut,
  alias: { semver: join(import.meta.dirname, 'node-is-new.ts') },
  banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' },
} satisfies BuildOptions;

/** What every function reads that assesses under rule sets published before, or hands them out. */
export const publishedRules = [join('rules', 'published')];

/** What the API reads while it runs, from an installed package and of published rule sets: beside the bundle, under the same path. */
export const filesBeside = [
  ...['package.json', 'swagger-ui-bundle.js', 'swagger-ui.css'].map((file) =>
    join('node_modules', 'swagger-ui-dist', file),
  ),
  ...publishedRules,
];

/**
 * Makes a function as it is deployed, in a folder: `index.mjs`, and beside it the files it reads (those of the API).
 * The AWS SDK goes into the bundle too, so that its version is ours and not the runtime's.
 */
export async function bundle(root: string, entry: string, folder: string, beside = filesBeside): Promise<void> {
  const outfile = join(folder, 'index.mjs');
  const external = leftOutOf(basename(dirname(entry)));
  const entryPoints = [join(root, entry)];
  await build({ ...bundleSettings, external, bundle: true, entryPoints, outfile, logLevel: 'warning' });
  for (const file of beside) await cp(join(root, file), join(folder, file), { recursive: true });
}

import { type BuildOptions, type BuildResult, build } from 'esbuild';

/**
 * How a function becomes one file: for deployment, for measuring and for trying it out, always the same.
 * `module` before `main` takes a third off the AWS SDK; the banner gives `require` to the CommonJS packages inside,
 * which an ES module does not have.
 */
export const bundleSettings = {
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
} satisfies BuildOptions;

/** Bundles one entry into one `.mjs` file; the AWS SDK goes in too, so that its version is ours and not the runtime's. */
export function bundle(entry: string, outfile: string): Promise<BuildResult> {
  return build({ ...bundleSettings, bundle: true, entryPoints: [entry], outfile, logLevel: 'warning' });
}

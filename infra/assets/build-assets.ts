import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { compile } from 'sass';
import { logicalCss } from './logical-css.ts';

interface BuiltFile {
  /** From the root of the project. */
  path: string;
  text: string;
}

const sources = 'functions/pages';
const folder = `${sources}/built`;

/**
 * The files that browsers load beside the pages, and the module that knows their names. Each name holds the digest of
 * the content, so that a browser may keep what it has for ever.
 * @param root the root of the project
 */
export function builtAssets(root: string): BuiltFile[] {
  const files = {
    styles: { name: 'pages.css', text: styles(root) },
    script: { name: 'pages.js', text: script(root) },
    icon: { name: 'icon.svg', text: readFileSync(join(root, sources, 'browser/icon.svg'), 'utf8') },
  };
  const names = Object.entries(files).map(([key, { name, text }]) => `  ${key}: '/assets/${hashed(name, text)}',\n`);
  return [
    ...Object.values(files).map(({ name, text }) => ({ path: `${folder}/${name}`, text })),
    {
      path: `${sources}/assets.ts`,
      text: `/** Where the files are that browsers load beside the pages; made by "npm run generate". */\nexport const assets = {\n${names.join('')}} as const;\n`,
    },
  ];
}

function styles(root: string): string {
  const loadPaths = [join(root, 'node_modules')];
  const { css } = compile(join(root, sources, 'styles/pages.scss'), {
    loadPaths,
    style: 'compressed',
    quietDeps: true,
  });
  return `${logicalCss(css)}\n`;
}

function script(root: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, sources, 'browser/pages.ts')],
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', write: false },
  });
  return outputFiles.map(({ text }) => text).join('');
}

function hashed(name: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return name.replace('.', `.${digest}.`);
}

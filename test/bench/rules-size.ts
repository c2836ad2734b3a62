import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';
import { type Figure, median } from './figure.ts';

const root = join(import.meta.dirname, '..', '..');
const module = `export { assess } from './rules/assess.ts'; export { un13jk } from './rules/sets/un-13jk.ts';`;
const words = ['examples', 'title', 'hint', 'row', 'reference', 'unit', 'source', 'licence', 'description'];
const named = words.join('|');
const ownLine = new RegExp(`^( *)(?:${named}):`);
const inline = new RegExp(`\\b(?:${named}): ('(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"),? ?`, 'g');

/** A file of rules or forms without what is only read by people: examples, titles, hints, where a number comes from. */
function withoutWords(source: string): string {
  const kept: string[] = [];
  let leaving: string | undefined;
  for (const line of source.split('\n')) {
    const [indent = ''] = /^ */.exec(line) ?? [];
    if (leaving !== undefined) {
      if (indent.length > leaving.length) continue;
      const isItsEnd = indent === leaving && /^ *[\])}]+,$/.test(line);
      leaving = undefined;
      if (isItsEnd) continue;
    }
    const [, start] = ownLine.exec(line) ?? [];
    if (start === undefined) kept.push(line.replace(inline, ''));
    else if (!/['"\]],$/.test(line)) leaving = start;
  }
  return kept.join('\n');
}

const logicOnly: Plugin = {
  name: 'logic only',
  setup: ({ onLoad }) => {
    onLoad({ filter: /rules\/(?:topics|forms|parameters)\/.*\.ts$/ }, ({ path }) => ({
      contents: withoutWords(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

async function bundled(outfile: string, settings: { plugins?: Plugin[]; external?: string[] }): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: module, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    treeShaking: true,
    metafile: true,
    write: false,
    logLevel: 'warning',
    ...settings,
  });
  const [output] = outputFiles;
  writeFileSync(outfile, output?.contents ?? '');
  // Public tables are data, and are kept beside the logic.
  const inputs = Object.values(metafile.outputs).flatMap((each) => Object.entries(each.inputs));
  const tables = inputs.filter(([file]) => /rules\/data\/(?:ilab|tip|sponsorship)/.test(file));
  return (output?.contents.length ?? 0) - tables.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

const firstTime = `const [file, input] = process.argv.slice(1);
const start = performance.now();
const { assess, un13jk } = await import(file);
const imported = performance.now();
const { declarations, context, asOf } = JSON.parse(input);
const assessment = assess({ declarations, context, asOf, ruleSet: un13jk });
const done = performance.now();
console.log(JSON.stringify({ imported: imported - start, assessed: done - imported, assessment }));`;

/** The size of the rules module, with and without what only people read, and its first assessment in a fresh process. */
export async function measureRulesModule(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const whole = await bundled(join(folder, 'whole.mjs'), { external: ['zod'] });
    const logic = await bundled(join(folder, 'logic.mjs'), { external: ['zod'], plugins: [logicOnly] });
    const [all, some] = [join(folder, 'all.mjs'), join(folder, 'some.mjs')];
    await bundled(all, {});
    await bundled(some, { plugins: [logicOnly] });
    const context = { party: { id: 'a-party', forms: ['supplier' as const] } };
    const given = { declarations: [declared(supplier())], context, asOf: today };
    const wanted = JSON.stringify(assess({ ...given, ruleSet: un13jk }));
    const fresh = (file: string): { imported: number; assessed: number } => {
      const args = ['--input-type=module', '--eval', firstTime, file, JSON.stringify(given)];
      const answer = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 10_000_000 }));
      if (JSON.stringify(answer.assessment) !== wanted) throw new Error('A bundle of the rules assesses differently.');
      return answer;
    };
    fresh(some);
    const times = Array.from({ length: 9 }, () => fresh(all));
    const ms = (of: (time: { imported: number; assessed: number }) => number) =>
      `${median(times.map(of)).toFixed(1)} ms`;
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
    return [
      {
        what: 'the rules module, minified, without public tables',
        figure: kilobytes(whole),
        beside: 'engine, one set, forms, parameters, examples; zod apart',
      },
      {
        what: 'the same without examples, titles, hints and sources',
        figure: kilobytes(logic),
        met: logic <= 60_000,
        beside: 'goal 60 KB; gives the same assessment, byte for byte',
      },
      {
        what: 'cold: import and first assessment, fresh process',
        figure: ms(({ imported, assessed }) => imported + assessed),
        beside: `import with zod ${ms(({ imported }) => imported)}, then ${ms(({ assessed }) => assessed)}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

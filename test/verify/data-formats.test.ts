import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKey } from '../../verify/note.ts';
import { verifyBundle } from '../../verify/verify-bundle.ts';
import { day } from '../api/desk.ts';
import { supplier } from '../builders/supplier.ts';
import { unzip } from '../exporting/data/xlsx-reader.ts';
import { archive, type Files, textOf } from './archive.ts';
import { secondVerifier } from './second-verifier.ts';
import { openTown } from './town.ts';
import { manifestIn, relisted } from './unpacked.ts';

const folder = await mkdtemp(join(tmpdir(), 'data-formats-'));
afterAll(() => rm(folder, { recursive: true }));

const workbook = 'data/findings.xlsx';
const document = 'data/assessments.oscal.json';
const sheet = 'xl/worksheets/sheet1.xml';

/** Changes a part of the workbook; the whole workbook is packed again. */
const inWorkbook =
  (change: (parts: Map<string, string>) => void) =>
  (files: Map<string, Buffer>): void => {
    const parts = unzip(files.get(workbook) ?? Buffer.alloc(0));
    change(parts);
    files.set(workbook, archive([...parts].map(([name, text]) => [name, Buffer.from(text)])));
  };
const inPart = (part: string, from: string | RegExp, to: string) =>
  inWorkbook((parts) => void parts.set(part, replaced(parts.get(part) ?? '', from, to)));
const inDocument = (from: string | RegExp, to: string) => (files: Map<string, Buffer>) =>
  void files.set(document, Buffer.from(replaced(textOf(files, document), from, to)));

function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new RangeError(`There is no ${from} to be changed.`);
  return changed;
}

const changes: [name: string, format: 'xlsx' | 'oscal', change: (files: Map<string, Buffer>) => void][] = [
  ['a number in a cell', 'xlsx', inPart(sheet, /(<c r="[A-Z]+2"><v>)\d+/, '$199')],
  ['a text in a cell', 'xlsx', inPart(sheet, '>gap<', '>met<')],
  ['a row that is gone', 'xlsx', inPart(sheet, /<row r="\d+">(?:(?!<row).)*<\/row><\/sheetData>/, '</sheetData>')],
  ['a formula', 'xlsx', inPart(sheet, /<v>\d+<\/v>/, '<f>1+1</f>$&')],
  ['a row that is hidden', 'xlsx', inPart(sheet, '<row r="2">', '<row r="2" hidden="1">')],
  ['a sheet beside', 'xlsx', inWorkbook((parts) => void parts.set('xl/worksheets/other.xml', parts.get(sheet) ?? ''))],
  ['another sheet that is shown', 'xlsx', inPart('xl/_rels/workbook.xml.rels', 'worksheets/sheet1', 'sheet1')],
  [
    'a format that shows another number',
    'xlsx',
    inPart('xl/styles.xml', '<fonts', '<numFmts><numFmt/></numFmts><fonts'),
  ],
  ['a workbook that is none', 'xlsx', (files) => void files.set(workbook, Buffer.from('a workbook'))],
  ['a score beside the score', 'oscal', inDocument('{"name":"score-found"', '{"name":"score-found","value":"1"},$&')],
  ['a state', 'oscal', inDocument('"state":"not-satisfied"', '"state":"satisfied"')],
  ['the share of a risk', 'oscal', inDocument(/("name":"share-found","system":"[^"]*","value":")\d+/, '$199')],
  ['a control', 'oscal', inDocument(/\{"control-id":"[^"]*"\},/, '')],
  ['results that are gone', 'oscal', inDocument(/"results":\[.*\],"back-matter"/s, '"results":[],"back-matter"')],
  ['other results in front', 'oscal', inDocument('"results":', '"r\\u0065sults":[],"results":')],
];

let bundles: Record<'xlsx' | 'oscal', Files>;
let paths: string[];
let vkey: string;
let seconds: ReturnType<typeof secondVerifier>;
beforeAll(async () => {
  const town = await openTown();
  const parties = [await town.register('A builder'), await town.register('Another builder')];
  for (const party of parties) await town.declare(party, supplier({ '/answers/deposits/taken': true }, day));
  await town.checkpoint(parties);
  vkey = town.signer.vkey;
  const ids = parties.slice(0, 1).map(({ id }) => id);
  bundles = {
    xlsx: await town.bundle({ dataset: 'findings', format: 'xlsx', ruleSet: 'uk-ppn-009' }),
    oscal: await town.bundle({ dataset: 'assessments', format: 'oscal', ruleSet: 'un-13jk', parties: ids }),
  };
  paths = await Promise.all(
    [['xlsx', () => undefined] as const, ['oscal', () => undefined] as const, ...changes.map(([, ...of]) => of)].map(
      async ([format, change], number) => {
        const files = new Map(bundles[format]);
        change(files);
        const path = join(folder, `${number}.zip`);
        await writeFile(path, archive(relisted(files, manifestIn(files))));
        return path;
      },
    ),
  );
  seconds = secondVerifier(paths.map((path) => [path, '--key', vkey]));
});

async function statesOf(number: number): Promise<[name: string, state: string][]> {
  const checks = await verifyBundle(paths[number] ?? '', { pinned: readKey(vkey) });
  return checks.map(({ name, state }) => [name, state]);
}

describe('data as a workbook or as OSCAL', () => {
  it.each([0, 1])('are proven to be what the verdicts say (%d)', async (number) => {
    const states = await statesOf(number);
    expect(states.filter(([, state]) => state !== 'proven').map(([name]) => name)).toEqual(['consistency', 'complete']);
    expect(seconds[number]?.states).toEqual(states);
  });

  it.each(changes.map(([name, format], index) => ({ name, format, number: index + 2 })))(
    'fail where somebody changes or puts in $name ($format)',
    async ({ number }) => {
      const states = await statesOf(number);
      expect(states.filter(([, state]) => state === 'failed').map(([name]) => name)).toEqual(['counts']);
      expect(seconds[number]?.states).toEqual(states);
    },
  );
});

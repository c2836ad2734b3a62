import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from '../../shared/audit/canonical.ts';
import { type CaseLine, caseLine } from '../../verify/case-lines.ts';
import { type ChainLine, chainLine } from '../../verify/chain-lines.ts';
import { type Files, textOf } from './archive.ts';

const manifestSchema = z.looseObject({
  origin: z.string(),
  filter: z.record(z.string(), z.unknown()),
  checkpoint: z.object({ size: z.int(), root: z.string(), at: z.string() }),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string(), rows: z.int().nullable() })),
});

const leafSchema = z.strictObject({
  stream: z.string(),
  from: z.int(),
  to: z.int(),
  prev: z.string(),
  head: z.string(),
});
type Leaf = z.infer<typeof leafSchema>;

/** A bundle taken apart, to be changed and put together again. */
export interface Unpacked {
  manifest: z.infer<typeof manifestSchema>;
  note: string;
  chains: ChainLine[];
  leaves: Leaf[];
  cases: CaseLine[];
  /** The rows of the data file, which is NDJSON. */
  rows: { [column: string]: unknown }[];
  /** All files as they were. */
  files: Map<string, Buffer>;
}

const chainsName = 'proof/chains.ndjson';
const leavesName = 'proof/leaves.ndjson';
const casesName = 'replay/cases.ndjson';
const noteName = 'proof/checkpoint.txt';

const valuesIn = (files: Files, name: string): unknown[] =>
  textOf(files, name)
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export const manifestIn = (files: Files): Unpacked['manifest'] =>
  manifestSchema.parse(JSON.parse(textOf(files, 'manifest.json')));

/** Takes a bundle apart whose data are scores as NDJSON. */
export function unpack(files: Files): Unpacked {
  return {
    manifest: manifestIn(files),
    note: textOf(files, noteName),
    chains: valuesIn(files, chainsName)
      .map(chainLine)
      .filter((line) => typeof line !== 'string'),
    leaves: valuesIn(files, leavesName).map((line) => leafSchema.parse(line)),
    cases: valuesIn(files, casesName)
      .map(caseLine)
      .filter((line) => line !== undefined),
    rows: valuesIn(files, 'data/scores.ndjson').map((row) => z.record(z.string(), z.unknown()).parse(row)),
    files: new Map(files),
  };
}

/** Puts a bundle together with everything right that its maker can make right: all numbers, sizes and digests of files. */
export function pack({ manifest, note, chains, leaves, cases, rows, files }: Unpacked): Map<string, Buffer> {
  const text = (values: readonly unknown[]) => Buffer.from(values.map((each) => `${canonicalJson(each)}\n`).join(''));
  const packed = new Map(files);
  packed.set(noteName, Buffer.from(note));
  packed.set(chainsName, text(chains));
  if (files.has(leavesName)) packed.set(leavesName, text(leaves));
  packed.set(casesName, text(cases));
  packed.set('data/scores.ndjson', text(rows));
  return relisted(packed, {
    ...manifest,
    streams: chains.filter((line) => 'stream' in line).length,
    entries: chains.filter((line) => 'entry' in line).length,
    segments: chains.filter((line) => 'segment' in line).length,
    erased: chains.filter((line) => 'entry' in line && line.entry.action.endsWith('.erased')).length,
    declarations: cases.filter((line) => 'declaration' in line).length,
    assessments: cases.filter((line) => 'assessment' in line).length,
  });
}

/** The files with a manifest that lists them as they are. */
export function relisted(files: Files, manifest: Unpacked['manifest']): Map<string, Buffer> {
  const listed = manifest.files
    .filter(({ name }) => files.has(name))
    .map(({ name, rows }) => {
      const bytes = files.get(name) ?? Buffer.alloc(0);
      const isText = name.endsWith('.ndjson');
      const lines = rows !== null && isText ? bytes.toString('utf8').split('\n').length - 1 : rows;
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), rows: lines };
    });
  return new Map(files).set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, files: listed }, null, 1)));
}

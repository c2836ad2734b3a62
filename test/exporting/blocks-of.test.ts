import { describe, expect, it } from 'vitest';
import { beginning, blocksOf } from '../../shared/exporting/blocks-of.ts';
import type { BundleFile } from '../../shared/exporting/bundle-file.ts';
import type { FileMark } from '../../shared/exporting/export-state.ts';

/** A file of lines, so many a page; a place is how many lines came before it. */
function linesFile(lines: readonly string[], atOnce: number): BundleFile {
  return {
    name: 'data/lines.txt',
    compress: true,
    page: async (place) => {
      const start = typeof place === 'number' ? place : 0;
      const some = lines.slice(start, start + atOnce);
      const next = start + atOnce < lines.length ? start + atOnce : undefined;
      return { bytes: Buffer.from(some.join('')), rows: some.length, next, tally: { lines: some.length } };
    },
  };
}

/** All that comes from a mark on, and the marks behind each block. */
async function read(file: BundleFile, start: FileMark = beginning, blockBytes = 10) {
  const blocks: string[] = [];
  const marks: FileMark[] = [];
  for await (const step of blocksOf(file, start, blockBytes)) {
    if (step.kind === 'end') return { blocks, marks, rows: step.rows, tally: step.tally };
    if (step.kind === 'page') continue;
    blocks.push(Buffer.from(step.bytes).toString());
    marks.push(step.mark);
  }
  throw new Error('The file has no end.');
}

// 40 bytes, so that the last of its blocks is a whole one; an empty line makes a page without bytes.
const lines = ['one\n', 'two two\n', '', 'three three three\n', 'four\n', 'five\n', ''];

describe('a file in blocks', () => {
  it('goes on to the same blocks, rows and tally behind each of them, in pages of any length', async () => {
    for (const some of [lines, lines.slice(0, 2), lines.slice(0, 1)]) {
      const whole = await read(linesFile(some, 2));
      expect(whole.blocks.join('')).toBe(some.join(''));
      expect(whole.tally).toEqual({ lines: some.length });
      for (const [index, mark] of whole.marks.entries()) {
        for (const atOnce of [1, 2, 3, 100]) {
          const { blocks, rows, tally } = await read(linesFile(some, atOnce), mark);
          expect({ blocks, rows, tally }, `behind block ${index}, ${atOnce} lines a page`).toEqual({
            ...{ rows: whole.rows, tally: whole.tally },
            blocks: whole.blocks.slice(index + 1),
          });
        }
      }
    }
  });

  it('does not go on where what it gave before has changed, or is not there any more', async () => {
    const { marks } = await read(linesFile(lines, 100));
    const changed = lines.with(0, 'ONE\n');
    for (const mark of marks) {
      await expect(read(linesFile(changed, 1), mark)).rejects.toThrow('data/lines.txt does not go on as it began');
      await expect(read(linesFile(['one\n'], 100), mark)).rejects.toThrow('does not go on as it began');
    }
  });
});

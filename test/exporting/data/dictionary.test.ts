import { describe, expect, it } from 'vitest';
import { dataFile } from '../../../shared/exporting/data/data-file.ts';
import { dictionaryFile } from '../../../shared/exporting/data/dictionary.ts';
import { datasets } from '../../../shared/exporting/job.ts';
import { parseCsv } from '../../api/csv-reader.ts';
import { openArchive } from './archive.ts';

const archive = await openArchive();
const scopeOf = (dataset: (typeof datasets)[number], format: 'csv' | 'oscal') => ({
  store: archive.store,
  job: archive.jobOf({ dataset, format, parties: [] }, 0),
  partiesAtOnce: 1,
});
const linesOf = async (...asked: Parameters<typeof scopeOf>) => {
  const { bytes } = await dictionaryFile(scopeOf(...asked)).page(undefined);
  return parseCsv(Buffer.from(bytes).toString());
};

describe('the data dictionary', () => {
  it.each(datasets)('explains each column of %s in the order in which they stand', async (dataset) => {
    const [header, ...lines] = await linesOf(dataset, 'csv');
    expect(header).toEqual(['file', 'column', 'type', 'meaning', 'source']);
    const { bytes } = await dataFile(scopeOf(dataset, 'csv')).page(undefined);
    expect(lines.map(([, column]) => column)).toEqual(parseCsv(Buffer.from(bytes).toString())[0]);
    for (const [file, , type, meaning = '', source] of lines) {
      expect(file).toBe(`data/${dataset}.csv`);
      expect(type).toMatch(/^(text|whole number|true or false|one of: |date |time )/);
      expect(meaning).toMatch(/^[A-Z0-9].*[.]$|^met; .*\.$/);
      expect(source).not.toBe('');
    }
  });

  it('says which columns may be empty', async () => {
    const types = new Map((await linesOf('scores', 'csv')).map(([, column, type]) => [column, type]));
    expect(types.get('validUntil')).toBe('date (YYYY-MM-DD), or empty');
    expect(types.get('seq')).toBe('whole number, or empty');
    expect(types.get('bandReached')).toBe('one of: critical, not_scored, high, medium, low');
  });

  it('explains what stands where in an OSCAL document', async () => {
    const paths = (await linesOf('findings', 'oscal')).map(([, path]) => path);
    expect(paths).toContain('results[].findings[].target.status');
  });
});

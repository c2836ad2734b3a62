import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { fileOf } from './format.ts';
import { oscalPages } from './oscal-file.ts';
import { tableOf } from './tables.ts';
import { csvFormat, ndjsonFormat } from './text-formats.ts';
import { xlsxFormat } from './xlsx-format.ts';

/** The path of the data file inside the bundle. */
export const dataName = ({ job }: Pick<ExportScope, 'job'>): string =>
  `data/${job.dataset}.${job.format === 'oscal' ? 'oscal.json' : job.format}`;

/** The rows that an export asks for, in its format. A workbook is compressed already. */
export function dataFile(scope: ExportScope): BundleFile {
  return { name: dataName(scope), compress: scope.job.format !== 'xlsx', page: pagesOf(scope) };
}

function pagesOf(scope: ExportScope): BundleFile['page'] {
  const { dataset, format } = scope.job;
  if (format === 'oscal') return oscalPages(scope);
  const { columns, rows } = tableOf(scope);
  switch (format) {
    case 'csv':
      return fileOf(scope, rows, csvFormat(columns));
    case 'ndjson':
      return fileOf(scope, rows, ndjsonFormat);
    case 'xlsx':
      return fileOf(scope, rows, xlsxFormat(dataset, columns));
  }
}

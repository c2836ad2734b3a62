import { csvRows } from '../../http/csv.ts';
import type { BundleFile } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { dataName } from './data-file.ts';
import { tableOf } from './tables.ts';

/** What an OSCAL document has of ours: where it stands, and what it means there. */
const oscalMembers: [path: string, type: string, meaning: string, source: string][] = [
  ['metadata.parties[]', 'organization', 'The service, and every organisation that the export looked at.', 'party'],
  ['results[]', 'result', 'One assessment.', 'assessment'],
  [
    'results[].props[]',
    'property',
    'Its id, SHA-256, place in the audit, rule set, score, band, coverage and confidence.',
    'assessment',
  ],
  [
    'results[].reviewed-controls',
    'list of control-id',
    'The rules that were judged: a rule stands for a control.',
    'rule set',
  ],
  [
    'results[].observations[]',
    'observation',
    'What a finding rests on: EXAMINE of answers, TEST of what the service compared. Counts of workers under 11 as "<11".',
    'declaration',
  ],
  [
    'results[].observations[].relevant-evidence[]',
    'evidence',
    'The declaration and the documents that it names, each with its SHA-256.',
    'declaration',
  ],
  [
    'results[].findings[].target.status',
    'state and reason',
    'satisfied and pass: met. not-satisfied and fail: gap, breach. not-satisfied and other: remedying, conflict, unknown. satisfied and other, not-applicable: not_applicable.',
    'finding',
  ],
  [
    'results[].risks[]',
    'risk',
    'A finding that weighs in the score, with its severity, its shares and what is advised.',
    'finding',
  ],
];

/** `data-dictionary.csv`: a line for each column of the data file, from the very schemas that its rows are made by. */
export function dictionaryFile(scope: ExportScope): BundleFile {
  const file = dataName(scope);
  const lines =
    scope.job.format === 'oscal'
      ? oscalMembers
      : tableOf(scope).columns.map(({ name, type, meaning, source }) => [name, type, meaning, source]);
  const text = csvRows([['file', 'column', 'type', 'meaning', 'source'], ...lines.map((line) => [file, ...line])]);
  const bytes = Buffer.from(text);
  return {
    name: 'data-dictionary.csv',
    compress: true,
    page: async () => ({ bytes, rows: 0, next: undefined }),
  };
}

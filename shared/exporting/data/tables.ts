import type * as z from 'zod';
import type { ExportScope } from '../scope.ts';
import { assessmentRow, assessmentRowSchema } from './assessment-rows.ts';
import { type Column, columnsOf, type Row } from './columns.ts';
import { declarationRow, declarationRowSchema } from './declaration-rows.ts';
import { entryRow, entryRowSchema } from './entry-rows.ts';
import { pinnedFindingRowSchema, pinnedFindingRows } from './finding-rows.ts';
import { pinnedScoreRow, pinnedScoreRowSchema } from './score-rows.ts';
import { assessmentSource, declarationSource, entrySource, founded, newestSource } from './sources.ts';
import type { Source } from './steps.ts';

/** The rows of a dataset, and its columns. */
export interface Table {
  columns: Column[];
  rows: Source<Row>;
}

/** The table of the dataset that an export asks for. */
export function tableOf({ job }: Pick<ExportScope, 'job'>): Table {
  const day = new Date(job.cut.at);
  switch (job.dataset) {
    case 'scores':
      return table(pinnedScoreRowSchema, newestSource, ({ party, assessment }) => [
        pinnedScoreRow(party, assessment, day),
      ]);
    case 'findings':
      return table(pinnedFindingRowSchema, founded(newestSource), ({ party, assessment, declarations }) =>
        pinnedFindingRows(party.name, assessment, declarations),
      );
    case 'assessments':
      return table(assessmentRowSchema, assessmentSource, ({ party, assessment, superseded }) => [
        assessmentRow(party.name, assessment, superseded),
      ]);
    case 'declarations':
      return table(declarationRowSchema, declarationSource, ({ party, declaration, isErased }) => [
        declarationRow(party.name, declaration, isErased),
      ]);
    case 'audit':
      return table(entryRowSchema, entrySource, ({ party, entry }) => [entryRow(party, entry)]);
  }
}

function table<Item, Schema extends z.ZodObject>(
  schema: Schema,
  source: Source<Item>,
  rowsOf: (item: Item) => (z.infer<Schema> & Row)[],
): Table {
  return {
    columns: columnsOf(schema),
    rows: async (scope, place) => {
      const { steps, next } = await source(scope, place);
      return { steps: steps.map((items) => items.flatMap(rowsOf)), next };
    },
  };
}

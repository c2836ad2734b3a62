import { TRUE } from '../../../../rules/engine/truth.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import { rowIds } from './answer-at.ts';
import type { Draft } from './draft.ts';
import { type FeeLine, fieldsOfLine } from './fee-lines.ts';
import { categories, completeFeeRows, idOfCost } from './fee-rows.ts';
import { type FieldMistake, mistakesAt } from './mistakes.ts';
import { withoutRow, withRows } from './open-rows.ts';
import { type Asking, questionsOn } from './questions-on.ts';
import type { Reader } from './read-answer.ts';
import { readPost } from './read-post.ts';
import type { Spot } from './standing.ts';

export interface LineMistake {
  line: number;
  /** `category` where the line names no cost. */
  mistake: 'category' | FieldMistake;
}

interface Taking {
  newId: () => string;
  spotsOf: (draft: Draft) => Spot[];
  /** What a value may be called in a cell. */
  namesOf: (asking: Asking, value: string | boolean) => string[];
}

/** Puts the lines of a table in the place of all rows of a fee table, with what is wrong by line. */
export function takeLines(
  { form, draft: before, reader }: { form: FormName; draft: Draft; reader: Reader },
  fees: Pointer,
  lines: readonly FeeLine[],
  { newId, spotsOf, namesOf }: Taking,
): { draft: Draft; mistakes: LineMistake[] } {
  let draft = before;
  for (const id of rowIds(draft.answers, fees)) draft = withoutRow(form, draft, `${fees}/${id}`);
  const mistakes: LineMistake[] = [];
  const rows: { line: number; row: Pointer; fields: ReadonlyMap<string, string> }[] = [];
  for (const line of lines) {
    const fields = fieldsOfLine(line, namesOf);
    const category = categories.find((each) => each === fields.get('/category'));
    if (category === undefined) {
      mistakes.push({ line: line.line, mistake: 'category' });
      continue;
    }
    // A template that was sent back with lines left empty says nothing of those costs.
    if ([...fields].every(([name, text]) => text === '' || name === '/category' || name === '/workers')) continue;
    const first = `${fees}/${idOfCost(category)}`;
    const row = rows.some((each) => each.row === first) ? `${fees}/${newId()}` : first;
    rows.push({ line: line.line, row, fields });
  }
  draft = withRows(
    form,
    draft,
    rows.map(({ row }) => row),
  );
  const open = spotsOf(draft).map((spot): Spot => ({ ...spot, asked: TRUE }));
  for (const { row, fields } of rows) {
    const askings = questionsOn(form, draft, open, row);
    draft = readPost(form, draft, askings, (name) => fields.get(name.slice(row.length)) ?? '', reader);
  }
  draft = completeFeeRows(form, draft, fees);
  const spots = spotsOf(draft);
  for (const { line, row } of rows) {
    const found = mistakesAt(form, draft, questionsOn(form, draft, spots, row), reader);
    mistakes.push(...found.map((mistake) => ({ line, mistake })));
  }
  return { draft, mistakes: mistakes.toSorted((a, b) => a.line - b.line) };
}

import { tableOf } from '../data/tables.ts';
import { placesListed } from '../fields.ts';
import type { Listed, Scalar } from '../language.ts';
import { listed } from './clause.ts';
import { fieldName, type Speaker } from './speaker.ts';

/** That a row of a public table fits the answers, or that none does. */
export function listedInEnglish(condition: Listed, speaker: Speaker, holds: boolean): string {
  const { table, having, good } = condition;
  const { title, edition } = tableOf(table);
  const rows = `row of "${title}" (${edition})${having === undefined ? '' : ` ${marked(having)}`}`;
  const answers = listed(
    placesListed(condition).map((path) => fieldName(path, speaker)),
    'and',
  );
  return `${holds ? 'a' : 'no'} ${rows} fits ${answers}${good === undefined ? '' : ', by name or by code'}`;
}

function marked({ column, values }: { column: string; values: readonly Scalar[] }): string {
  const [only] = values;
  if (values.length === 1 && typeof only === 'boolean') return `${only ? '' : 'not '}marked ${column}`;
  return `whose ${column} is ${listed(values.map(String), 'or')}`;
}

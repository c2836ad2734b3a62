import { languages } from '../../texts/languages.ts';
import { messages } from '../../texts/messages.ts';
import type { Speaker } from '../../texts/speaker.ts';

/** The columns of a table of organisations. */
export const columns = ['identifier', 'name', 'reference'] as const;
export type Column = (typeof columns)[number];

/** What a column is called in the language of the page. */
export const headingOf = (column: Column, text: Speaker): string => text.say(`screening.column.${column}`);

const spelled = (heading: string): string => heading.trim().toLowerCase();

const known: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((column): [string, Column][] => {
    const headings = languages.flatMap((language) => messages[language][`screening.column.${column}`] ?? []);
    return [column, ...headings].map((heading) => [spelled(heading), column]);
  }),
);

/** The column that a cell of the first line names, in any of the languages; undefined where it names none. */
export const columnOf = (cell: string): Column | undefined => known.get(spelled(cell));

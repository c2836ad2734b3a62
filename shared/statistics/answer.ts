import { bandMeasure, categoriesOf, type Measure, notJudgedOf, silenceOf } from './measures.ts';
import type { StatisticsTable, TableRow } from './table.ts';

/** How an answer is cut. At most two, and of these at most one that says what is counted and one that says of whom. */
export const cuts = ['paragraph', 'band', 'sector', 'corridor'] as const;
export type Cut = (typeof cuts)[number];

/** What is wrong with a choice of cuts; undefined where nothing is. */
export function refusalOf(by: readonly Cut[], paragraph: string | undefined): string | undefined {
  if (by.includes('sector') && by.includes('corridor')) {
    return 'Sector and corridor are not crossed with each other: what is left of so many small cells would tell of others.';
  }
  if (by.includes('band') && (by.includes('paragraph') || paragraph !== undefined)) {
    return 'Bands are not crossed with the outcomes of a paragraph, from which they follow.';
  }
  return by.length > 2 ? 'At most two can be crossed.' : undefined;
}

export interface StatisticsRow {
  measure: Measure;
  /** Whose numbers they are; absent for everyone's. */
  group?: { by: 'sector' | 'corridor'; row: TableRow };
  parties: number | null;
  cells: readonly (number | null)[];
}

/** The rows of a table that an answer shows: cut from what is kept, with nothing added up or left out on the way. */
export function rowsOf(table: StatisticsTable, by: readonly Cut[], paragraph: string | undefined): StatisticsRow[] {
  const paragraphs = Object.keys(table.overall).filter((measure) => measure !== bandMeasure);
  const wanted = by.includes('paragraph') ? paragraphs : [bandMeasure];
  const measures = paragraph === undefined ? wanted : [paragraph];
  const group = by.find((each) => each === 'sector' || each === 'corridor');
  if (group === undefined) {
    return measures.map((measure) => ({ measure, parties: table.parties, cells: table.overall[measure] ?? [] }));
  }
  const rows = group === 'sector' ? table.sectors : table.corridors;
  return measures.flatMap((measure) =>
    rows.map((row) => ({ measure, group: { by: group, row }, parties: row.parties, cells: row.cells[measure] ?? [] })),
  );
}

/** Of how many enough is known for a score, and of how many not; null where that would tell too much. */
export function coverageOf({ parties, overall }: StatisticsTable): { enough: number | null; notEnough: number | null } {
  const categories = categoriesOf(bandMeasure);
  const count = (category: string) => overall[bandMeasure]?.[categories.indexOf(category)] ?? null;
  const [notEnough, notJudged] = [count(silenceOf(bandMeasure)), count(notJudgedOf(bandMeasure))];
  const known = parties !== null && notEnough !== null && notJudged !== null;
  return { enough: known ? parties - notEnough - notJudged : null, notEnough };
}

import * as z from 'zod';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import { Problem } from '../../../shared/errors.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import {
  type Cut,
  coverageOf,
  cuts,
  refusalOf,
  rowsOf,
  type StatisticsRow,
} from '../../../shared/statistics/answer.ts';
import { categoriesOf, paragraphsOf } from '../../../shared/statistics/measures.ts';
import type { StatisticsTable } from '../../../shared/statistics/table.ts';
import { firstDayToCount, lastEndedYear, yearSchema } from '../../../shared/statistics/year.ts';
import { statisticsOf } from '../../../shared/store/statistics.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { linkToNext, paging, placeOf } from '../list.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { ruleSetQuery } from '../show-score.ts';

const byQuery = z
  .string()
  .max(60)
  .optional()
  .transform((names) => [...new Set(names === undefined ? [] : names.split(','))])
  .pipe(z.array(z.enum(cuts)))
  .meta({
    type: 'string',
    description:
      'What rows are for: `paragraph`, `band`, `sector` or `corridor`, or two of them with a comma between. Left out: ' +
      'everyone, by band, or by the outcomes of `paragraph`.',
  });

const number = z.int().nullable().meta({ description: 'Null: suppressed.' });
const shownCell = z.strictObject({
  category: z.string().meta({ description: 'A band, or an outcome where the row is about a paragraph.' }),
  parties: number,
  suppressed: z.literal(true).optional(),
});
const shownRow = z.strictObject({
  paragraph: z.string().optional(),
  sector: z.string().optional(),
  sectors: z.array(z.string()).optional().meta({ description: 'Sectors that are only shown together.' }),
  corridor: z
    .string()
    .optional()
    .meta({ description: 'From where to where, such as `NP-QA`; `none`; or `not_known`.' }),
  parties: number,
  cells: z.array(shownCell),
});

/** Statistics as they are shown. */
export const shownStatistics = z
  .strictObject({
    ruleSet: z.strictObject({ id: z.string(), line: z.string().nullable(), versions: z.array(z.string()) }),
    period: yearSchema.nullable().meta({ description: 'A calendar year in UTC; null while there is none to show.' }),
    periods: z
      .array(z.strictObject({ period: yearSchema, line: z.string().nullable() }))
      .meta({ description: 'All that there are. Those of one `line` were judged by rules that can be compared.' }),
    nextFrom: z.iso.date().meta({ description: 'The first day on which the next period may be there.' }),
    madeAt: z.iso.datetime().nullable(),
    least: z.int().nullable().meta({ description: 'Fewer organisations than this show nowhere.' }),
    registered: number,
    parties: number.meta({ description: 'Organisations that were assessed in the period. Null: suppressed.' }),
    coverage: z
      .strictObject({ enough: number, notEnough: number })
      .meta({ description: 'Of how many enough is known for a score, and of how many it is not.' }),
    items: z.array(shownRow),
  })
  .meta({ id: 'Statistics' });

export const showStatisticsRoute = defineRoute({
  id: 'show-statistics',
  method: 'GET',
  path: '/v1/statistics',
  tag: 'Statistics',
  summary: 'Show how organisations stand in a year, as a baseline for paragraph 13 (h)',
  description:
    'Counts organisations, never workers, each once by its newest assessment in a calendar year that is over. A year ' +
    'is counted once, and never changes after. Small numbers are suppressed, and others with them so that no ' +
    'sum of anything shown gives them away: `docs/statistics.md` has the method.',
  request: {
    ...nothing,
    query: z.strictObject({
      ruleSet: ruleSetQuery,
      paragraph: z.string().max(20).optional().meta({ description: 'Part of the resolution, such as `13(j)-3`.' }),
      period: yearSchema.optional().meta({ description: 'A year. Left out: the newest that there is.' }),
      by: byQuery,
      ...paging,
    }),
    repeatable: ['by'],
  },
  effect: 'read',
  answers: { 200: { description: 'The statistics.', schema: shownStatistics } },
  handle: async (call) => {
    const { services, query } = call;
    const { ruleSet, paragraph, by, limit } = query;
    const paragraphs = paragraphsOf(requireRuleSet(ruleSet));
    requireParagraph(paragraphs, paragraph, by);
    const refusal = refusalOf(by, paragraph);
    if (refusal !== undefined) throw invalidRequest([{ pointer: '?by', detail: refusal }]);

    const tables = (await statisticsOf(services.store, ruleSet)).filter(({ parties }) => parties !== null);
    const table = query.period === undefined ? tables.at(-1) : tables.find(({ year }) => year === query.period);
    if (table === undefined && query.period !== undefined) throw noSuchPeriod(query.period, tables);
    const rows = table === undefined ? [] : rowsOf(table, by, paragraph);
    const filter = { ruleSet, paragraph, by: by.join(), period: table?.year };
    const start = placeOf(call, filter, z.int().nonnegative()) ?? 0;
    const next = start + limit < rows.length ? start + limit : undefined;
    const year = lastEndedYear(dayOf(services.now()));
    const shown = {
      ...headOf(ruleSet, table),
      periods: tables.map(({ year: period, line }) => ({ period, line })),
      nextFrom: firstDayToCount(String(Number(year) + 1)),
      items: rows.slice(start, start + limit).map(showRow),
    };
    return jsonAnswer(200, shown, linkToNext(call, filter, next));
  },
});

function requireParagraph(paragraphs: readonly string[], asked: string | undefined, by: readonly Cut[]): void {
  if (paragraphs.length === 0 && (asked !== undefined || by.includes('paragraph'))) {
    const detail = 'This rule set is not about the resolution, and is counted by band alone.';
    throw invalidRequest([{ pointer: asked === undefined ? '?by' : '?paragraph', detail }]);
  }
  if (asked === undefined || paragraphs.includes(asked)) return;
  const detail = `There is no paragraph "${asked}" in this rule set; there is: ${paragraphs.join(', ')}.`;
  throw invalidRequest([{ pointer: '?paragraph', detail }]);
}

function noSuchPeriod(period: string, tables: readonly StatisticsTable[]): Problem {
  const there = tables.length === 0 ? 'none yet' : tables.map(({ year }) => year).join(', ');
  return new Problem('not-found', `There are no statistics of ${period}; there are those of: ${there}.`);
}

function headOf(id: string, table: StatisticsTable | undefined) {
  const { line = null, versions = [], year = null, madeAt = null, least = null } = table ?? {};
  const { registered = null, parties = null } = table ?? {};
  const coverage = table === undefined ? { enough: null, notEnough: null } : coverageOf(table);
  return { ruleSet: { id, line, versions }, period: year, madeAt, least, registered, parties, coverage };
}

function showRow({ measure, group, parties, cells }: StatisticsRow): z.input<typeof shownRow> {
  return {
    ...(measure === 'band' ? {} : { paragraph: measure }),
    ...nameOf(group),
    parties,
    cells: categoriesOf(measure).map((category, at) => {
      const count = cells[at] ?? null;
      return { category, parties: count, ...(count === null ? { suppressed: true } : {}) };
    }),
  };
}

function nameOf(group: StatisticsRow['group']) {
  if (group === undefined) return {};
  const { key, of } = group.row;
  if (group.by === 'corridor') return { corridor: key };
  return of === undefined ? { sector: key } : { sectors: of };
}

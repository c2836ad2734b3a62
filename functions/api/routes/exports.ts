import * as z from 'zod';
import { dayOf } from '../../../shared/assessing/day-of.ts';
import type { Row } from '../../../shared/exporting/data/columns.ts';
import { findingRowSchema, findingRows } from '../../../shared/exporting/data/finding-rows.ts';
import { scoreRow, scoreRowSchema } from '../../../shared/exporting/data/score-rows.ts';
import { assessmentsOf } from '../../../shared/store/assessment.ts';
import { type Party, walkParties } from '../../../shared/store/party.ts';
import type { Page } from '../../../shared/store/read.ts';
import { scoresOfAll } from '../../../shared/store/score.ts';
import type { Answer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { exportText, fitPage, formats } from '../exporting.ts';
import { linkToNext, paging, placeOf } from '../list.ts';
import { wholeNumber } from '../query.ts';
import { type Call, nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { bandQuery, ruleSetQuery } from '../show-score.ts';

const query = z.strictObject({
  ruleSet: ruleSetQuery,
  band: bandQuery,
  format: z.enum(formats).default('csv'),
  limit: wholeNumber({ min: 1, max: 100, otherwise: 100, description: 'Of how many organisations at most.' }),
  cursor: paging.cursor,
});
type ExportCall = Call<unknown, z.output<typeof query>>;

/** The columns, in the same order in every format and every release; new ones come last. */
const scoreColumns = Object.keys(scoreRowSchema.shape);
const findingColumns = Object.keys(findingRowSchema.shape);

const description =
  'Pages of at most 4 MB in the order of the organisations; follow `Link: rel="next"` until there is none. ' +
  'In CSV a text that a spreadsheet would run as a formula has an apostrophe in front; NDJSON has every text unchanged.';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const answersOf = (columns: readonly string[]) => {
  const row = z.strictObject(Object.fromEntries(columns.map((column) => [column, cell])));
  const content = {
    'text/csv': z.string(),
    'application/x-ndjson': z.string(),
    'application/json': z.strictObject({ items: z.array(row) }),
  };
  return { 200: { description: 'Rows, in the format asked for.', content } };
};

export const exportScoresRoute = defineRoute({
  id: 'export-scores',
  method: 'GET',
  path: '/v1/exports/scores',
  tag: 'Exports',
  summary: 'Export current scores as CSV, NDJSON or JSON',
  description,
  request: { ...nothing, query },
  effect: 'read',
  reads: 'others',
  reason: 'required',
  answers: answersOf(scoreColumns),
  handle: async (call) => {
    const now = call.services.now();
    const { page, scores } = await scoredPage(call);
    return exportPage(call, scoreColumns, page, ({ id }) => {
      const score = scores.get(id);
      return score === undefined ? [] : [scoreRow(score, now)];
    });
  },
});

export const exportFindingsRoute = defineRoute({
  id: 'export-findings',
  method: 'GET',
  path: '/v1/exports/findings',
  tag: 'Exports',
  summary: 'Export the findings behind current scores as CSV, NDJSON or JSON',
  description,
  request: { ...nothing, query },
  effect: 'read',
  reads: 'others',
  reason: 'required',
  answers: answersOf(findingColumns),
  handle: async (call) => {
    const { page, scores } = await scoredPage(call);
    const wanted = [...scores.values()].map(({ party, assessment }) => ({ party, id: assessment }));
    const assessments = await assessmentsOf(call.services.store, wanted);
    return exportPage(call, findingColumns, page, ({ id, name }) => {
      const assessment = assessments.get(scores.get(id)?.assessment ?? '');
      return assessment === undefined ? [] : findingRows(name, assessment);
    });
  },
});

const filterOf = ({ query: { ruleSet, band, format } }: ExportCall) => ({ ruleSet, band, format });

/** The next parties in their order, with the scores of those that the filter lets through. */
async function scoredPage(call: ExportCall) {
  const { services, query: asked } = call;
  requireRuleSet(asked.ruleSet);
  const after = placeOf(call, filterOf(call), z.string());
  const page = await walkParties(services.store, { limit: asked.limit, after });
  const scores = await scoresOfAll(
    services.store,
    page.items.map(({ id }) => id),
    asked.ruleSet,
  );
  const now = services.now();
  for (const [party, score] of scores) {
    if (asked.band !== undefined && scoreRow(score, now).band !== asked.band) scores.delete(party);
  }
  return { page, scores };
}

function exportPage(
  call: ExportCall,
  columns: readonly string[],
  page: Page<Party>,
  rowsOf: (party: Party) => Row[],
): Answer {
  const { rows, next } = fitPage(page, rowsOf, ({ id }) => id);
  const { headers, body } = exportText(call.query.format, columns, rows);
  const { route, services, query: asked } = call;
  const file = `${route.replace('export-', '')}-${asked.ruleSet}-${dayOf(services.now())}.${asked.format}`;
  const disposition = { 'content-disposition': `attachment; filename="${file}"` };
  const all = { ...headers, ...disposition, ...linkToNext(call, filterOf(call), next) };
  return { status: 200, headers: all, body, records: rows.length };
}

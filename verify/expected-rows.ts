import * as z from 'zod';
import { cellText, type Row } from './bundle-data.ts';
import type { AssessmentLine } from './case-lines.ts';
import type { Manifest } from './manifest.ts';

const score = z.looseObject({ found: z.int(), notRuledOut: z.int() });
const bodySchema = z.looseObject({
  score,
  band: z.string(),
  confidence: z.string(),
  asOf: z.string(),
  validUntil: z.string().nullable(),
  findings: z.array(
    z.looseObject({
      rule: z.string(),
      version: z.int(),
      form: z.string(),
      outcome: z.string(),
      severity: z.exactOptional(z.string()),
      message: z.looseObject({ code: z.string() }),
      confidence: z.string(),
      share: score,
    }),
  ),
});
type Body = z.infer<typeof bodySchema>;
export type Cells = { readonly [column: string]: unknown };

/** How the rows of a dataset are told apart, and what an assessment says that they hold. */
export interface Expectation {
  keyOf: (row: Row) => string;
  rows: (line: AssessmentLine, body: Body) => { key: string; cells: Cells }[];
}

const ofAssessment = (row: Row): string => row.get('assessmentId') ?? '';

const verdictCells = ({ id, digest, ruleSet }: AssessmentLine, body: Body): Cells => ({
  assessmentId: id,
  assessmentDigest: digest,
  ruleSet: ruleSet.id,
  ruleSetVersion: ruleSet.version,
  ruleSetDigest: ruleSet.digest,
  scoreFound: body.score.found,
  scoreNotRuledOut: body.score.notRuledOut,
  confidence: body.confidence,
  asOf: body.asOf,
  validUntil: body.validUntil,
});

const expectations: { readonly [dataset in Manifest['dataset']]?: Expectation } = {
  // `band` of a score is the one on the day of the checkpoint; this one is the one that was reached.
  scores: {
    keyOf: ofAssessment,
    rows: (line, body) => [{ key: line.id, cells: { ...verdictCells(line, body), bandReached: body.band } }],
  },
  assessments: {
    keyOf: ofAssessment,
    rows: (line, body) => [{ key: line.id, cells: { ...verdictCells(line, body), band: body.band } }],
  },
  findings: {
    keyOf: (row) => [ofAssessment(row), row.get('rule'), row.get('form')].join(' '),
    rows: ({ id }, { findings }) =>
      findings.map(({ rule, version, form, outcome, severity, message, confidence, share }) => ({
        key: [id, rule, form].join(' '),
        cells: {
          ruleVersion: version,
          outcome,
          severity,
          messageCode: message.code,
          confidence,
          shareFound: share.found,
          shareNotRuledOut: share.notRuledOut,
        },
      })),
  },
};

/** What a dataset's rows have to hold; undefined where they are not taken from assessments. */
export const expectationOf = (dataset: Manifest['dataset']): Expectation | undefined => expectations[dataset];

/** The rows that an assessment gives; none where its verdict is none. */
export function rowsFrom(expectation: Expectation, line: AssessmentLine): { key: string; cells: Cells }[] {
  const body = bodySchema.safeParse(line.body);
  return body.success ? expectation.rows(line, body.data) : [];
}

/** The first column of a row that says something else; columns that the row does not have say nothing. */
export function differingColumn(row: Row, cells: Cells): string | undefined {
  return Object.entries(cells).find(([column, value]) => row.has(column) && row.get(column) !== cellText(value))?.[0];
}

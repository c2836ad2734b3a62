import { say } from '../../rules/messages/en.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Cell } from '../../shared/http/csv.ts';
import { csvRows } from '../../shared/http/csv.ts';
import type { KeptAssessment } from '../../shared/store/assessment.ts';
import type { Page } from '../../shared/store/read.ts';
import type { CurrentScore } from '../../shared/store/score.ts';
import { maskCount } from './mask.ts';
import { showScore } from './show-score.ts';

/** One row of an export: a column for each member, in the same order in every format and every release. */
export type ExportRow = { readonly [column: string]: Cell };

export const formats = ['csv', 'ndjson', 'json'] as const;
export type ExportFormat = (typeof formats)[number];

/** A Lambda answers with 6 MB at most; this leaves room for what is around the rows. */
export const pageBytes = 4 * 1024 * 1024;

export function scoreRow(score: CurrentScore, now: Date): ExportRow {
  const shown = showScore(score, now);
  return {
    partyId: shown.partyId,
    name: shown.name,
    identity: shown.identity,
    ruleSet: shown.ruleSet.id,
    ruleSetVersion: shown.ruleSet.version,
    ruleSetDigest: shown.ruleSet.digest,
    scoreFound: shown.score.found,
    scoreNotRuledOut: shown.score.notRuledOut,
    band: shown.band,
    expired: shown.expired ?? false,
    coverageDecided: shown.coverage.decided,
    coverageTotal: shown.coverage.total,
    coveragePercent: shown.coverage.percent,
    confidence: shown.confidence,
    asOf: shown.asOf,
    validUntil: shown.validUntil,
    assessmentId: shown.assessmentId,
  };
}

/** A row for each finding of an assessment. Lists stand in one cell with a space between; pointers hold no spaces. */
export function findingRows(name: string, { id, party, body, ruleSet }: KeptAssessment, rules: RuleSet): ExportRow[] {
  return body.findings.map((finding) => ({
    partyId: party,
    name,
    ruleSet: ruleSet.id,
    ruleSetVersion: ruleSet.version,
    ruleSetDigest: ruleSet.digest,
    rule: finding.rule,
    ruleVersion: finding.version,
    title: rules.rules.find((rule) => rule.id === finding.rule)?.title ?? finding.rule,
    form: finding.form,
    topic: finding.topic,
    outcome: finding.outcome,
    severity: finding.severity ?? null,
    basis: finding.basis.join('; '),
    messageCode: finding.message.code,
    message: say(finding.message.code, finding.message.parameters),
    answers: finding.evidence.answers
      .map(({ pointer, value }) => `${pointer}=${maskCount(finding.form, pointer, value)}`)
      .join(' '),
    answersRead: finding.evidence.count,
    missing: finding.missing.join(' '),
    confidence: finding.confidence,
    shareFound: finding.share.found,
    shareNotRuledOut: finding.share.notRuledOut,
    asOf: body.asOf,
    assessmentId: id,
  }));
}

/** The rows that fit into one answer; a party's rows are never split. `next` is the party that was read last. */
export function fitPage<T>(
  page: Page<T>,
  rowsOf: (item: T) => readonly ExportRow[],
  idOf: (item: T) => string,
): { rows: ExportRow[]; next: string | undefined } {
  const rows: ExportRow[] = [];
  let bytes = 0;
  let last: string | undefined;
  for (const item of page.items) {
    const more = rowsOf(item);
    const size = Buffer.byteLength(JSON.stringify(more));
    if (bytes + size > pageBytes && last !== undefined) return { rows, next: last };
    rows.push(...more);
    bytes += size;
    last = idOf(item);
  }
  return { rows, next: page.next };
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
} as const;

/** Rows as text. CSV begins with the columns' names, also where there are no rows. */
export function exportText(format: ExportFormat, columns: readonly string[], rows: readonly ExportRow[]) {
  const headers = { 'content-type': mediaTypes[format] };
  if (format === 'json') return { headers, body: JSON.stringify({ items: rows }) };
  if (format === 'ndjson') return { headers, body: rows.map((row) => `${JSON.stringify(row)}\n`).join('') };
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  return { headers, body: csvRows([[...columns], ...cells]) };
}

import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/audit/canonical.ts';
import { type DataFormat, type Dataset, datasets } from '../../../shared/exporting/job.ts';
import { inWalkOrder } from '../../../shared/exporting/walk.ts';
import { getAssessment, sealAssessment } from '../../../shared/store/assessment.ts';
import { parseCsv } from '../../api/csv-reader.ts';
import { day } from '../../api/desk.ts';
import { agency } from '../../builders/agency.ts';
import { supplier } from '../../builders/supplier.ts';
import { openArchive } from './archive.ts';
import { readSheet, unzip } from './xlsx-reader.ts';

const secrets = ['Asha Verma', 'asha.verma@', 'Ramesh Thapa', 'director@himal', 'Sita Yadav', 'a note on somebody'];
const document = { sha256: 'c0de'.repeat(16), mediaType: 'application/pdf', size: 4096, identifiesNoWorker: true };
const withDocument = (more: object) => ({ '/qualifiers': { '/deposits': { evidence: [{ ...document, ...more }] } } });

let archive: Awaited<ReturnType<typeof openArchive>>;
let early: number;
let size: number;
/** By name, so that the walk over all parties is gone only where a test is about it. */
let parties: string[];
let twice: { id: string };
let agent: { id: string };
let erased: { id: string };

beforeAll(async () => {
  archive = await openArchive();
  const { register, declare, call, log } = archive;
  const first = await register("=cmd|'/C calc'!A0");
  await declare(first, supplier({ '/answers/workforce/headcount': 9 }, day));
  twice = await register('007 Müller 🦺');
  const owner = { id: twice.id, subject: '007 Müller 🦺@example.org' };
  await declare(owner, supplier(withDocument({ effectiveOn: '2019-01-01' }), day));
  agent = await register('Himal Overseas', ['agency'], 'clerk');
  const note = { '/qualifiers': { '/deposits/taken': { note: 'a note on somebody' } } };
  erased = (await declare({ id: agent.id, subject: 'clerk' }, agency(note, day))).declaration;
  const unlogged = await register('Not Yet In The Log');
  await declare(unlogged, supplier({}, day));
  parties = inWalkOrder([first.id, twice.id, agent.id, unlogged.id]);
  early = await log([first, twice, agent]);

  const path = `/v1/parties/${agent.id}/declarations/${erased.id}/erasures`;
  const erasing = await call('POST', path, { as: ['declarant', 'clerk'], body: { reason: 'asked_by_person' } });
  expect(erasing.status).toBe(201);
  await declare(owner, supplier({ '/answers/workerContracts/leavingPenalised': true }, day));
  size = await log([first, twice, agent]);
  await declare(owner, supplier({}, day));
});

/** Under one rule set the test has a fifth of the work; datasets that belong to none do not mind. */
const ruleSet = 'un-13jk';

describe('a data file', () => {
  it.each<[Dataset, DataFormat]>([
    ['scores', 'xlsx'],
    ['findings', 'csv'],
    ['assessments', 'ndjson'],
    ['declarations', 'xlsx'],
    ['audit', 'csv'],
  ])('of %s as %s has the same bytes however many parties make a page', async (dataset, format) => {
    const whole = await archive.file({ dataset, format, parties, ruleSet }, size);
    const single = await archive.file({ dataset, format, parties, ruleSet }, size, 1);
    expect(single.bytes.equals(whole.bytes)).toBe(true);
    expect(single.rows).toBe(whole.rows);
    expect(whole.rows).toBeGreaterThanOrEqual(3);
    expect(single.places.length).toBeGreaterThan(whole.places.length);
    for (const place of single.places) expect(place.length).toBeLessThan(2000);
  });

  it.each(datasets)('of %s says the same as CSV, NDJSON and workbook, and names nobody', async (dataset) => {
    const text = (await archive.file({ dataset, format: 'ndjson', parties, ruleSet }, size)).bytes.toString();
    const rows: Record<string, unknown>[] = text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(text).toBe(rows.map((row) => `${canonicalJson(row)}\n`).join(''));
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/headcount\\":9\b/);
    const csv = parseCsv((await archive.file({ dataset, format: 'csv', parties, ruleSet }, size)).bytes.toString());
    const [columns = [], ...cells] = csv;
    const asCell = (value: unknown) => (typeof value === 'boolean' ? String(value) : value);
    const asText = (value: unknown) => (value === null ? '' : String(value));
    expect(cells.map((each) => each.map((cell) => cell.replace(/^'=/, '=')))).toEqual(
      rows.map((row) => columns.map((column) => asText(row[column]))),
    );
    const book = unzip((await archive.file({ dataset, format: 'xlsx', parties, ruleSet }, size)).bytes);
    const sheet = readSheet(book.get('xl/worksheets/sheet1.xml') ?? '');
    const second = columns.flatMap((_, index) => sheet.get(`${String.fromCharCode(65 + index)}2`) ?? null);
    expect(second).toEqual(columns.map((column) => asCell(rows[0]?.[column])));
  });
});

describe('an export of scores', () => {
  it('has the newest assessment at the cut, and nothing that came later or is not in the log', async () => {
    const rows = await archive.lines({ dataset: 'scores', ruleSet }, size);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['007 Müller 🦺', "=cmd|'/C calc'!A0", 'Himal Overseas']);
    const of = rows.find(({ partyId }) => partyId === twice.id);
    expect(of).toMatchObject({ band: 'critical', bandReached: 'critical', expired: false });
    const kept = await getAssessment(archive.store, twice.id, String(of?.assessmentId));
    expect(kept && sealAssessment(kept).digest).toBe(of?.assessmentDigest);
    const before = await archive.lines({ dataset: 'scores', ruleSet, parties }, early);
    expect(before.find(({ partyId }) => partyId === twice.id)).not.toMatchObject({ band: 'critical' });
  });

  it('keeps to its filter: rule set, band, parties, period', async () => {
    const all = await archive.lines({ dataset: 'scores', parties }, size);
    expect(new Set(all.map(({ ruleSet }) => ruleSet)).size).toBeGreaterThan(3);
    const critical = await archive.lines({ dataset: 'scores', ruleSet, band: 'critical', parties }, size);
    expect(critical.map(({ partyId }) => partyId)).toEqual([twice.id]);
    const one = await archive.lines({ dataset: 'scores', parties: [agent.id] }, size);
    expect(new Set(one.map(({ partyId }) => partyId))).toEqual(new Set([agent.id]));
    const period = { from: '2020-01-01', to: '2020-12-31' };
    expect(await archive.lines({ dataset: 'scores', period, parties }, size)).toEqual([]);
    expect(await archive.lines({ dataset: 'scores', period: { from: day, to: day }, parties }, size)).toEqual(all);
  });

  it('of what changed leaves out what was there at the earlier checkpoint', async () => {
    const rows = await archive.lines({ dataset: 'scores', since: early, parties }, size);
    expect(new Set(rows.map(({ partyId }) => partyId))).toEqual(new Set([twice.id]));
  });

  it('says what has expired by the day of the checkpoint', async () => {
    const cut = { size, note: '', at: '2031-01-01T00:00:00Z', origin: 'log.example' };
    const rows = await archive.lines({ dataset: 'scores', ruleSet, cut, parties }, size);
    expect(rows.map(({ expired, band }) => [expired, band]).toSorted()).toEqual([
      [true, 'critical'],
      [true, 'not_scored'],
      [true, 'not_scored'],
    ]);
  });
});

describe('an export of findings', () => {
  it('says what the answers of each rest on', async () => {
    const of = async (at: number) =>
      (await archive.lines({ dataset: 'findings', ruleSet, parties: [twice.id] }, at)).map(
        ({ evidenceStatus }) => evidenceStatus,
      );
    expect(new Set(await of(early))).toEqual(new Set(['declared', 'stale']));
    expect(new Set(await of(size))).toEqual(new Set(['declared']));
  });
});

describe('an export of assessments, declarations and audit', () => {
  it('has superseded assessments too, and says which they are', async () => {
    const rows = await archive.lines({ dataset: 'assessments', ruleSet, parties: [twice.id] }, size);
    expect(rows.map(({ superseded }) => superseded)).toEqual([true, false]);
    expect(rows[1]).toMatchObject({ band: 'critical', declarations: expect.stringMatching(/^supplier\/[\w-]{36}$/) });
  });

  it('says of which declarations the personal fields were erased by then', async () => {
    const states = async (at: number) =>
      (await archive.lines({ dataset: 'declarations', parties: [agent.id] }, at)).map(
        ({ personalFields }) => personalFields,
      );
    expect(await states(early)).toEqual(['kept']);
    expect(await states(size)).toEqual(['erased']);
  });

  it('has every entry up to the cut, and only what is new since an earlier one', async () => {
    const seqs = async (more: { since?: number }, at: number) =>
      (await archive.lines({ dataset: 'audit', parties: [twice.id], ...more }, at)).map(({ seq }) => seq);
    const all = await seqs({}, size);
    expect(all).toEqual(all.map((_, index) => index + 1));
    expect(await seqs({ since: early }, size)).toEqual(all.slice((await seqs({}, early)).length));
  });
});

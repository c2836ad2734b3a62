import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { agency } from '../builders/agency.ts';
import { csv } from '../licences/samples.ts';
import { problemOf } from './client.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

const admin = ['administrator', 'registrar'] satisfies ['administrator', string];
const auditor = ['auditor', 'ada'] satisfies ['auditor', string];
const path = (asOf = '2026-02-01', country = 'NP') =>
  `/v1/licence-registers/${country}/imports?asOf=${asOf}&source=gazette`;
const whole = { number: '0412', valid_from: '2024-03-31', valid_to: '2027-03-31', holder: 'Himal' };

const imports = (desk: Desk, text: string, asOf?: string) => desk.call('POST', path(asOf), { as: admin, csv: text });

const row = z.object({ line: z.int(), number: z.string(), result: z.string(), detail: z.string().optional() });
const imported = z.looseObject({ id: z.string(), counts: z.record(z.string(), z.int()), rows: z.array(row) });
const register = z.object({ licence: z.unknown(), items: z.array(z.object({ asOf: z.string() })) });
const licences = listOf(
  z.looseObject({
    register: z.string(),
    differs: z.array(z.string()),
    registered: z.looseObject({}).nullable(),
    valid: z.looseObject({}),
  }),
);

async function licencesSeen(desk: Desk, party: { id: string }, as: [Parameters<Desk['pages']>[1][0], string]) {
  const answer = await desk.call('GET', `/v1/parties/${party.id}/licences`, { as });
  expect(answer.status).toBe(200);
  return licences.parse(await answer.json()).items;
}

describe('an import over the API', () => {
  it('answers with a result for each row, once for each key, and is shown with its rejected rows', async () => {
    const desk = await openDesk();
    const text = csv(whole, { number: '7', status: 'pending' }, { number: '=1+1', holder: '<b>' });
    const headers = { 'idempotency-key': 'register-of-february' };
    const answer = await desk.call('POST', path(), { as: admin, csv: `\ufeff${text}`, headers });
    const first = await answer.text();
    expect([answer.status, answer.headers.get('location')]).toEqual([201, expect.stringMatching(/NP\/imports\//)]);
    const made = imported.parse(JSON.parse(first));
    expect(made.counts).toEqual({ rows: 3, added: 2, changed: 0, unchanged: 0, rejected: 1, notListed: 0 });
    expect(made.rows).toEqual([
      { line: 2, number: '0412', result: 'added' },
      { line: 3, number: '7', result: 'rejected', detail: expect.stringMatching(/^status: /) },
      { line: 4, number: '=1+1', result: 'added' },
    ]);
    const replay = await desk.call('POST', path(), { as: admin, csv: `\ufeff${text}`, headers });
    expect([replay.headers.get('idempotent-replayed'), await replay.text()]).toEqual(['true', first]);
    const other = await desk.call('POST', path(), { as: admin, csv: csv(whole), headers });
    expect((await problemOf(other)).type).toBe('/problems/key-reused');

    const shown = await desk.call('GET', answer.headers.get('location') ?? '', { as: auditor });
    expect(await shown.json()).toMatchObject({
      state: 'complete',
      source: 'gazette',
      rejected: [{ line: 3, number: '7' }],
    });
  });

  it('shows the register, its imports page by page, and what one licence has been', async () => {
    const desk = await openDesk();
    const all = async () => (await desk.call('GET', '/v1/licence-registers', { as: ['auditor', 'rosa'] })).json();
    expect(await all()).toEqual({ items: [] });
    for (const [asOf, status] of [
      ['2026-01-01', 'active'],
      ['2026-01-08', 'suspended'],
      ['2026-01-15', 'active'],
    ]) {
      expect((await imports(desk, csv({ ...whole, status: status ?? '' }), asOf)).status).toBe(201);
    }
    const pages = await desk.pages('/v1/licence-registers/NP?limit=2&number=%200412', auditor);
    const registers = await Promise.all(pages.map(async (page) => register.parse(await page.json())));
    expect(registers.flatMap(({ items }) => items.map(({ asOf }) => asOf))).toEqual([
      ...['2026-01-15', '2026-01-08', '2026-01-01'],
    ]);
    expect(registers[0]?.licence).toMatchObject({
      now: { number: '0412', status: 'active', asOf: '2026-01-15' },
      before: [{ status: 'active' }, { status: 'suspended', asOf: '2026-01-08' }],
    });
    expect(await all()).toMatchObject({ items: [{ country: 'NP', current: { asOf: '2026-01-15' }, open: false }] });
  });

  it.each([
    ['a day that lies ahead', path('2026-03-02'), csv(whole), 400, '?asOf'],
    ['no row that is right', path(), csv({ number: '' }), 400, ''],
    ['a quote that is not closed', path(), 'number,"holder', 400, undefined],
    ['too many rows', path(), csv(...Array.from({ length: 5001 }, (_, n) => ({ number: `${n}` }))), 413, undefined],
    ['too many bytes', path(), `number\n${'x'.repeat(1_100_000)}`, 413, undefined],
    ['no country', path('2026-02-01', 'XX'), csv(whole), 404, undefined],
  ])('is refused for %s', async (_why, address, text, status, pointer) => {
    const { call } = await openDesk();
    const answer = await call('POST', address, { as: admin, csv: text });
    expect(answer.status).toBe(status);
    expect((await problemOf(answer)).errors[0]?.pointer).toBe(pointer);
    expect((await call('GET', '/v1/licence-registers/NP', { as: auditor })).status).toBe(404);
  });

  it('is read as CSV alone, and for administrators alone', async () => {
    const { call } = await openDesk();
    expect((await call('POST', path(), { as: admin, body: { rows: [] } })).status).toBe(415);
    const raw = Uint8Array.of(0x6e, 0xff);
    const bytes = await call('POST', path(), {
      as: admin,
      raw,
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    });
    expect((await problemOf(bytes)).type).toBe('/problems/malformed-request');
    for (const role of ['declarant', 'procurement_officer', 'auditor'] as const) {
      expect((await call('POST', path(), { as: [role, 'x'], csv: csv(whole) })).status).toBe(403);
    }
  });
});

describe('the licences of an agency', () => {
  it('stand beside what the register says, for its own people, officers and auditors', async () => {
    const desk = await openDesk();
    const himal = await desk.register('Himal', ['agency']);
    const own = ['declarant', himal.subject] satisfies ['declarant', string];
    await desk.declare(himal, agency({}, day));
    expect(await licencesSeen(desk, himal, own)).toMatchObject([
      {
        number: '0412',
        register: 'claimed',
        registered: null,
        valid: { today: { stated: 'yes', registered: 'not_known' } },
      },
    ]);
    await imports(desk, csv({ ...whole, status: 'suspended' }), '2026-02-01');
    const seen = await licencesSeen(desk, himal, own);
    expect(seen).toMatchObject([
      {
        register: 'mismatched',
        differs: ['status'],
        registered: { status: 'suspended', asOf: '2026-02-01' },
        valid: {
          today: { stated: 'yes', registered: 'no' },
          onLastRecruitment: { stated: 'yes', registered: 'not_known' },
        },
      },
    ]);
    expect(await licencesSeen(desk, himal, ['procurement_officer', 'olga'])).toEqual(seen);
  });

  it('do not exist for anybody else, and do not tell their agency who holds the number', async () => {
    const desk = await openDesk();
    const himal = await desk.register('Himal', ['agency']);
    const rival = await desk.register('Sagarmatha', ['agency']);
    await desk.declare(himal, agency({}, day));
    await imports(desk, csv({ ...whole, holder: 'Sagarmatha' }));
    const stranger = await desk.call('GET', `/v1/parties/${himal.id}/licences`, { as: ['declarant', rival.subject] });
    expect(stranger.status).toBe(404);
    const [own] = await licencesSeen(desk, himal, ['declarant', himal.subject]);
    expect([own?.differs, own?.registered, JSON.stringify(own)]).toEqual([
      ...[['holder'], null, expect.not.stringContaining('Sagarmatha')],
    ]);
    const [seen] = await licencesSeen(desk, himal, auditor);
    expect(seen?.registered).toMatchObject({ holder: { name: 'Sagarmatha' } });
  });

  it('raise no confidence where the register confirms them', async () => {
    const desk = await openDesk();
    const himal = await desk.register('Himal', ['agency']);
    const before = await desk.declare(himal, agency({}, day));
    await imports(desk, csv(whole));
    const after = await desk.declare(himal, agency({}, day));
    expect(after.assessment.confidence).toBe(before.assessment.confidence);
    expect(after.assessment.score).toEqual(before.assessment.score);
  });
});

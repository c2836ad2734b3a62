import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { verdictOn } from '../../shared/showing/verdict-on.ts';
import { officeSupplier } from '../builders/office-supplier.ts';
import { rows } from '../builders/rows.ts';
import { supplier } from '../builders/supplier.ts';
import { type Desk, day, openDesk } from './desk.ts';

const officer: ['procurement_officer', string] = ['procurement_officer', 'officer'];
const auditor: ['auditor', string] = ['auditor', 'auditor'];

const goods = rows({ id: 'shirts', name: 'Shirts', hsCode: '610510', country: 'AR' });

let desk: Desk;
let risky: { id: string; subject: string };
let office: { id: string; subject: string };
beforeAll(async () => {
  desk = await openDesk();
  risky = await desk.register('Risky Garments Ltd');
  office = await desk.register('Quiet Software Ltd');
  await desk.declare(
    risky,
    supplier({ '/answers/business/sector': 'garments_and_footwear', '/answers/goods/traded': goods }, day),
  );
  await desk.declare(office, officeSupplier({}, day));
});

const get = async (path: string, as: [(typeof officer)[0] | 'auditor', string] = officer): Promise<unknown> => {
  const answer = await desk.call('GET', path, { as });
  expect(answer.status).toBe(200);
  return answer.json();
};

const latest = z.looseObject({ assessmentId: z.string() });
const factors = z.looseObject({
  inherent: z.looseObject({ factors: z.array(z.looseObject({ rule: z.string() })) }),
});

describe('what the context suggests', () => {
  it('stands beside the score with its level and the tier, in a score, a list and a screening', async () => {
    const high = { inherent: { level: 'high', notRuledOut: 'high' }, tier: 'enhanced', score: { notRuledOut: 0 } };
    const low = { inherent: { level: 'low', notRuledOut: 'low' }, tier: 'standard' };
    expect(await get(`/v1/parties/${risky.id}/score`)).toMatchObject(high);
    expect(await get('/v1/scores')).toMatchObject({ items: expect.arrayContaining([expect.objectContaining(low)]) });
    const body = { reference: 'TENDER-1', parties: [{ id: risky.id }, { id: office.id }] };
    const screened = await desk.call('POST', '/v1/screenings', { as: officer, body });
    expect(await screened.json()).toMatchObject({ results: [high, low] });
  });

  it('shows in an assessment each reason, with the row of the table, where that comes from, and the question', async () => {
    const { assessmentId } = latest.parse(await get(`/v1/parties/${risky.id}/score`));
    const shown = factors.parse(await get(`/v1/parties/${risky.id}/assessments/${assessmentId}`));
    expect(shown.inherent).toMatchObject({ level: 'high', indicators: { count: 0, names: [] } });
    expect(shown.inherent.factors.find(({ rule }) => rule === 'SCR-07')).toMatchObject({
      title: 'Goods and the countries they come from',
      level: 'high',
      message: { text: expect.stringContaining('forced labour') },
      evidence: { answers: expect.arrayContaining([expect.objectContaining({ value: 'AR' })]) },
      rows: [
        {
          edition: '2024',
          title: 'List of Goods Produced by Child Labor or Forced Labor',
          licence: 'US government work, public domain',
          row: { country: 'AR', countryName: 'Argentina', good: 'Garments' },
        },
      ],
    });
  });

  it('is in the export of scores, in columns that come last', async () => {
    const csv = await (await desk.call('GET', '/v1/exports/scores?format=csv', { as: auditor })).text();
    const [header = '', ...lines] = csv.split('\r\n');
    expect(header).toMatch(/,"inherentLevel","inherentNotRuledOut","tier"$/);
    expect(lines.find((line) => line.includes(office.id))).toMatch(/,"low","low","standard"$/);
  });
});

it('waves nothing through on answers that have expired', () => {
  const verdict = { band: 'low', validUntil: '2026-01-31', tier: 'standard' } as const;
  expect(verdictOn(verdict, '2026-01-31')).toEqual(verdict);
  expect(verdictOn(verdict, '2026-02-01')).toMatchObject({ band: 'not_scored', tier: 'enhanced', expired: true });
});

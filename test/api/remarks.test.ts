import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { supplier } from '../builders/supplier.ts';
import { type Desk, day, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const answered = z.object({ remarks: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })) });

async function remarks(party: { id: string; subject: string }, query: string, body: unknown) {
  const path = `/v1/parties/${party.id}/declarations${query}`;
  const answer = await desk.call('POST', path, { as: ['declarant', party.subject], body });
  expect(answer.ok).toBe(true);
  return answered.parse(await answer.json()).remarks;
}

describe('the answer to a submission', () => {
  it.each(['', '?dryRun=true'])('says what to look at again, by pointers into the body (%j)', async (query) => {
    const party = await desk.register(`Agency ${query}`, ['agency']);
    const body = supplier({ '/answers/recruitment/agencies/total': 3 }, day);
    expect(await remarks(party, query, body)).toEqual([
      { pointer: '/form', detail: "This organisation is registered as an agency; this is the supplier's form." },
      { pointer: '/answers/recruitment/agencies', detail: '1 of 3 agencies is listed.' },
    ]);
  });

  it('says nothing of a declaration that is whole', async () => {
    const party = await desk.register('Whole');
    expect(await remarks(party, '', supplier({}, day))).toEqual([]);
  });

  it('says what an earlier declaration showed and this one does not close, until its repair is stated', async () => {
    const party = await desk.register('Dropping');
    const taken = { '/answers/deposits/taken': true, '/answers/deposits/allReturned': false };
    expect(await remarks(party, '', supplier(taken, day))).toEqual([]);
    const open = {
      pointer: '/answers/repairs/practices',
      detail:
        'An earlier declaration showed deposits, bonds and collateral taken from workers; it stays open until /repairs/practices states its repair.',
    };
    expect(await remarks(party, '', supplier({}, day))).toEqual([open]);
    const row = { id: 'r', of: 'deposits', status: 'ended_and_repaired', endedOn: day, includesLeavers: true };
    const repaired = { '/answers/repairs': { practices: { total: 1, rows: [row] } } };
    expect(await remarks(party, '', supplier(repaired, day))).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/audit/chain.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { supplier } from '../builders/supplier.ts';
import { type Desk, day, openDesk, submitted } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('fifty submissions at once', () => {
  it('with one key make one declaration and fifty equal answers', async () => {
    const party = await desk.register('One Key');
    const headers = { 'idempotency-key': 'only-one' };
    const send = () =>
      desk.call('POST', `/v1/parties/${party.id}/declarations`, {
        as: ['declarant', party.subject],
        body: supplier({}, day),
        headers,
      });
    const bodies = await Promise.all(Array.from({ length: 50 }, () => repeatWhileBusy(send)));
    expect(new Set(bodies).size).toBe(1);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 100 });
    expect(items).toHaveLength(2);
  });

  it('with fifty keys make fifty declarations and one unbroken chain', async () => {
    const party = await desk.register('Fifty Keys');
    const send = (key: string) => () =>
      desk.call('POST', `/v1/parties/${party.id}/declarations`, {
        as: ['declarant', party.subject],
        body: supplier({}, day),
        headers: { 'idempotency-key': key },
      });
    const bodies = await Promise.all(Array.from({ length: 50 }, (_, index) => repeatWhileBusy(send(`key-${index}`))));
    const ids = bodies.map((body) => submitted.parse(JSON.parse(body)).declaration.id);
    expect(new Set(ids).size).toBe(50);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 100 });
    expect(verifyChain(streams.party(party.id), items)).toMatchObject({ holds: true });
    expect(items).toHaveLength(51);
  }, 120_000);
});

/** The text of the answer, once it is one; a busy service asks its callers to come again with the same key. */
async function repeatWhileBusy(send: () => Response | Promise<Response>): Promise<string> {
  for (;;) {
    const answer = await send();
    if (answer.status === 201) return answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
  }
}

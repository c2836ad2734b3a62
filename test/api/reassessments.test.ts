import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { supplier } from '../builders/supplier.ts';
import { type House, newer, openHouse } from '../reassessing/house.ts';
import { at } from '../store/samples.ts';
import { openApi, problemOf } from './client.ts';
import { listOf } from './desk.ts';

const shown = z.looseObject({ id: z.uuid(), state: z.string(), startedBy: z.string() });
const as = {
  administrator: ['administrator', 'admin@example.org'],
  auditor: ['auditor', 'auditor@example.org'],
} as const;
const path = '/v1/reassessments';
const start = { as: [...as.administrator], body: { ruleSet: newer.id } } satisfies Parameters<Api['call']>[2];
type Api = Awaited<ReturnType<typeof openApi>>;

let house: House;
let api: Api;
beforeAll(async () => {
  house = await openHouse();
  api = await openApi(house.store);
});

const show = async (id: string) =>
  shown.parse(await (await api.call('GET', `${path}/${id}`, { as: [...as.auditor] })).json());

describe('a re-assessment', () => {
  it('that a person starts is queued, shows how far it has come, and ends with its counts', async () => {
    const party = await house.register('00');
    await house.declare(party, supplier({ '/answers/zeroFeePolicy/public': false }, at.slice(0, 10)));
    const answer = await api.call('POST', path, start);
    expect(answer.status).toBe(202);
    const begun = shown.parse(await answer.json());
    expect(answer.headers.get('location')).toBe(`${path}/${begun.id}`);
    expect(begun).toMatchObject({ state: 'queued', startedBy: 'person', shards: { done: 0, total: 256 } });

    await house.workAll([{ job: begun.id, shard: '00' }]);
    expect(await show(begun.id)).toMatchObject({
      counts: { parties: 1, renewed: 1, unchanged: 0, notJudged: 0, failed: 0 },
      shards: { done: 1, total: 256 },
      bandChanges: [{ from: 'high', to: 'low', parties: 1 }],
      failedParties: [],
    });
    const list = await api.call('GET', path, { as: [...as.auditor] });
    expect(listOf(shown).parse(await list.json()).items).toMatchObject([{ id: begun.id, counts: { renewed: 1 } }]);
  });

  it('takes the place of one that is under way', async () => {
    const [one, other] = [await api.call('POST', path, start), await api.call('POST', path, start)];
    expect(await show(shown.parse(await one.json()).id)).toMatchObject({ state: 'cancelled' });
    expect(await show(shown.parse(await other.json()).id)).toMatchObject({ state: 'queued' });
    expect(await house.actionsOf('publication/un-13jk')).toContain('reassessment.started');
  });

  it('is not started for a rule set that is not there, nor by anyone but an administrator', async () => {
    const unknown = await api.call('POST', path, { as: [...as.administrator], body: { ruleSet: 'un-14' } });
    expect(await problemOf(unknown)).toMatchObject({ status: 400, errors: [{ pointer: '/ruleSet' }] });
    const auditor = await api.call('POST', path, { ...start, as: [...as.auditor] });
    expect(auditor.status).toBe(403);
  });

  it('that is not there is not found', async () => {
    const answer = await api.call('GET', `${path}/0190b6a5-0000-7000-8000-000000000000`, { as: [...as.auditor] });
    expect(answer.status).toBe(404);
  });
});

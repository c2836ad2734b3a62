import { beforeAll, describe, expect, it } from 'vitest';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

let desk: Desk;
let party: { id: string; subject: string };
beforeAll(async () => {
  desk = await openDesk();
  party = await desk.register('Tried');
});

const good = JSON.stringify(supplier({ '/answers/workforce/headcount': 77_777 }, day));
const instead = (part: string, by: string) => {
  const text = good.replace(part, () => by);
  if (text === good) throw new RangeError(`The good body does not hold ${part}.`);
  return text;
};
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const at = '/answers/workforce/headcount';

describe('a declaration that cannot be taken', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, number, string[]]>([
    ['cut off', good.slice(0, -1), 400, ['']],
    ['of 10 MB', good.replace('Asha Verma', 'A'.repeat(10_000_000)), 413, []],
    ['300 levels deep', instead('"answers":{', `"answers":{"deep":${deep(300)},`), 400, ['']],
    ['with a key twice, far inside', instead('"headcount":77777', '"headcount":1,"headcount":2'), 400, [at]],
    ['with half a surrogate pair', instead('Asha Verma', '\\udead'), 400, ['/signature/name']],
    ['with bytes that are no UTF-8', Buffer.concat([Buffer.from(good.slice(0, -1)), Buffer.of(0xc3, 0x7d)]), 400, ['']],
    ['with an integer that cannot be kept', instead('77777', '9007199254740993'), 400, [at]],
    ['with a number that no computer holds', instead('77777', '1e999'), 400, [at]],
    ['with a plain __proto__', instead('"answers":{', '"answers":{"__proto__":{"x":1},'), 400, ['/answers/__proto__']],
    [
      'with an escaped __proto__',
      instead('"answers":{', '"answers":{"\\u005f_proto__":{"x":1},'),
      400,
      ['/answers/__proto__'],
    ],
    [
      'with a field called constructor',
      instead('"answers":{', '"answers":{"constructor":1,'),
      400,
      ['/answers/constructor'],
    ],
    ['with text for a number', instead('77777', '"77777"'), 400, [at]],
    ['with a fraction for a count', instead('77777', '0.5'), 400, [at]],
    ['with a negative count', instead('77777', '-1'), 400, [at]],
    [
      'with a choice that is none',
      instead('"publicFunding":"contract"', '"publicFunding":"maybe"'),
      400,
      ['/answers/funding/publicFunding'],
    ],
    ['with null for an answer', instead('77777', 'null'), 400, [at]],
    ['as a list', `[${good}]`, 400, ['']],
    [
      'with a qualifier of nothing',
      instead('"answers":{', '"qualifiers":{"deposits":{}},"answers":{'),
      400,
      ['/qualifiers/deposits'],
    ],
  ])('%s is refused by its pointer, and nothing is written', async (_what, raw, status, pointers) => {
    const answer = await desk.call('POST', `/v1/parties/${party.id}/declarations`, {
      as: ['declarant', party.subject],
      raw,
    });
    const { errors, detail } = await problemOf(answer);
    expect([answer.status, errors.map(({ pointer }) => pointer)]).toEqual([status, pointers]);
    for (const each of [detail, ...errors.map((error) => error.detail)]) expect(each).toMatch(/^[A-Z].+\.$/);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 5 });
    expect(items.map(({ action }) => action)).toEqual(['party.registered']);
  });

  it('is taken once nothing of this is in it', async () => {
    const answer = await desk.call('POST', `/v1/parties/${party.id}/declarations`, {
      as: ['declarant', party.subject],
      raw: good,
    });
    expect(answer.status).toBe(201);
  });
});

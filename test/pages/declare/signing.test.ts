import { expect, it } from 'vitest';
import * as z from 'zod';
import { openApi } from '../../api/client.ts';
import { visitor } from '../visitor.ts';
import { registered } from './registered.ts';

const listed = z.object({ items: z.array(z.unknown()) });
const signed = {
  ...{ '/period/from-day': '1', '/period/from-month': '1', '/period/from-year': '2025' },
  ...{ '/period/to-day': '31', '/period/to-month': '12', '/period/to-year': '2025' },
  ...{ '/signature/name': 'A. Signatory', '/signature/role': 'Director', '/signature/authorised': 'true' },
  confirmed: ['declare.sign.true', 'declare.sign.nobody-named', 'declare.sign.kept'],
};

it('a signature that meets a service that is down, or is sent again after a lost answer, declares once and loses nothing', async () => {
  const api = await openApi();
  const home = await registered(api, 'asha');
  const base = `${home}/declare/supplier`;
  const declarations = `/v1${home.replace('/my', '/parties')}/declarations`;
  const declared = async () => {
    const answer = await api.call('GET', declarations, { as: ['declarant', 'asha'] });
    return listed.parse(await answer.json()).items.length;
  };
  let fault: 'down' | 'lost' | undefined = 'down';
  const asha = visitor(
    async (request) => {
      const isDeclaring = request.method === 'POST' && new URL(request.url).pathname === declarations;
      const isDry = new URL(request.url).searchParams.has('dryRun');
      const busy = () => Response.json({ title: '', detail: 'Busy.' }, { status: 503 });
      if (!isDeclaring || isDry || fault === undefined) return api.app.fetch(request);
      if (fault === 'lost') await api.app.fetch(request);
      return busy();
    },
    ['declarant', 'asha'],
  );
  await asha.send(await asha.open(`${base}/deposits`), { '/deposits/taken': 'false' }, 'later');

  const down = await asha.send(await asha.open(`${base}/sign`), signed);
  expect(down.status).toBe(503);
  expect(down.text).toContain('It was not declared');
  expect(down.fields).toMatchObject(signed);
  expect(await declared()).toBe(0);

  fault = 'lost';
  const lost = await asha.send(down);
  expect(lost.status).toBe(503);
  fault = undefined;
  const again = await asha.send(lost);
  expect(again.status).toBe(200);
  expect(again.path).toContain(home);
  expect(again.text).toContain('Declarations so far');
  const twice = await asha.send(lost);
  expect(twice.path).toBe(again.path);
  expect(await declared()).toBe(1);
});

it('nobody signs answers that were changed since they opened the page, before they have looked at them', async () => {
  const api = await openApi();
  const home = await registered(api, 'asha');
  const base = `${home}/declare/supplier`;
  const asha = visitor(api.app.fetch, ['declarant', 'asha']);
  await asha.send(await asha.open(`${base}/deposits`), { '/deposits/taken': 'true' }, 'later');
  const page = await asha.open(`${base}/sign`);
  await asha.send(await asha.open(`${base}/deposits`), { '/deposits/taken': 'false' }, 'later');

  const changed = await asha.send(page, signed);
  expect(changed.status).toBe(422);
  expect(changed.mistakes).toEqual([
    'The answers have been changed since you opened this page. Look at them again, and then confirm',
  ]);
  const { confirmed, ...typed } = signed;
  expect(changed.fields).toMatchObject(typed);
  expect(changed.fields).not.toHaveProperty('confirmed');
  const declared = await asha.send(changed, { confirmed });
  expect(declared.text).toContain('Your declaration is kept');
});

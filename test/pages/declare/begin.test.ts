import { expect, it } from 'vitest';
import * as z from 'zod';
import { withPersonal } from '../../../functions/pages/declare/form/with-personal.ts';
import { openApi } from '../../api/client.ts';
import { agency } from '../../builders/agency.ts';
import { visitor } from '../visitor.ts';
import { registered } from './registered.ts';

const kept = z.object({ items: z.array(z.object({ id: z.string() })) });
const statement = z.object({ personal: z.record(z.string(), z.string()), qualifiers: z.unknown() });

it('a declaration that begins with the last one has its notes, names and documents too', async () => {
  const api = await openApi();
  const as: ['declarant', string] = ['declarant', 'asha'];
  const home = await registered(api, 'asha');
  const path = `/v1${home.replace('/my', '/parties')}`;
  const document = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', size: 1200, identifiesNoWorker: true };
  const qualifiers = { '/workforce/headcount': { note: 'As of the payroll.', evidence: [document] } };
  const body = { ...agency({}, '2026-03-01'), qualifiers };
  expect((await api.call('POST', `${path}/declarations`, { as, body })).status).toBe(201);

  const asha = visitor(api.app.fetch, as);
  const tasks = await asha.open(`${home}/declare/agency`);
  expect(tasks.text).toContain('Begin with the answers of');
  expect(tasks.text).not.toContain('Since your last declaration');
  const begun = await asha.send(tasks);
  expect(begun.text).not.toContain('Begin with the answers of');
  expect((await asha.open(`${home}/declare/agency/check`)).text).toContain('As of the payroll.');

  const signed = await asha.send(await asha.open(`${home}/declare/agency/sign`), {
    ...{ '/period/from-day': '1', '/period/from-month': '1', '/period/from-year': '2025' },
    ...{ '/period/to-day': '31', '/period/to-month': '12', '/period/to-year': '2025' },
    ...{ '/signature/name': 'R. Thapa', '/signature/role': 'Director', '/signature/authorised': 'true' },
    confirmed: ['declare.sign.true', 'declare.sign.nobody-named', 'declare.sign.kept'],
  });
  expect(signed.mistakes).toEqual([]);
  const declared = kept.parse(await (await api.call('GET', `${path}/declarations`, { as })).json()).items;
  expect(declared).toHaveLength(2);
  const [now, before] = await Promise.all(
    declared.map(async ({ id }) =>
      statement.parse(await (await api.call('GET', `${path}/declarations/${id}`, { as })).json()),
    ),
  );
  const { '/signature/name': _now, '/signature/contact': _none, ...said } = now?.personal ?? {};
  const { '/signature/name': _then, '/signature/contact': _was, ...saidBefore } = before?.personal ?? {};
  expect(Object.keys(said).length).toBeGreaterThan(1);
  expect(said).toEqual(saidBefore);
  expect(now?.qualifiers).toEqual(before?.qualifiers);
});

it('whether a file is kept is not declared anew', () => {
  const evidence = [{ sha256: 'ab', file: { id: 'x', state: 'kept' } }];
  const { qualifiers } = withPersonal('agency', { answers: {}, qualifiers: { '/wages/x': { evidence } } }, {});
  expect(qualifiers).toEqual({ '/wages/x': { evidence: [{ sha256: 'ab' }] } });
});

it('what became of earlier findings is asked where there are any', async () => {
  const api = await openApi();
  const home = await registered(api, 'asha');
  const body = agency({ '/answers/recruitment/recoveredFromWorkers': true }, '2026-03-01');
  const path = `/v1${home.replace('/my', '/parties')}/declarations`;
  await api.call('POST', path, { as: ['declarant', 'asha'], body });
  const tasks = await visitor(api.app.fetch, ['declarant', 'asha']).open(`${home}/declare/agency`);
  expect(tasks.text).toContain('Since your last declaration What has become of earlier findings');
});

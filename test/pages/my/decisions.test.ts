import { beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../../api/client.ts';
import { registered } from '../declare/registered.ts';
import { visitor } from '../visitor.ts';

describe('a member of an organisation', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  let home: string;
  const as = (subject: string) => visitor(api.app.fetch, ['declarant', subject]);
  beforeAll(async () => {
    api = await openApi();
    home = await registered(api, 'asha');
  });

  it('is asked to respond to a decision, and does', async () => {
    const body = {
      ...{ party: home.replace('/my/', ''), reference: 'TENDER-7', decision: 'do_not_proceed_yet' },
      ...{ reason: 'Nothing is declared yet.', respondBy: '2099-12-31' },
    };
    const made = await api.call('POST', '/v1/decisions', { as: ['procurement_officer', 'olga'], body });
    expect(made.status).toBe(201);
    const asha = as('asha');
    const overview = await asha.open(home);
    expect(overview.text).toContain('under the reference TENDER-7');
    const link = /href="([^"]+\/decisions\/[^"]+)"/.exec(overview.html)?.[1] ?? '';
    const decision = await asha.open(link);
    expect(decision.text).toContain('Nothing is declared yet.');
    expect(decision.text).toContain('not by itself an exclusion ground');
    const empty = await asha.send(decision);
    expect(empty.mistakes).toEqual(['Write your response']);
    const sent = await asha.send(empty, { statement: 'We declare this week.' });
    expect(sent.text).toContain('Your response is kept');
    expect(sent.text).toContain('We declare this week.');
    const twice = await asha.send(empty, { statement: 'We declare this week.' });
    expect(twice.text.split('We declare this week.')).toHaveLength(2);
    expect((await asha.open(home)).text).not.toContain('You are asked to respond');
    expect((await asha.open(`${home}/decisions`)).text).toContain('The buyer does not go on yet');
    expect((await as('mallory').open(link)).status).toBe(404);
  });

  it('adds a colleague by the code that stands on their page', async () => {
    const [asha, bina] = [as('asha'), as('bina of accounts')];
    const code = /<code>(.*?)<\/code>/s.exec((await bina.open('/my')).html)?.[1]?.replaceAll(/<[^>]*>/g, '');
    expect(code).toBe('bina of accounts');
    const page = await asha.open(`${home}/members`);
    expect(page.text).toContain('One person speaks');
    expect((await asha.send(page)).mistakes).toEqual(['Enter the code of your colleague']);
    const added = await asha.send(page, { code: ` ${code} ` });
    expect(added.text).toContain('2 persons speak');
    expect((await asha.send(await asha.open(`${home}/members`), { code: `${code}` })).mistakes).toEqual([
      'This person speaks for the organisation already',
    ]);
    expect((await bina.open(home)).status).toBe(200);
    expect((await as('mallory').open(`${home}/members`)).status).toBe(404);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openApi } from '../../api/client.ts';
import { agency } from '../../builders/agency.ts';
import { registered } from '../declare/registered.ts';
import { visitor } from '../visitor.ts';

const listed = z.object({ items: z.array(z.object({ id: z.string() })) });
const party = z.object({ identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })) });

describe('who thinks that something said of an organisation is wrong', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  let home: string;
  let path: string;
  let asha: ReturnType<typeof visitor>;
  const as = (subject: string) => visitor(api.app.fetch, ['declarant', subject]);
  const decide = async (decision: 'upheld' | 'rejected', reason: string) => {
    const by: ['administrator', string] = ['administrator', 'ada'];
    const { items } = listed.parse(await (await api.call('GET', '/v1/disputes', { as: by })).json());
    const answer = await api.call('POST', `${path}/disputes/${items[0]?.id}/decision`, {
      as: by,
      body: { decision, reason },
    });
    expect(answer.status).toBe(200);
  };

  beforeAll(async () => {
    api = await openApi();
    home = await registered(api, 'asha');
    path = `/v1${home.replace('/my', '/parties')}`;
    const body = agency({ '/answers/recruitment/recoveredFromWorkers': true }, '2026-03-01');
    const declared = await api.call('POST', `${path}/declarations`, { as: ['declarant', 'asha'], body });
    expect(declared.status).toBe(201);
    asha = as('asha');
  });

  it('disputes a finding from the result, sees it marked there, and withdraws it', async () => {
    const result = /href="(\/my\/[^"]+\/results\/[^"]+)"/.exec((await asha.open(home)).html)?.[1] ?? '';
    const before = await asha.open(result);
    const link = /href="([^"]+\/dispute\?rule=[^"]+)"/.exec(before.html)?.[1] ?? '';
    const form = await asha.open(link);
    expect(form.text).toContain('the score and the audit stay as they are');
    const empty = await asha.send(form, { statement: '  ' });
    expect(empty.mistakes).toEqual(['Write what is wrong']);
    const long = await asha.send(empty, { statement: 'x'.repeat(2001) });
    expect(long.mistakes).toEqual(['Write at most 2,000 characters']);
    expect(long.fields.statement).toHaveLength(2001);
    const list = await asha.send(long, { statement: 'It was repaid.\r\n<script>alert(1)</script>' });
    expect(list.text).toContain('Your dispute is kept');
    expect(list.text).toContain('It was repaid.');
    expect(list.html).not.toContain('<script>alert');
    const marked = await asha.open(result);
    expect(marked.text).toContain('Disputed');
    expect(marked.html).not.toContain(link);
    const again = await asha.send(form, { statement: 'Once more.', key: crypto.randomUUID() });
    expect(again.mistakes).toEqual(['It is disputed already, or 20 findings are. Look at your disputes.']);
    const withdrawn = await asha.send(await asha.open(`${home}/disputes`));
    expect(withdrawn.text).toContain('You have withdrawn it.');
    expect(withdrawn.html).not.toContain('/withdrawal');
    expect((await asha.open(result)).html).toContain(link);
  });

  it('reads why an administrator rejected it', async () => {
    const result = /href="(\/my\/[^"]+\/results\/[^"]+)"/.exec((await asha.open(home)).html)?.[1] ?? '';
    const link = /href="([^"]+\/dispute\?rule=[^"]+)"/.exec((await asha.open(result)).html)?.[1] ?? '';
    await asha.send(await asha.open(link), { statement: 'It was another agency.' });
    await decide('rejected', 'Your own answer says it.');
    const list = await asha.open(`${home}/disputes`);
    expect(list.text).toContain('Rejected All is as it was before');
    expect(list.text).toContain('Your own answer says it.');
  });

  it('disputes that others registered the organisation, from where registering it was refused', async () => {
    const kept = party.parse(await (await api.call('GET', path, { as: ['declarant', 'asha'] })).json());
    const { scheme, id } = kept.identifiers[0] ?? { scheme: '', id: '' };
    const sunil = as('sunil');
    const taken = await sunil.send(await sunil.open('/my/register'), {
      ...{ name: 'Kestrelford Software', kinds: ['supplier'], country: 'GB', scheme, id },
    });
    expect(taken.mistakes[0]).toContain('is registered already');
    const link = /href="(\/my\/register\/dispute[^"]+)"/.exec(taken.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const mine = await sunil.send(await sunil.open(link), { statement: 'Nobody of ours did.' });
    expect(mine.path).toContain('/my/disputes');
    expect(mine.text).toContain('Nobody of ours did.');
    expect(mine.text).not.toContain('Open the result');
    expect((await asha.open(home)).text).toContain('others than this organisation registered it');
    expect((await asha.open(`${home}/disputes`)).text).toContain('by somebody who does not speak for it');
    expect((await sunil.send(await sunil.open(link), { statement: 'Again.' })).mistakes).toHaveLength(1);
    await decide('upheld', 'The register names others.');
    expect((await as('asha').open(home)).status).toBe(404);
    expect((await sunil.open('/my/disputes')).text).toContain('The register names others.');
  });

  it('finds no finding to dispute where there is none, or it is of others', async () => {
    const none = '00000000-0000-4000-8000-000000000000';
    expect((await asha.open(`${home}/results/${none}/dispute?rule=FEE-01`)).status).toBe(404);
    expect((await as('mallory').open(`${home}/disputes`)).status).toBe(404);
  });
});

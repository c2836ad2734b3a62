import { beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../api/client.ts';
import { pdf } from '../evidence/documents.ts';
import { registered } from './declare/registered.ts';
import { visitor } from './visitor.ts';

describe('a form that is sent again', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  let asha: ReturnType<typeof visitor>;
  beforeAll(async () => {
    api = await openApi();
    asha = visitor(api.app.fetch, ['declarant', 'asha']);
  });

  const company = {
    ...{ name: 'Kestrelford Software Ltd', kinds: 'supplier', country: 'GB' },
    ...{ scheme: 'GB-COH', id: '01234567' },
  };

  const audit = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'audit.pdf');
  const said = { title: 'Audit of fees', confirmed: 'true' };

  it('is done once while it says the same, and once more when it says something else', async () => {
    const form = await asha.open('/my/register');
    const one = await asha.send(form, company);
    const same = await asha.send(form, company);
    const other = await asha.send(form, { ...company, name: 'Kestrelford Hardware Ltd', id: '07654321' });
    expect(same.path).toBe(one.path);
    expect(other.path).not.toBe(one.path);
    expect(other.text).toContain('Kestrelford Hardware Ltd');
  });

  it('takes another file in place of one that was not what its name says', async () => {
    const home = await registered(api, 'asha');
    const form = await asha.send(await asha.open(`${home}/evidence/new`), said);
    const refused = await asha.sendFile(form, audit(Buffer.from('no PDF')));
    expect(refused.status).toBe(422);
    const kept = await asha.sendFile(refused, audit(pdf('the right one').bytes));
    expect(kept.text).toContain('Audit of fees');
  });

  it('says what is wrong where its hidden fields hold what no header can', async () => {
    const form = await asha.open('/my/register');
    const keyed = await asha.send(form, { ...company, id: '01234568', key: 'ключ\n' });
    expect(keyed.status).toBe(200);
    const adding = await asha.send(await asha.open(`${keyed.path}/evidence/new`), said);
    const kept = await asha.sendFile(adding, audit(pdf('kept').bytes));
    const erased = await asha.send(kept, { reason: 'mistake', 'if-match': '"один"\n' });
    expect(erased.mistakes).toHaveLength(1);
    expect(erased.text).toContain('Audit of fees');
  });
});

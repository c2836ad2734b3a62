import { beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../../api/client.ts';
import { officeSupplier } from '../../builders/office-supplier.ts';
import { pdf, sha256Of } from '../../evidence/documents.ts';
import { registered } from '../declare/registered.ts';
import { type Page, visitor } from '../visitor.ts';

const chosen = (bytes: Uint8Array<ArrayBuffer>, name = 'audit.pdf') => new File([bytes], name, { type: 'text/html' });
const said = { title: 'Audit of <fees>', confirmed: 'true' };
const linkIn = ({ html }: Page, words: string) =>
  new RegExp(`href="([^"]*)"[^>]*>${words}<`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

describe('a document, without JavaScript', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  let asha: ReturnType<typeof visitor>;
  let home = '';
  beforeAll(async () => {
    api = await openApi();
    home = await registered(api, 'asha');
    asha = visitor(api.app.fetch, ['declarant', 'asha']);
  });

  const toFile = async (fields: Record<string, string> = said) =>
    asha.send(await asha.open(`${home}/evidence/new`), fields);

  it('is kept, named for an answer, opened, and erased', async () => {
    const { bytes } = pdf('an audit');
    const topic = `${home}/declare/supplier/workforce`;
    const pick = await asha.send(await asha.open(topic), {}, 'documents /workforce/headcount');
    expect(pick.path).toBe(`${topic}/documents?at=%2Fworkforce%2Fheadcount`);
    expect(pick.text).toContain('There are no documents yet.');
    const adding = await asha.open(linkIn(pick, 'Add a document'));
    const described = await asha.send(adding, {
      ...said,
      ...{ 'effectiveOn-day': '15', 'effectiveOn-month': '1', 'effectiveOn-year': '2026' },
      ...{ 'expiresOn-day': '14', 'expiresOn-month': '1', 'expiresOn-year': '2027' },
    });
    const again = await asha.sendFile(described, chosen(bytes));
    expect(again.fields.documents).toBe(sha256Of(bytes));
    expect(again.text).toContain('Audit of <fees>');
    const answered = await asha.send(again);
    expect(answered.path).toBe(topic);
    expect(answered.text).toContain('One document');
    const check = await asha.open(`${home}/declare/supplier/check`);
    expect(check.mistakes).toEqual([expect.stringContaining('a document needs something to speak of')]);

    const list = await asha.open(`${home}/evidence`);
    expect(list.text).toContain('Audit of <fees>');
    expect(list.text).toMatch(/Kept .* PDF, 1 kB .* 15 January 2026 .* 14 January 2027/);
    expect(list.text).toContain('In the declaration that is being written');
    const document = await asha.open(linkIn(list, 'Open'));
    const file = await api.app.request(linkIn(document, 'Save the file'));
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="evidence-[\da-f-]{36}\.pdf"$/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    });

    const undecided = await asha.send(document);
    expect(undecided.mistakes).toEqual(['Choose why it is erased']);
    const erased = await asha.send(undecided, { reason: 'mistake' });
    expect(erased.text).toContain('The file is erased.');
    expect(erased.text).not.toContain('Audit of');
    expect(erased.text).toContain('It should never have been sent');
    expect((await api.app.request(linkIn(document, 'Save the file'))).status).toBe(404);
    expect((await asha.send(document, { reason: 'mistake' })).mistakes).toHaveLength(1);
  });

  it('tells of the signed answers that name it', async () => {
    const { bytes, announced } = pdf('named in a declaration');
    const { answers, ...rest } = officeSupplier({}, '2026-03-01');
    const qualifiers = { '/workforce/headcount': { evidence: [announced], note: 'An auditor looked.' } };
    const at = `/v1${home.replace('/my', '/parties')}/declarations`;
    const filed = await api.call('POST', at, { as: ['declarant', 'asha'], body: { ...rest, answers, qualifiers } });
    expect(filed.status, await filed.text()).toBe(201);
    const kept = await asha.sendFile(await toFile(), chosen(bytes));
    expect(kept.text).toMatch(/How many people work for you, also through agencies\? In the newest declaration/);
  });

  it('is one, however often the same form and the same file are sent', async () => {
    const { bytes } = pdf('sent twice');
    const form = await toFile();
    const one = await asha.sendFile(form, chosen(bytes));
    const other = await asha.sendFile(form, chosen(bytes));
    const anew = await asha.sendFile(await toFile(), chosen(bytes, '../../etc/pass wd.PDF'));
    const place = ({ path }: Page) => path.split('?')[0];
    expect([place(other), place(anew)]).toEqual([place(one), place(one)]);
    expect(anew.text).toContain('This very file was kept already.');
    expect((await asha.open(`${place(one)}?done=constructor`)).status).toBe(200);
  });

  it.each([
    ['no file', new File([], ''), 'Choose a file'],
    ['a file of another kind', chosen(Buffer.from('<svg/>'), 'audit.svg'), 'Choose a PDF'],
    ['an empty file', chosen(Buffer.from('')), 'The file is empty'],
    ['more than 4 MB', chosen(Buffer.alloc(4_000_001, '%PDF-')), 'The file is larger than 4 MB'],
    [
      'a page that calls itself a PDF',
      chosen(Buffer.from('<html><script>alert(1)</script>')),
      'The file is not what its name says',
    ],
    ['a name without an ending', chosen(Buffer.from('%PDF-1.7'), 'pdf'), 'Choose a PDF'],
  ])('is not kept where it is %s, and what was typed stays', async (_, file, mistake) => {
    const refused = await asha.sendFile(await toFile(), file);
    expect(refused.status).toBe(422);
    expect(refused.mistakes).toEqual([expect.stringContaining(mistake)]);
    expect(refused.fields).toMatchObject(said);
  });

  it('has what was said of it in the address that asks for its file, so that no refusal of a file can lose it', async () => {
    const { path } = await toFile();
    const back = await asha.open(path);
    expect(back.fields).toMatchObject(said);
    const changing = await asha.open(linkIn(back, '<bdi>Back to what it is'));
    expect(changing.fields).toMatchObject(said);
    expect((await asha.send(changing)).path).toBe(path);
  });

  it('is said to identify no worker before its file is asked for, whatever the address says', async () => {
    const asked = await asha.open(`${home}/evidence/file?title=Audit`);
    expect(asked.path).toBe(`${home}/evidence/new?title=Audit`);
    expect(asked.fields).toMatchObject({ title: 'Audit' });
    const sent = await asha.sendFile({ ...(await toFile()), fields: asked.fields }, chosen(pdf('unseen').bytes));
    expect(sent.mistakes).toEqual([expect.stringContaining('confirm that it does not')]);
  });

  it('needs somebody to have looked whether it identifies a worker, and days that can be', async () => {
    const refused = await toFile({
      title: 'x'.repeat(121),
      ...{ 'effectiveOn-day': '1', 'effectiveOn-month': '2', 'effectiveOn-year': '2026' },
      ...{ 'expiresOn-day': '31', 'expiresOn-month': '1', 'expiresOn-year': '2026' },
    });
    expect(refused.mistakes).toEqual([
      'Write at most 120 characters, on one line',
      'The last day must not be before the first',
      'Look whether the document identifies a worker, and confirm that it does not',
    ]);
  });

  it('is nobody else’s: neither its pages nor a place to send one', async () => {
    const mallory = visitor(api.app.fetch, ['declarant', 'mallory']);
    const places = ['/evidence', '/evidence/new', '/declare/supplier/workforce/documents?at=/workforce/headcount'];
    for (const place of places) expect((await mallory.open(`${home}${place}`)).status, place).toBe(404);
    expect((await mallory.sendFile(await toFile(), chosen(pdf('theirs').bytes))).status).toBe(404);
  });
});

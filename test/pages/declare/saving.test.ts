import { beforeAll, describe, expect, it } from 'vitest';
import { readCsvText } from '../../../functions/pages/upload/read-csv.ts';
import { readTable } from '../../../functions/pages/upload/read-table.ts';
import { openApi } from '../../api/client.ts';
import { fileOf, workbookBytes } from '../upload/workbook.ts';
import { visitor } from '../visitor.ts';
import { registered } from './registered.ts';

const fees = '/recruitment/corridors/rows/np-qa/fees';

describe('a page that is sent', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  let base: string;
  let asha: ReturnType<typeof visitor>;
  beforeAll(async () => {
    api = await openApi();
    base = `${await registered(api, 'asha')}/declare/supplier`;
    asha = visitor(api.app.fetch, ['declarant', 'asha']);
  });

  it('comes back with what was typed where it could not be understood, each mistake leading to its field', async () => {
    const page = await asha.open(`${base}/workforce`);
    const again = await asha.send(
      page,
      { '/workforce/headcount': 'about forty', '/workforce/vulnerable': 'false' },
      'continue',
    );
    expect(again.mistakes).toEqual([
      'How many people work for you, also through agencies? Write a whole number, such as 12.',
    ]);
    expect(again.html).toContain('href="#/workforce/headcount"');
    expect(again.fields).toMatchObject({ '/workforce/headcount': 'about forty', '/workforce/vulnerable': 'false' });
    const list = await asha.open(base);
    expect(list.text).toContain('One answer to mend');
    const mended = await asha.send(await asha.open(`${base}/workforce`), { '/workforce/headcount': '1,200' }, 'later');
    expect(mended.path).toBe(base);
    expect((await asha.open(`${base}/workforce`)).fields['/workforce/headcount']).toBe('1200');
  });

  it('shows further questions once they follow, and leads on when there are none', async () => {
    const page = await asha.open(`${base}/deposits`);
    expect(page.fields).not.toHaveProperty(['/deposits/returnedOn-day']);
    const more = await asha.send(
      page,
      { '/deposits/taken': 'true', '/deposits/recruitmentLoans': 'false' },
      'continue',
    );
    expect(more.text).toContain('further questions follow');
    expect(more.fields).toHaveProperty(['/deposits/returnedOn-day']);
    const next = await asha.send(
      more,
      {
        '/deposits/allReturned': '=cannot_know',
        '/qualifiers/deposits/allReturned/note': 'Nobody kept a list.',
        '/deposits/returnedOn-day': '',
      },
      'continue',
    );
    expect(next.path).not.toContain('/deposits');
  });

  it('keeps answers that are ruled out later, and says that they will be left out', async () => {
    await asha.send(await asha.open(`${base}/deposits`), { '/deposits/taken': 'false' }, 'later');
    const check = await asha.open(`${base}/check`);
    expect(check.text).toContain('One answer is no longer asked for');
    await asha.send(await asha.open(`${base}/deposits`), { '/deposits/taken': 'true' }, 'later');
    expect((await asha.open(`${base}/deposits`)).fields).toMatchObject({ '/deposits/allReturned': '=cannot_know' });
  });

  it('twice, is one effect', async () => {
    const page = await asha.open(`${base}/business`);
    const sent = await Promise.all([1, 2].map(() => asha.send(page, { '/business/sector': 'retail' }, 'later')));
    expect(sent.map(({ path }) => path)).toEqual([base, base]);
    expect((await asha.open(`${base}/business`)).fields['/business/sector']).toBe('retail');
  });

  it('is put together with what a colleague saved elsewhere on it, and asks where both changed one answer', async () => {
    const [mine, theirs] = [await asha.open(`${base}/grievance`), await asha.open(`${base}/notices`)];
    await asha.send(theirs, { '/notices/protectionsTold': 'all' }, 'later');
    const together = await asha.send(mine, { '/grievance/exists': 'true' }, 'later');
    expect(together.path).toBe(base);
    expect((await asha.open(`${base}/notices`)).fields['/notices/protectionsTold']).toBe('all');

    const [first, second] = [await asha.open(`${base}/notices`), await asha.open(`${base}/notices`)];
    await asha.send(first, { '/notices/protectionsTold': 'some', '/notices/agentsTold': 'none' }, 'later');
    const asked = await asha.send(
      second,
      { '/notices/protectionsTold': 'none', '/notices/grievanceRouteTold': 'all' },
      'later',
    );
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('What you typed on this page: None');
    expect(asked.text).toContain('What was saved: Some of them');
    await asha.send(asked, { 'keep /notices/protectionsTold': 'theirs' });
    expect((await asha.open(`${base}/notices`)).fields).toMatchObject({
      '/notices/protectionsTold': 'some',
      '/notices/grievanceRouteTold': 'all',
    });
  });

  it('that could not be saved comes back with all that was typed', async () => {
    const busy = (request: Request) =>
      request.method === 'PUT'
        ? new Response('{"title":"","detail":"Busy."}', { status: 503, headers: { 'retry-after': '1' } })
        : api.app.fetch(request);
    const unlucky = visitor(busy, ['declarant', 'asha']);
    const page = await unlucky.send(
      await unlucky.open(`${base}/housing`),
      { '/qualifiers/housing/provided/note': 'To be asked.' },
      'later',
    );
    expect(page.status).toBe(503);
    expect(page.text).toContain('This was not saved');
    expect(page.fields['/qualifiers/housing/provided/note']).toBe('To be asked.');
  });

  it('shows a hostile text as text', async () => {
    const hostile = '"><script>alert(1)</script>';
    const page = await asha.open(`${base}/recruitment`);
    const row = /value="open (\/recruitment\/agencies\/rows\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    const agency = await asha.open(`${base}/recruitment?at=${encodeURIComponent(row)}`);
    await asha.send(agency, { [`${row}/name`]: hostile }, 'later');
    for (const path of ['/recruitment', `/recruitment?at=${encodeURIComponent(row)}`, '/check']) {
      const shown = await asha.open(`${base}${path}`);
      expect(shown.html).not.toContain('<script>alert');
      expect(shown.text + JSON.stringify(shown.fields)).toContain('alert(1)');
    }
  });

  it.each([
    '/recruitment?at=/housing',
    `/recruitment?at=${fees}/../x`,
    '/nothing',
    '/recruitment?at=/recruitment/corridors',
  ])('at an address that there is not, is not found: %s', async (path) => {
    expect((await asha.open(`${base}${path}`)).status).toBe(404);
  });

  it('is not there for who is no member', async () => {
    const stranger = visitor(api.app.fetch, ['declarant', 'mallory']);
    expect((await stranger.open(`${base}/housing`)).status).toBe(404);
  });
});

describe('a fee table from a spreadsheet', () => {
  it('is taken over whole, or nothing of it, with what is wrong by line', async () => {
    const api = await openApi();
    const base = `${await registered(api, 'asha')}/declare/supplier`;
    const asha = visitor(api.app.fetch, ['declarant', 'asha']);
    const row = '/recruitment/corridors/rows/np-qa';
    await asha.send(await asha.open(`${base}/recruitment?at=${row}`), { [`${row}/recruits`]: '40' }, 'later');
    const path = `${base}/recruitment/table?at=${encodeURIComponent(fees)}`;
    const form = await asha.open(path);
    const template = (await asha.open(`${base}/recruitment/table/template?at=${encodeURIComponent(fees)}`)).html;
    expect(template.split('\r\n')).toHaveLength(19);
    expect(template).toContain(
      'Which cost?,For how many of the recruits does this row speak?,Who bore the cost in the end?,',
    );
    expect(template).not.toMatch(/FAR-|not_known|setBy/);
    const filled = template.replaceAll(/^([^\r\n]*?,40,)/gm, '$1The employer');
    expect((await asha.send(form, { table: filled })).fields[`${fees}/far-xiii/payer`]).toBe('employer');

    const sameTable = await readTable(
      new File([await asha.bytes(`${base}/recruitment/table/workbook?at=${encodeURIComponent(fees)}`)], 'fees.xlsx'),
    );
    expect(sameTable).toEqual(readCsvText(template));

    const wrong = await asha.send(form, {
      table: 'category;payer;workers\nFAR-v;The employer;40\nFAR-ii;The boss;40\nFAR-xx;worker;40\nFAR-i;worker;many',
    });
    expect(wrong.mistakes).toEqual([
      'Line 3: Who bore the cost in the end? Choose one of the answers.',
      'Line 4: the first column names none of the 17 costs',
      'Line 5: For how many of the recruits does this row speak? Write a whole number, such as 12.',
    ]);
    expect(wrong.fields.table).toContain('The boss');

    const rows = (...body: string[]) => `<row r="1">${body.join('')}</row>`;
    const cell = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const head = rows(cell('A1', 'category'), cell('B1', 'payer'), cell('C1', 'workers'));
    const sheet = `${head}<row r="4">${cell('A4', 'FAR-v')}${cell('B4', 'Nobody &lt;b&gt;')}<c r="C4"><v>40</v></c></row>`;
    const book = await asha.sendFile(form, fileOf(workbookBytes([sheet])));
    expect(book.mistakes).toEqual(['Line 4: Who bore the cost in the end? Choose one of the answers.']);
    expect(book.fields.table).toContain('FAR-v,Nobody <b>,40');
    const noBook = await asha.sendFile(form, fileOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
    expect(noBook.mistakes).toEqual([expect.stringContaining('save it as an Excel workbook (.xlsx)')]);

    const taken = await asha.send(wrong, {
      table:
        'category\tpayer\tworkers\tamount\tamount currency\nFAR-v\tThe employer\t30\t\t\nFAR-v\tworker\t10\t1,200.50\tNPR\nFAR-ii\temployer\t',
    });
    expect(taken.text).toContain('Who bore each cost');
    expect(taken.fields).toMatchObject({
      [`${fees}/far-v/payer`]: 'employer',
      [`${fees}/far-v/workers`]: '30',
      [`${fees}/far-ii/workers`]: '40',
    });
  });
});

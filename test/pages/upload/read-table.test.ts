import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../functions/pages/upload/read-table.ts';
import { xlsxFormat } from '../../../shared/exporting/data/xlsx-format.ts';
import { fileOf, sheetOf, workbookBytes } from './workbook.ts';

const read = (content: string | Uint8Array<ArrayBuffer>) => readTable(fileOf(content));
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const rowsOf = async (...sheet: Parameters<typeof workbookBytes>) => read(workbookBytes(...sheet));

describe('a table in CSV', () => {
  it.each([
    ['commas', 'category,payer\r\nvisas,employer\r\n'],
    ['semicolons and a byte order mark', '\uFEFFcategory;payer\nvisas;employer\n'],
    ['tabs, as pasted', 'category\tpayer\nvisas\temployer'],
    ['a line that names its delimiter', 'sep=;\r\ncategory;payer\r\nvisas;employer'],
    ['spaces around', ' category , payer\n visas ,"employer "'],
  ])('is read with %s', async (_, csv) => {
    expect(await read(csv)).toEqual({
      rows: [
        ['category', 'payer'],
        ['visas', 'employer'],
      ],
    });
  });

  it('is read in UTF-16 that says so, in both orders of bytes', async () => {
    const littleEndian = Buffer.from('\uFEFFname\nÉléphant 象', 'utf16le');
    const rows = [['name'], ['Éléphant 象']];
    expect(await read(new Uint8Array(littleEndian))).toEqual({ rows });
    expect(await read(new Uint8Array(littleEndian.swap16()))).toEqual({ rows });
  });

  it('keeps empty lines and lines within a cell, so that a row has the number that a person sees', async () => {
    expect(await read('a,b\n\n"one\ntwo",3\n,\nlast,')).toEqual({
      rows: [['a', 'b'], [''], ['one\ntwo', '3'], ['', ''], ['last', '']],
    });
  });

  it.each([
    ['empty', '', 'upload.empty'],
    ['of empty lines', '\n,,\n , ', 'upload.empty'],
    ['of letters in an encoding that it does not name', new Uint8Array([0xc9, 0x6c, 0x0a]), 'upload.encoding'],
    ['a picture', new Uint8Array([0x47, 0x49, 0x46, 0x38, 0, 0, 1]), 'upload.no-table'],
    ['with a quotation mark that never closes', 'a,b\n"c,d\n', 'upload.quotes'],
    ['too long', 'a\n'.repeat(5001), 'upload.too-many-rows'],
    ['too wide', 'a,'.repeat(61), 'upload.too-many-columns'],
    ['with a cell that is a book', `a\n${'x'.repeat(2001)}`, 'upload.cell-too-long'],
    ['too large', 'x'.repeat(2 * 1024 * 1024 + 1), 'upload.too-large'],
  ])('is refused when it is %s', async (_, content, refused) => {
    expect(await read(content)).toMatchObject({ refused });
  });
});

describe('a table in a workbook', () => {
  it('reads what our own writer wrote as it was', async () => {
    const names = ['one', 'two', 'three'];
    const format = xlsxFormat(
      'rows',
      names.map((name) => ({ name, type: 'text', meaning: '', source: '' })),
    );
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }).map((words) => words.trim()),
      fc.constantFrom('=1+1', '_x0041_', '<b>&amp;', 'two\nlines', '0012', '1e5', '2026-01-31'),
      fc.integer({ min: -(2 ** 53), max: 2 ** 53 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
        const begun = format.begin();
        const added = format.add(
          begun.state,
          rows.map(([one, two, three]) => ({ one, two, three })),
        );
        const bytes = Buffer.concat([begun.bytes, added.bytes, format.end(added.state)]);
        const table = await read(new Uint8Array(bytes));
        const back = 'rows' in table ? table.rows : [];
        const full = [names, ...rows].map((_, row) => names.map((__, column) => back[row]?.[column] ?? ''));
        expect(full).toEqual([names, ...rows.map((row) => row.map(String))]);
      }),
      { numRuns: 60 },
    );
  });

  it('reads days, numbers and formulas as a person sees them', async () => {
    const days = (part: string) => part.replace('numFmtId="49" fontId="0"', 'numFmtId="14" fontId="0"');
    const cells = [
      '<c r="A1" s="2"><v>46053</v></c><c r="B1" s="2"><v>46053.5</v></c>',
      '<c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v>1E-3</v></c><c r="E1"><v>1.2E+5</v></c>',
      '<c r="F1"><f>A9*2</f><v>42</v></c><c r="G1" t="str"><f>HYPERLINK("http://evil.example")</f><v>words</v></c>',
      '<c r="H1" t="b"><v>1</v></c><c r="I1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      text('J1', 'a &lt;b&gt; &amp; é &#x8c61;'),
    ];
    const table = await rowsOf([`<row r="1">${cells.join('')}</row>`], { 'xl/styles.xml': days });
    const seen = [
      '2026-01-31',
      '2026-01-31 12:00:00',
      '0.3',
      '0.001',
      '120000',
      '42',
      'words',
      'true',
      '',
      'a <b> & é 象',
    ];
    expect(table).toEqual({ rows: [seen] });
  });

  it('reads the first sheet in sight, at the rows where they are, whatever else is in the file', async () => {
    const hidden = (part: string) => part.replace('sheetId="1"', 'sheetId="1" state="veryHidden"');
    const sheets = [`<row r="1">${text('A1', 'hidden')}</row>`, `<row r="3">${text('B3', 'seen')}</row>`];
    const inner = { 'xl/vbaProject.bin': 'macro', 'xl/media/inner.zip': workbookBytes(['']) };
    expect(await rowsOf(sheets, { 'xl/workbook.xml': hidden, ...inner })).toEqual({
      rows: [
        ['', ''],
        ['', ''],
        ['', 'seen'],
      ],
    });
  });

  it('passes over the styled and empty rest of a sheet', async () => {
    const rest =
      '<row r="1048576" ht="12.8"></row><row r="9" hidden="1"/><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(await rowsOf([`<row r="1">${text('A1', 'seen')}<c r="XFD1" s="3"/></row>${rest}`])).toEqual({
      rows: [['seen']],
    });
  });

  it.each([
    ['of an older Excel', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'upload.old-excel'],
    [
      'an OpenDocument file',
      zipSync({ mimetype: Buffer.from('x'), 'content.xml': Buffer.from('<x/>') }),
      'upload.open-document',
    ],
    ['another archive', zipSync({ 'word/document.xml': Buffer.from('<x/>') }), 'upload.no-table'],
    ['cut off', workbookBytes([text('A1', 'x')]).slice(0, 400), 'upload.damaged'],
    [
      'of hidden sheets alone',
      workbookBytes([''], { 'xl/workbook.xml': (part) => part.replace('<sheet ', "<sheet state='hidden' ") }),
      'upload.no-sheet',
    ],
    ['without its sheet', workbookBytes([''], { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), 'upload.damaged'],
    ['no XML within', workbookBytes([''], { 'xl/worksheets/sheet1.xml': '<sheetData><row' }), 'upload.damaged'],
    ['empty', workbookBytes(['<row r="1"><c r="A1" s="1"/></row>']), 'upload.empty'],
    ['too long', workbookBytes([`<row r="5001">${text('A5001', 'x')}</row>`]), 'upload.too-many-rows'],
    ['too wide', workbookBytes([`<row r="1">${text('BI1', 'x')}</row>`]), 'upload.too-many-columns'],
  ])('is refused when it is %s', async (_, bytes, refused) => {
    expect(await read(new Uint8Array(bytes))).toMatchObject({ refused });
  });
});

describe('a workbook that is made to harm', () => {
  const zeros = new Uint8Array(40 * 1024 * 1024);
  const bomb = workbookBytes([''], { 'xl/worksheets/sheet1.xml': zeros });

  it('is not unpacked where it says how large it is', async () => {
    expect(bomb.length).toBeLessThan(64 * 1024);
    expect(await read(bomb)).toMatchObject({ refused: 'upload.unpacks-to-too-much' });
  });

  it('is unpacked no further than the bound where it lies about its size', async () => {
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1))
      lying.writeUInt32LE(9, at + 24);
    expect(await read(new Uint8Array(lying))).toMatchObject({ refused: 'upload.unpacks-to-too-much' });
  });

  it('may not have ten thousand parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, part) => [`${part}.xml`, new Uint8Array()]));
    expect(await read(zipSync(parts, { level: 0 }))).toMatchObject({ refused: 'upload.unpacks-to-too-much' });
  });

  it('may not name texts that stand for a billion others', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${sheetOf(`<row r="1">${text('A1', '&b;')}</row>`)}`;
    expect(await rowsOf([''], { 'xl/worksheets/sheet1.xml': laughs })).toMatchObject({ refused: 'upload.damaged' });
  });

  it.each([
    ['a row', '<row r="999999999"><c r="A999999999"><v>1</v></c></row>'],
    ['a column', '<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'],
    ['a column in small letters', "<row><c r = 'zzzzzz1'><v>1</v></c></row>"],
    ['a row behind a sign of markup', '<row a=">" r="88888888"><c a=">" r="A88888888"><v>1</v></c></row>'],
    ['a row in figures of XML', '<row r="&#57;99999999"><c r="A1"><v>1</v></c></row>'],
  ])('may not have %s so far out that the gap fills the memory', async (_, rows) => {
    const seen = await rowsOf([rows]);
    expect(['upload.damaged', 'upload.too-many-rows']).toContain('refused' in seen && seen.refused);
  });

  it.each([
    ['a million rows without a number', '<row>x</row>'.repeat(1_000_000)],
    ['a tag that never ends', `<row ${'a="1" '.repeat(1_000_000)}`],
    ['a text that never ends', `<row r="1">${'r      '.repeat(1_000_000)}</row>`],
  ])('may not keep the reader busy with %s', async (_, rows) => {
    const noise = { 'xl/media/picture.bin': randomBytes(99_999) };
    expect(await rowsOf([rows], noise)).toMatchObject({ refused: expect.stringMatching(/too-many-rows|damaged/) });
  });

  it('may not be a sheet under another name', async () => {
    const away = (part: string) => part.replace('worksheets/sheet1.xml', 'styles.xml');
    const sheet = sheetOf('<row r="99999999"><c r="A99999999"><v>1</v></c></row>');
    const changes = { 'xl/_rels/workbook.xml.rels': away, 'xl/styles.xml': sheet };
    expect(await rowsOf([''], changes)).toMatchObject({ refused: 'upload.damaged' });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { createSpeaker } from '../../../functions/pages/texts/speaker.ts';
import { type Desk, day, openDesk } from '../../api/desk.ts';
import { supplier } from '../../builders/supplier.ts';
import { visitor } from '../visitor.ts';

const leavingPenalised = { '/answers/workerContracts/leavingPenalised': true };

let desk: Desk;
let parties: Record<'clean' | 'bad' | 'north' | 'south', { id: string; subject: string }>;
beforeAll(async () => {
  desk = await openDesk();
  parties = {
    clean: await desk.register('Clean Construction W.L.L.'),
    bad: await desk.register('=HYPERLINK("x") <b>Terms</b>'),
    north: await desk.register('Namesake Ltd', ['supplier'], 'north'),
    south: await desk.register('Namesake Ltd', ['supplier'], 'south'),
  };
  await desk.declare(parties.clean, supplier({}, day));
  await desk.declare(parties.bad, supplier(leavingPenalised, day));
  await desk.declare(parties.south, supplier({}, day));
});

const officer = (subject: string) => visitor(desk.app.fetch, ['procurement_officer', subject]);
const cells = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');

describe('an officer who screens', () => {
  it('says whom ambiguous lines mean, sees those that mean nobody, and reads the result, riskiest first', async () => {
    const ana = officer('ana');
    const list = cells(
      ['=HYPERLINK("x") <b>Terms</b>', 'vendor 1'],
      ['clean construction wll'],
      ['namesake ltd', 'vendor 3'],
      ['Clean Construction'],
      ['Nobody Known, Inc.'],
    );
    const decide = await ana.send(await ana.open('/screenings/new'), { reference: 'TENDER-7', list });
    expect(decide.text).toContain('Whom do you mean? 2 lines were found, of 5');
    expect(decide.text).toContain('Line 5: Nobody Known, Inc.');
    expect(decide.text).toContain('Line 2: clean construction wll is Clean Construction');
    expect((await ana.open('/screenings')).text).toContain('You have screened nobody yet');

    const asked = await ana.send(decide, { 'choice-3': parties.south.id }, 'keep');
    expect(asked.mistakes).toEqual(['Line 4: choose whom you mean']);
    expect(asked.fields['choice-3']).toBe(parties.south.id);
    const result = await ana.send(asked, { 'choice-4': 'none' }, 'keep');
    expect(result.path).toMatch(/^\/screenings\/[0-9a-f-]{36}$/);
    expect(result.text).toContain('not by itself an exclusion ground');
    const order = [
      '=HYPERLINK("x") <b>Terms</b>',
      'Namesake Ltd',
      'Nothing known They are not registered',
      'Nobody Known, Inc.',
    ];
    const places = order.map((name) => result.text.indexOf(name));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(result.text).toContain('Yours: vendor 3');
    expect(result.html).not.toContain('<b>Terms');

    expect((await ana.open('/screenings')).text).toContain('TENDER-7');
    expect((await officer('bo').open('/screenings')).text).not.toContain('TENDER-7');
  });

  it('narrows the result by what stands in the address, and takes it away as a file that runs no formula', async () => {
    const ana = officer('cy');
    const list = cells([parties.clean.id], [parties.bad.id], ['Nobody']);
    const decide = await ana.send(await ana.open('/screenings/new'), { reference: 'TENDER-8', list });
    const result = await ana.send(decide, {}, 'keep');
    const critical = await ana.open(`${result.path}?band=critical&least=50`);
    expect(critical.text).toContain('Showing 1 of 3');
    expect(critical.text).not.toContain('Clean Construction');
    expect((await ana.open(`${result.path}?tier=remedy_first&band=low`)).text).toContain('None of them fits');
    const little = await ana.open(`${result.path}?coverage=under`);
    expect(little.text).toContain('None of them fits');
    expect((await ana.open(`${result.path}?coverage=under&coverage=over`)).text).toContain('Showing 2 of 3');
    expect((await ana.open(`${result.path}?q=NOBÓDY`)).text).toContain('Showing 1 of 3');
    const file = await ana.fetch(new Request(`http://pages.test${result.path}/file`));
    const csv = await file.text();
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''screening-[\w-]+\.csv$/);
    expect(csv).toContain(`"'=HYPERLINK(""x"") <b>Terms</b>"`);
    expect(csv).not.toContain(parties.clean.id);
    expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(4);
  });

  it('takes it away in the language of the page, finding and paragraphs too', async () => {
    const ana = officer('flo');
    const list = cells([parties.bad.id]);
    const result = await ana.send(await ana.open('/screenings/new'), { reference: 'TENDER-11', list });
    const asked = new Request(`http://pages.test${result.path}/file`, { headers: { 'accept-language': 'fr' } });
    const [heads, line] = (await (await ana.fetch(asked)).text()).split('\r\n');
    expect(heads).toContain(createSpeaker('fr').say('screening.th.finding'));
    expect(line).toMatch(/[àéèê]/);
    expect(line).not.toMatch(/worker|paragraph/);
  });

  it('watches everyone in the list who can be, once, and stops without touching the rest', async () => {
    const ana = officer('gil');
    const list = cells([parties.clean.id], [parties.bad.id], ['Nobody']);
    const screened = { reference: 'TENDER-12', list };
    const result = await ana.send(await ana.send(await ana.open('/screenings/new'), screened), {}, 'keep');
    const form = { ...result, action: `${result.path}/watch` };
    const [watched, again] = [await ana.send(form, {}, 'watch'), await ana.send(form, {}, 'watch')];
    expect(again.path).toBe(watched.path);
    expect(watched.text).toContain('You watch 2 of 2 in this list: Watch TENDER-12');
    const watch = new URLSearchParams(watched.path.split('?')[1]).get('watch');
    await ana.send(await ana.open(`/parties/${parties.south.id}/watch`), { where: `${watch}` });
    const stopped = await ana.send({ ...form, action: `${watched.path.replace('?', '/watch?')}` }, {}, 'stop');
    expect(stopped.text).toContain('This list is watched no longer');
    expect((await ana.open(`/watches/${watch}`)).text).toMatch(/Whom it watches Namesake Ltd/);
  });

  it('screens at once where every line means one organisation, twice the same only once', async () => {
    const ana = officer('dee');
    const form = await ana.open('/screenings/new');
    const sent = { reference: 'TENDER-9', list: 'Clean Construction W.L.L.' };
    const [first, again] = [await ana.send(form, sent), await ana.send(form, sent)];
    expect(first.path).toBe(again.path);
    const other = await ana.send(form, { ...sent, list: parties.bad.id });
    expect(other.path).not.toBe(first.path);
  });

  it('is told of each line that cannot be read, and loses nothing that was typed', async () => {
    const ana = officer('eve');
    const list = cells(
      ['Name', 'Number', 'Country', 'Your reference'],
      ['Right Ltd', '', 'NP', ''],
      ['', '', 'NP', 'x'],
      ['', 'XI-LEI:5493001KJTIIGC8Y1R13', '', ''],
      ['', '1234', '', ''],
      ['n'.repeat(201), '', '', ''],
    );
    const wrong = await ana.send(await ana.open('/screenings/new'), { reference: ' ', list });
    expect(wrong.mistakes).toEqual([
      'Write your reference of the procurement',
      'Line 3: it has neither a number nor a name',
      'Line 4: check the number: the register has none of this form, or its check digit is wrong',
      'Line 5: write the code of the register, a colon and the number, such as GB-COH:01234567',
      'Line 6: the name has more than 200 characters',
    ]);
    expect(wrong.fields.list).toBe(list);
    const many = await ana.send(wrong, { reference: 'T', list: 'A\n'.repeat(1001) });
    expect(many.mistakes).toEqual(['These are 1,001 lines: screen at most 1,000 at once']);
    expect((await ana.send(wrong, { reference: 'T', list: '' })).mistakes).toHaveLength(1);
  });

  it('sends a table as a file, whose lines can be mended on the page', async () => {
    const ana = officer('fay');
    const { fields, action } = await ana.open('/screenings/new');
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, reference: 'TENDER-10' })) form.set(name, String(value));
    const csv = 'name;reference\r\n"Namesake; Ltd";v1\r\nclean construction wll;v2\r\n';
    form.set('file', new File([csv], 'bidders.csv', { type: 'text/csv' }));
    const shown = await (
      await ana.fetch(new Request(`http://pages.test${action}`, { method: 'POST', body: form }))
    ).text();
    expect(shown).toContain('Namesake; Ltd');
    expect(shown).toContain('value="name\treference\nNamesake; Ltd\tv1\nclean construction wll\tv2"');
  });
});

describe('a search', () => {
  it('finds by the beginning of a name and by number, with band and identity, for all who may read', async () => {
    const search = async (q: string, role: 'auditor' | 'administrator' = 'auditor') =>
      (await visitor(desk.app.fetch, [role, 'gus']).open(`/parties?q=${encodeURIComponent(q)}`)).text;
    const found = await search('clean con', 'administrator');
    expect(found).toContain('Clean Construction W.L.L.');
    expect(found).toMatch(/Low .*100.*Valid until/);
    expect(found).toContain('Identity claimed');
    expect(await search('np-ocr: reg-1')).toContain('One organisation');
    expect(await search('zzz')).toContain('No organisation was found');
    expect(await search('n'.repeat(201))).toContain('Write a name, or a number');
  });

  it('goes with the reason that was given once, which the organisation sees', async () => {
    const hal = officer('hal');
    const kept = await hal.send(await hal.open('/reason?to=/parties'), { 'access-reason': 'TENDER-11 ✓' });
    expect(kept.path).toBe('/parties');
    const { text } = await hal.open('/parties?q=clean');
    expect(text).toContain('Reason for reading: TENDER-11 ✓');
    await hal.open(`/parties/${parties.clean.id}`);
    const as: ['declarant', string] = ['declarant', parties.clean.subject];
    const accesses = await desk.call('GET', `/v1/parties/${parties.clean.id}/accesses`, { as });
    expect(await accesses.text()).toContain('"reason":"TENDER-11 ✓"');
  });
});

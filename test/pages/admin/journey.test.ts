import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, day, openDesk } from '../../api/desk.ts';
import { supplier } from '../../builders/supplier.ts';
import { type Page, visitor } from '../visitor.ts';

let desk: Desk;
let party: Awaited<ReturnType<Desk['register']>>;
let administrator: ReturnType<typeof visitor>;
beforeAll(async () => {
  desk = await openDesk();
  administrator = visitor(desk.app.fetch, ['administrator', 'ada']);
  party = await desk.register('Anvil "><script>alert(1)</script>');
  await desk.declare(party, supplier({}, day));
});

const linkOn = ({ html }: Page, pattern: RegExp) => pattern.exec(html)?.[1] ?? '';

/** As a browser sends a form with a file in it. */
async function upload(page: Page, fields: Record<string, string>, file: string | Buffer<ArrayBuffer>): Promise<Page> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...page.fields, ...fields })) body.set(name, String(value));
  body.set('file', new File([file], 'register.csv', { type: 'text/csv' }));
  const answer = await administrator.fetch(new Request(`http://pages${page.action}`, { method: 'POST', body }));
  const to = answer.headers.get('location');
  const html = to === null ? await answer.text() : '';
  return to === null ? { ...page, html, text: html.replaceAll(/<[^>]*>/g, ' ') } : administrator.open(to);
}

describe('an administrator', () => {
  it('sees what waits, decides a dispute with a reason, and is told when it had ended before', async () => {
    expect((await administrator.open('/admin')).text).not.toContain('waits for a decision');
    const statement = 'Nobody of ours did this. <b>Look</b>';
    for (const subject of ['one', 'two']) {
      const body = { about: 'registration', statement };
      await desk.call('POST', `/v1/parties/${party.id}/disputes`, { as: ['declarant', subject], body });
    }
    const home = await administrator.open('/admin');
    expect(home.text).toMatch(/One dispute waits|2 disputes wait/);
    const list = await administrator.open('/admin/disputes');
    expect(list.text).toContain('Who registered Anvil "><script>');
    expect(list.html).not.toMatch(/<script>alert|<b>Look/);

    const form = await administrator.open(linkOn(list, /href="(\/admin\/disputes\/[^"]+\/[^"]+)"/));
    const empty = await administrator.send(form);
    expect(empty.mistakes).toEqual(['Choose what you decide', 'Write why, in at most 2,000 characters']);
    const filled = { decision: 'rejected', reason: 'The register names them.' };
    const decided = await administrator.send(empty, filled);
    expect(decided.text).toContain('Whoever raised it can read what you decided');
    expect(decided.text).toContain('Rejected');
    expect(decided.text).toContain('The register names them.');
    const late = await administrator.send({ ...form, fields: { ...form.fields, key: crypto.randomUUID() } }, filled);
    expect(late.status).toBe(422);
  });

  it('imports a register, is told of each row that is wrong, and finds it among the registers', async () => {
    const form = await administrator.open('/admin/registers/new');
    const wrong = await upload(form, {}, '');
    expect(wrong.text).toContain('Choose the country');
    expect(wrong.text).toContain('Choose the file');
    const head = 'number,holder,holder_identifier,authority,valid_from,valid_to,status';
    const good = '412/065,Himal Overseas,NP-OCR:1234,Department,2025-04-01,2027-03-31,active';
    const bad = '507/066,"<script>alert(2)</script>",,Department,2025-04-01,someday,active';
    const fields = { country: 'NP', source: 'https://register.example', 'asOf-day': '1', 'asOf-month': '2' };
    const ahead = await upload(form, { ...fields, 'asOf-year': '2999' }, `${head}\n${good}\n`);
    expect(ahead.text).toContain('which cannot lie ahead');
    const unread = await upload(form, { ...fields, 'asOf-year': '2026' }, 'this is no register');
    expect(unread.text).toContain('This file cannot be imported');
    const inLatin1 = Buffer.from(`${head}\n${good.replace('Himal', 'Himál')}\n`, 'latin1');
    const garbled = await upload(form, { ...fields, 'asOf-year': '2026' }, inLatin1);
    expect(garbled.text).toContain('it must be UTF-8');

    const made = await upload(form, { ...fields, 'asOf-year': '2026' }, `${head}\n${good}\n${bad}\n`);
    expect(made.text).toContain('2 rows were read, and one was rejected');
    expect(made.text).toMatch(/3 507\/066 Check valid_from, valid_to: days .*valid_to/);
    expect(made.html).not.toContain('<script>alert');
    expect((await administrator.open('/admin/registers')).text).toContain('Nepal 1 February 2026 Imported whole');
    const register = await administrator.open('/admin/registers/NP');
    expect(register.text).toContain('The register of 1 February 2026');
  });

  it('has everybody assessed again, and sees how far it has come', async () => {
    const jobs = await administrator.open('/admin/jobs');
    expect((await administrator.send(jobs)).mistakes).toEqual(['Choose the rule book']);
    const job = await administrator.send(jobs, { ruleSet: 'un-13jk' });
    expect(job.text).toContain('State Waiting');
    const books = await administrator.open('/admin/jobs');
    expect(books.text).toMatch(/2\.1\.0 Published, in force .*? Waiting, begun/);
    expect(books.text).toMatch(/2\.0\.0 Published, superseded by version 2\.1\.0/);
    expect((await administrator.open('/admin')).text).toContain('are being brought up to date');
  });

  it('lets a person speak for an organisation, once, and erases what could name one', async () => {
    const page = await administrator.open(`/admin/parties/${party.id}`);
    expect((await administrator.send(page)).mistakes).toEqual(['Write their name at the issuer (sub)']);
    const added = await administrator.send(page, { subject: 'second@example.org' });
    expect(added.text).toContain('They speak for it from now on');
    expect(added.text.match(/A member since/g)).toHaveLength(2);
    expect(added.text).not.toContain('second@example.org');
    const again = await administrator.send(added, { subject: 'second@example.org' });
    expect(again.mistakes).toEqual(['This person speaks for it already']);

    const removal = await administrator.open(linkOn(again, /href="([^"]*\/members\/removal)"/));
    expect(removal.text).not.toContain('Only one person speaks for it');
    const nobody = await administrator.send(removal, { subject: 'third@example.org' });
    expect(nobody.mistakes).toEqual([expect.stringContaining('Nobody of this name speaks for the organisation')]);
    const removed = await administrator.send(nobody, { subject: 'second@example.org' });
    expect(removed.text).toContain('This person no longer speaks for it');
    expect(removed.text.match(/A member since/g)).toHaveLength(1);
    expect((await administrator.open(removal.path)).text).toContain('Only one person speaks for it');
    await administrator.send(removed, { subject: 'second@example.org' });

    const fields = await administrator.open(linkOn(added, /href="([^"]*\/erasure)"/));
    expect((await administrator.send(fields)).mistakes).toHaveLength(2);
    const erased = await administrator.send(fields, { reason: 'mistake', sure: 'yes' });
    expect(erased.text).toContain('They are erased');
    expect((await administrator.open(fields.path)).text).toMatch(/They were erased on .* Nothing is left to erase/);

    const person = await administrator.open('/admin/erasures');
    const who = { issuer: 'https://nobody.example', subject: 'nobody', reason: 'asked_by_person' };
    expect((await administrator.send(person, who)).mistakes).toEqual([
      'Confirm that you know that it cannot be undone',
    ]);
    const unknown = await administrator.send(person, { ...who, sure: 'yes' });
    expect(unknown.mistakes).toEqual(['Nothing is kept of a person of this name']);
    const ours = { issuer: '', subject: 'second@example.org', sure: 'yes' };
    expect((await administrator.send(unknown, ours)).text).toContain('no longer speak 1');
  });

  it('is told of each role where it is given, and which are their own', async () => {
    const { text } = await administrator.open(linkOn(await administrator.open('/admin'), /href="(\/admin\/roles)"/));
    expect(text).toContain('as the issuer of your sign-in says: Administrator');
    expect(text).toMatch(/Procurement officer .* procurement_officer/);
  });

  it('is the only one to come here', async () => {
    for (const role of ['declarant', 'procurement_officer', 'auditor'] as const) {
      const other = visitor(desk.app.fetch, [role, 'other']);
      expect((await other.open('/admin')).status).toBe(403);
      expect((await other.open(`/admin/parties/${party.id}`)).status).toBe(403);
    }
  });
});

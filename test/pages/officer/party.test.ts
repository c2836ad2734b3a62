import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/access/principal.ts';
import { now } from '../../access/tokens.ts';
import { type Desk, day, openDesk } from '../../api/desk.ts';
import { agency } from '../../builders/agency.ts';
import { client, state, through } from '../../builders/links.ts';
import { supplier } from '../../builders/supplier.ts';
import { visitor } from '../visitor.ts';

const hostile = 'Zelvinta "><script>alert(1)</script> {name} \u202Eltd';

let desk: Desk;
let party: { id: string; subject: string };
let home: string;
const as = (role: Role, subject = `${role}@example.org`) => visitor(desk.app.fetch, [role, subject]);

beforeAll(async () => {
  desk = await openDesk();
  party = await desk.register(hostile.replace('\u202E', ''), ['supplier'], 'owner@example.org');
  await desk.declare(party, supplier({ '/answers/identityDocuments/denied': true }, day));
  await desk.declare(party, supplier({}, day));
  home = `/parties/${party.id}`;
});

describe('whoever looks at an organisation', () => {
  it('reads where it stands and on what that rests, and no name becomes markup', async () => {
    const officer = as('procurement_officer');
    const page = await officer.open(home);
    expect(page.text).toContain('not by itself an exclusion ground');
    expect(page.text).toContain('Zelvinta "><script>alert(1)</script> {name} ltd');
    expect(page.html).not.toContain('<script>alert');
    for (const path of ['/findings', '/history', '/fees', '/chain', '/decisions', '/disputes', '/compare', '/watch']) {
      const { status, html } = await officer.open(`${home}${path}`);
      expect({ path, status, isEscaped: !html.includes('<script>alert') }).toEqual({
        path,
        status: 200,
        isEscaped: true,
      });
    }
  });

  it('reads findings paragraph by paragraph, with how old the declaration is', async () => {
    const page = await as('auditor').open(`${home}/findings`);
    expect(page.text).toContain('States are encouraged to prohibit that workers are charged recruitment fees.');
    expect(page.text).toMatch(/Supplier or contractor, for .* declared on .* \(today\)/);
    expect(page.html).toContain('href="#p-13-j-3"');
  });

  it('is shown no decision, and no way to make one, that the API keeps from the role', async () => {
    const [auditor, administrator] = await Promise.all([as('auditor').open(home), as('administrator').open(home)]);
    expect(auditor.html).toContain(`href="${home}/decisions"`);
    expect(auditor.html).not.toContain(`href="${home}/decisions/new"`);
    expect(administrator.html).not.toContain(`href="${home}/decisions"`);
    expect((await as('administrator').open(`${home}/decisions`)).status).toBe(403);
    expect((await as('administrator').open(`${home}/chain`)).status).toBe(200);
    expect((await as('declarant', party.subject).open(home)).status).toBe(403);
  });

  it('sees of two days, or of two organisations, what differs first', async () => {
    const officer = as('procurement_officer');
    const other = await desk.register('Quorimba Rubber', ['supplier'], 'other@example.org');
    await desk.declare(other, supplier({ '/answers/identityDocuments/denied': true }, day));
    const sides = await officer.open(`${home}/compare?with=Quorimba`);
    expect(sides.text).toMatch(/rules? concludes? otherwise/);
    expect(sides.html).toContain(`href="/parties/${other.id}"`);
    const agent = await desk.register('Himalpath Agents', ['agency'], 'himalpath@example.org');
    await desk.declare(agent, agency({}, day));
    const unlike = await officer.open(`${home}/compare?with=Himalpath`);
    expect(unlike.text).toMatch(/\d+ rules judge only this one: Himalpath Agents/);
    expect(unlike.text).not.toContain('Not looked at');
    const today = now.toISOString().slice(0, 10);
    const days = await officer.open(`${home}/compare?from=2026-01-01&to=${today}`);
    expect(days.text).toContain('Nothing was known then');
    const wrong = await officer.open(`${home}/compare?from-day=31&from-month=2&from-year=2026&to=${today}`);
    expect(wrong.mistakes).toEqual(['Write two real days, none of them in the future']);
    expect((await officer.open(`${home}/compare?with=Nobody`)).mistakes).toHaveLength(1);
    expect((await officer.open(`${home}/compare?from-day=&to-day=`)).mistakes).toEqual(wrong.mistakes);
    await desk.declare(other, supplier({}, day));
    const [between] =
      /[^"]*compare[^"]*first=[^"]*/.exec((await officer.open(`/parties/${other.id}/history`)).html) ?? [];
    const results = await officer.open(`${between}`.replaceAll('&amp;', '&'));
    expect(results.text).toMatch(/rules? concludes? otherwise/);
  });
});

describe('recruitment costs', () => {
  it('are shown as the one side states them, until the other side states the link, and then beside one another', async () => {
    const officer = as('procurement_officer');
    const employer = await desk.register('Tavronne Build', ['supplier'], 'tavronne@example.org');
    const agent = await desk.register('Sundarpath Overseas', ['agency'], 'sundarpath@example.org');
    const fees = `/parties/${employer.id}/fees`;
    expect((await officer.open(fees)).text).toContain('It has declared nothing on recruitment costs yet');
    await desk.declare(employer, supplier({}, day));
    await state(desk.call, employer, [through(agent)]);
    const alone = await officer.open(fees);
    expect(alone.text).toMatch(/From .* to .* recruited Cost Tavronne Build says Soliciting/);
    expect(alone.text).toMatch(/Sundarpath Overseas .*Has not stated this link/);
    expect(alone.text).not.toContain('Sundarpath Overseas says');
    await state(desk.call, agent, [client(employer)]);
    expect((await officer.open(fees)).text).toContain('has declared nothing on recruitment costs.');
    await desk.declare(agent, agency({}, day));
    await desk.declare(employer, supplier({}, day));
    const both = await officer.open(fees);
    expect(both.text).toContain('Tavronne Build says Sundarpath Overseas says');
    expect(both.text).toMatch(/On \d+ costs both sides say the same; on none do they differ/);
    expect(both.text).not.toContain('Where the two sides do not say the same');
    expect((await officer.open(`/parties/${agent.id}/fees`)).text).toContain(
      'Sundarpath Overseas says Tavronne Build says',
    );
  });
});

describe('an officer who decides on a contractor', () => {
  it('is told what is missing, checks, decides once however often it is sent, and reads the response', async () => {
    const officer = as('procurement_officer');
    const form = await officer.open(`${home}/decisions/new`);
    const empty = await officer.send(form, {}, 'check');
    expect(empty.mistakes).toEqual([
      'Write your reference of the procurement',
      'Choose what you decide',
      'Write the reason',
    ]);
    const unheard = await officer.send(
      empty,
      { reference: 'T-1', decision: 'do_not_proceed_yet', reason: 'Documents\nare kept.' },
      'check',
    );
    expect(unheard.mistakes).toEqual([expect.stringContaining('it is heard before it is passed over')]);
    const check = await officer.send(
      unheard,
      { 'respondBy-day': '1', 'respondBy-month': '5', 'respondBy-year': '2099' },
      'check',
    );
    expect(check.text).toContain('Check the decision');
    expect(check.text).toContain('not by itself an exclusion ground');
    const [once] = [await officer.send(check, {}, 'send'), await officer.send(check, {}, 'send')];
    expect(once.text).toContain('Your decision is kept');
    expect(once.html.split('Do not proceed yet: T-1')).toHaveLength(2);
    expect(once.text).toContain('1 May 2099');

    const id = /"id":"([^"]+)"/.exec(
      await (await desk.call('GET', `/v1/parties/${party.id}/decisions`, { as: ['auditor', 'a'] })).text(),
    )?.[1];
    const responded = await desk.call('POST', `/v1/decisions/${id}/responses`, {
      as: ['declarant', party.subject],
      body: { text: 'All were returned </bdi><b>yesterday</b>.' },
    });
    expect(responded.status).toBe(201);
    const seen = await as('auditor').open(`${home}/decisions`);
    expect(seen.text).toContain('All were returned </bdi><b>yesterday</b>.');
  });
});

describe('an officer who watches', () => {
  it('begins once, adds to it, takes out, and ends', async () => {
    const officer = as('procurement_officer', 'watcher@example.org');
    const other = await desk.register('Brightlund', ['supplier'], 'brightlund@example.org');
    const form = await officer.open(`${home}/watch`);
    const nothing = await officer.send(form, { name: ' ', kinds: [] });
    expect(nothing.mistakes).toHaveLength(2);
    const [watch] = [await officer.send(form, { name: 'T-1 <b>' }), await officer.send(form, { name: 'T-1 <b>' })];
    expect(watch.text).toContain('Watch T-1 <b>');
    const id = watch.path.split(/[/?]/)[2];
    const both = await officer.send(await officer.open(`/parties/${other.id}/watch`), { where: id ?? '' });
    expect(both.text).toContain('Brightlund');
    expect((await officer.open('/watches')).text).toContain('2 organisations');
    const action = `/watches/${id}/remove`;
    const without = await officer.send(
      { ...both, action },
      { party: other.id, key: '', 'if-match': both.fields['if-match'] ?? '' },
    );
    expect(without.text).not.toContain('Brightlund');
    const ended = await officer.send({ ...without, action: `/watches/${id}/end` });
    expect(ended.text).toContain('You watch nobody yet');
  });
});

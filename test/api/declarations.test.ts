import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { getAssessment } from '../../shared/store/assessment.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { getDeclaration } from '../../shared/store/declaration.ts';
import { agency } from '../builders/agency.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('a declaration', () => {
  it('is kept with its verdict, which is readable at once', async () => {
    const party = await desk.register('Clean Builders');
    const { assessment } = await desk.declare(party, supplier({}, day));
    expect(assessment).toMatchObject({ band: 'low', score: { found: 0, notRuledOut: 0 } });
    const score = await desk.call('GET', `/v1/parties/${party.id}/score`, { as: ['declarant', party.subject] });
    expect(await score.json()).toMatchObject({ partyId: party.id, band: 'low', assessmentId: assessment.id });
  });

  it('can be run again from what was kept, to the same bytes', async () => {
    const party = await desk.register('Replayed');
    const { assessment } = await desk.declare(party, supplier({ '/answers/deposits/taken': true }, day));
    const kept = await getAssessment(desk.store, party.id, assessment.id);
    if (kept === undefined) throw new RangeError('The assessment was not kept.');
    const declarations = await Promise.all(kept.declarations.map(({ id }) => getDeclaration(desk.store, party.id, id)));
    const bodies = declarations.flatMap((each) => (each === undefined ? [] : [each.body]));
    const again = assess({ declarations: bodies, context: kept.context, ruleSet: un13jk, asOf: kept.body.asOf });
    expect(sorted(again)).toBe(sorted(kept.body));
  });

  it('leaves one entry in the audit chain of its party, which holds', async () => {
    const party = await desk.register('Chained');
    await desk.declare(party, supplier({}, day));
    await desk.declare(party, supplier({ '/answers/deposits/taken': true }, day));
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    expect(items.map(({ action }) => action)).toEqual([
      'party.registered',
      'declaration.submitted',
      'declaration.submitted',
    ]);
    expect(verifyChain(streams.party(party.id), items)).toMatchObject({ holds: true });
  });

  it('takes the place of the one before, which stays readable', async () => {
    const party = await desk.register('Twice');
    const first = await desk.declare(party, supplier({ '/answers/identityDocuments/denied': true }, day));
    const second = await desk.declare(party, supplier({}, day));
    expect(second.declaration.supersedes).toBe(first.declaration.id);
    const list = await desk.call('GET', `/v1/parties/${party.id}/assessments`, { as: ['auditor', 'a'] });
    const { items } = listOf(z.object({ id: z.string(), band: z.string() })).parse(await list.json());
    expect(items.map(({ id }) => id)).toEqual([second.assessment.id, first.assessment.id]);
  });

  it('is assessed together with the latest declaration of the other form', async () => {
    const party = await desk.register('Both Kinds', ['supplier', 'agency']);
    const alone = await desk.declare(party, supplier({}, day));
    expect(alone.assessment.band).toBe('not_scored');
    const both = await desk.declare(party, agency({}, day));
    expect(both.assessment).toMatchObject({ band: 'low', score: { notRuledOut: 0 } });
  });

  it('can be tried without keeping anything', async () => {
    const party = await desk.register('Dry');
    const answer = await desk.call('POST', `/v1/parties/${party.id}/declarations?dryRun=true`, {
      as: ['declarant', party.subject],
      body: supplier({}, day),
      headers: { 'idempotency-key': undefined },
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ dryRun: true, assessments: [{ band: 'low' }] });
    const score = await desk.call('GET', `/v1/parties/${party.id}/score`, { as: ['auditor', 'a'] });
    expect(score.status).toBe(404);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    expect(items).toHaveLength(1);
  });

  it.each([
    ['a day of signing in the future', { '/signature/date': '2026-03-02' }, '/signature/date'],
    ['a form version that does not exist', { '/formVersion': 3 }, '/formVersion'],
    ['a field that the form does not know', { '/answers/deposits/forgiven': true }, '/answers/deposits/forgiven'],
    [
      'a country that does not exist',
      { '/answers/recruitment/corridors/rows/np-qa/from': 'XX' },
      '/answers/recruitment/corridors/rows/0/from',
    ],
    ['another form', { '/form': 'contract' }, '/form'],
  ])('is refused for %s, by its pointer, and nothing is kept', async (_what, changes, pointer) => {
    const party = await desk.register('Refused');
    const answer = await desk.call('POST', `/v1/parties/${party.id}/declarations`, {
      as: ['declarant', party.subject],
      body: supplier(changes, day),
    });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors.map((each) => each.pointer)).toContain(pointer);
    const list = await desk.call('GET', `/v1/parties/${party.id}/declarations`, { as: ['auditor', 'a'] });
    expect(listOf(z.unknown()).parse(await list.json()).items).toEqual([]);
  });

  it('is refused over 100 KB, with both numbers', async () => {
    const party = await desk.register('Large');
    const rows = Array.from({ length: 500 }, (_, index) => ({
      id: `agency-${index}`,
      name: 'N'.repeat(190),
      employerPaysClause: true,
      itemisedPrice: true,
    }));
    const answer = await desk.call('POST', `/v1/parties/${party.id}/declarations`, {
      as: ['declarant', party.subject],
      body: supplier({ '/answers/recruitment/agencies': { total: 500, rows } }, day),
    });
    expect(answer.status).toBe(413);
    expect((await problemOf(answer)).detail).toMatch(/\d{6} bytes, and 102400 are the most/);
  });

  it('of a stranger is filed nowhere: their party does not exist for one', async () => {
    const party = await desk.register('Mine');
    const answer = await desk.call('POST', `/v1/parties/${party.id}/declarations`, {
      as: ['declarant', 'stranger'],
      body: supplier({}, day),
    });
    expect(answer.status).toBe(404);
  });
});

describe('what others see of a declaration', () => {
  it('holds neither the name of who signed nor small counts of workers', async () => {
    const party = await desk.register('Seen');
    const body = supplier({ '/answers/workforce/headcount': 9, '/signature/contact': 'secret@example.org' }, day);
    const { declaration, assessment } = await desk.declare(party, body);
    const paths = [`declarations/${declaration.id}`, `assessments/${assessment.id}`];
    for (const path of paths) {
      const text = await (await desk.call('GET', `/v1/parties/${party.id}/${path}`, { as: ['auditor', 'a'] })).text();
      expect(text).not.toContain('Asha Verma');
      expect(text).not.toContain('secret@example.org');
      expect(text).not.toContain('"headcount":9');
    }
    const seen = await desk.call('GET', `/v1/parties/${party.id}/declarations/${declaration.id}`, {
      as: ['procurement_officer', 'o'],
    });
    expect(await seen.json()).toMatchObject({ answers: { workforce: { headcount: '<11' } } });
    const own = await desk.call('GET', `/v1/parties/${party.id}/declarations/${declaration.id}`, {
      as: ['declarant', party.subject],
    });
    expect(await own.json()).toMatchObject({
      answers: { workforce: { headcount: 9 } },
      personal: { '/signature/name': 'Asha Verma' },
    });
  });
});

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

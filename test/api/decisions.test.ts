import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { getAssessment, sealAssessment } from '../../shared/store/assessment.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { now } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

let desk: Desk;
let turn = 0;
beforeAll(async () => {
  desk = await openDesk();
});

const officer: [Role, string] = ['procurement_officer', 'officer@example.org'];
const shown = z.looseObject({
  id: z.string(),
  basis: z.looseObject({ assessment: z.string(), digest: z.string(), band: z.string() }).nullable(),
  responses: z.array(z.unknown()),
  notice: z.string(),
});
const listed = z.object({ items: z.array(shown) });

async function contractor() {
  const party = await desk.register(`Contractor ${++turn}`);
  const { assessment } = await desk.declare(party, supplier({ '/answers/identityDocuments/denied': true }, day));
  return { ...party, assessment, as: ['declarant', party.subject] as [Role, string] };
}

const half = { decision: 'do_not_proceed_yet', reason: 'Documents are kept.', respondBy: '2026-03-10' };
const decide = (party: { id: string }, more: object = {}, as = officer) =>
  desk.call('POST', '/v1/decisions', { as, body: { party: party.id, reference: `T-${turn}`, ...half, ...more } });
const made = async (answer: Response) => {
  expect(answer.status, await answer.clone().text()).toBe(201);
  return shown.parse(await answer.json());
};
const listOf = async (party: { id: string }, as = officer) =>
  listed.parse(await (await desk.call('GET', `/v1/parties/${party.id}/decisions`, { as })).json()).items;

describe('a decision on a contractor', () => {
  it('keeps the verdict that it rests on, by the digest that the audit knows, and says what a score is not', async () => {
    const party = await contractor();
    const decision = await made(await decide(party));
    const assessment = await getAssessment(desk.store, party.id, party.assessment.id);
    const digest = assessment && sealAssessment(assessment).digest;
    expect(decision).toMatchObject({
      ...{ ...half, partyId: party.id, name: party.name, conditions: [], responses: [] },
      basis: { assessment: party.assessment.id, digest, band: party.assessment.band, ruleSet: { id: 'un-13jk' } },
      notice: expect.stringContaining('not by itself an exclusion ground'),
    });
    await desk.declare(party, supplier({}, day));
    const answer = await desk.call('GET', `/v1/decisions/${decision.id}`, { as: ['auditor', 'a'] });
    expect(shown.parse(await answer.json())).toEqual(decision);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    expect(items.map(({ action }) => action)).toContain('decision.made');
  });

  it('rests on a screening where it names one, however the verdict changed since', async () => {
    const party = await contractor();
    const screened = await desk.call('POST', '/v1/screenings', {
      as: officer,
      body: { reference: 'T', parties: [{ id: party.id }] },
    });
    const { id: screening } = z.object({ id: z.string() }).parse(await screened.json());
    await desk.declare(party, supplier({}, day));
    const { basis } = await made(await decide(party, { screening }));
    expect(basis).toMatchObject({ assessment: party.assessment.id, band: party.assessment.band });
    const other = await desk.register(`Contractor ${++turn}`);
    const refused = await decide(other, { screening });
    expect((await problemOf(refused)).errors).toMatchObject([{ pointer: '/screening' }]);
    expect((await made(await decide(other))).basis).toBeNull();
  });

  it('is superseded by a later one under the same reference, of the same officer or the same authority', async () => {
    const party = await contractor();
    const buyer = (await desk.register(`Authority ${turn}`, ['contracting_authority'])).id;
    const [first, ofOther] = [await made(await decide(party)), await made(await decide(party, { buyer }))];
    const proceed = { decision: 'proceed', reason: 'All returned.', respondBy: undefined };
    const colleague: [Role, string] = ['procurement_officer', 'colleague@example.org'];
    const [alone, second] = [
      await made(await decide(party, proceed, colleague)),
      await made(await decide(party, { ...proceed, buyer }, colleague)),
    ];
    expect(second).toMatchObject({ supersedes: ofOther.id, buyer: { id: buyer, name: `Authority ${turn}` } });
    const byId = new Map((await listOf(party)).map((each) => [each.id, each]));
    expect(byId.get(ofOther.id)).toMatchObject({ supersededBy: second.id, reason: half.reason });
    for (const { id } of [first, alone, second]) expect(byId.get(id)).not.toHaveProperty('supersededBy');
  });

  it.each([
    ['/conditions', { decision: 'proceed_with_conditions' }],
    ['/conditions', { conditions: ['Report monthly.'] }],
    ['/respondBy', { respondBy: undefined }],
    ['/respondBy', { respondBy: '2026-02-28' }],
    ['/buyer', { buyer: '01890a5d-ac96-774b-bcce-b302099a8057' }],
  ])('with a mistake at %s is refused: %o', async (pointer, wrong) => {
    const party = await desk.register(`Contractor ${++turn}`);
    const refused = await decide(party, wrong);
    expect([refused.status, (await problemOf(refused)).errors[0]?.pointer]).toEqual([400, pointer]);
  });

  it('is seen by the organisation, without who decided, and by no other organisation', async () => {
    const party = await contractor();
    const decision = await made(await decide(party));
    const [own] = await listOf(party, party.as);
    expect(own).toMatchObject({ id: decision.id, reason: half.reason });
    expect(own).not.toHaveProperty('actor');
    expect((await listOf(party))[0]).toHaveProperty('actor');
    const stranger: [Role, string] = ['declarant', 'stranger'];
    expect((await desk.call('GET', `/v1/parties/${party.id}/decisions`, { as: stranger })).status).toBe(404);
    expect((await desk.call('GET', `/v1/decisions/${decision.id}`, { as: party.as })).status).toBe(403);
    expect((await decide(party, {}, ['auditor', 'a'])).status).toBe(403);
  });
});

describe('the right to respond', () => {
  it('is the organisation’s, in time or late, and its words stand with the decision', async () => {
    const party = await contractor();
    const { id } = await made(await decide(party));
    const path = `/v1/decisions/${id}/responses`;
    const body = { text: 'All were returned on 2 March.' };
    expect((await desk.call('POST', path, { as: ['declarant', 'stranger'], body })).status).toBe(404);
    await made(await desk.call('POST', path, { as: party.as, body }));
    const after = await openApi(desk.store, new Date('2026-03-11T00:00:00Z'));
    await made(await after.call('POST', path, { as: party.as, body }));
    const [seen] = await listOf(party);
    expect(seen?.responses).toMatchObject([
      { ...body, at: now.toISOString() },
      { ...body, late: true },
    ]);
    expect(seen?.responses[0]).not.toHaveProperty('late');
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    expect(items.map(({ action }) => action).slice(-2)).toEqual(['decision.answered', 'decision.answered']);
  });
});

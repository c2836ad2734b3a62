import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { tellable } from '../../shared/disputing/held-back.ts';
import { eventId } from '../../shared/events/event-id.ts';
import { raise } from '../../shared/events/raise.ts';
import { effectsOf } from '../../shared/reacting/effects-of.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { retell } from '../../shared/watching/retell.ts';
import { now } from '../access/tokens.ts';
import type { Changes } from '../builders/change.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

let desk: Desk;
let turn = 0;
beforeAll(async () => {
  desk = await openDesk();
});

const withheld: Changes = { '/answers/identityDocuments/denied': true };
const statement = 'The workers hold them; see our letter of May.';
const dispute = z.looseObject({ id: z.string(), partyId: z.string(), state: z.string(), by: z.string() });
const listed = z.object({ items: z.array(dispute) });
const marked = z.looseObject({
  band: z.string(),
  disputed: z.object({ registration: z.unknown().optional(), findings: z.array(z.unknown()).optional() }).optional(),
});
const stranger: [Role, string] = ['declarant', 'the-real-owner@example.org'];
const administrator: [Role, string] = ['administrator', 'admin@example.org'];
const officer: [Role, string] = ['procurement_officer', 'officer@example.org'];

async function declared(answers: Changes = withheld) {
  const party = await desk.register(`Disputing ${++turn}`);
  const { assessment } = await desk.declare(party, supplier(answers, day));
  const finding = assessment.findings.find(({ outcome }) => outcome === 'breach') ?? assessment.findings[0];
  return { ...party, assessment, rule: finding?.rule ?? '', as: ['declarant', party.subject] as [Role, string] };
}
type Declared = Awaited<ReturnType<typeof declared>>;

const post = (path: string, as: [Role, string], body?: object) =>
  desk.call('POST', path, { as, ...(body && { body }) });
const pathOf = ({ id }: { id: string }, more = '') => `/v1/parties/${id}/disputes${more}`;
const aboutFinding = ({ assessment, rule }: Declared) => ({
  ...{ about: 'finding', ruleSet: 'un-13jk', assessment: assessment.id, rule, statement },
});
const aboutRegistration = { about: 'registration', statement };
const idOf = async (answer: Response) => {
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return dispute.parse(await answer.json()).id;
};
const read = async <T extends z.ZodType>(schema: T, path: string, as: [Role, string]) =>
  schema.parse(await (await desk.call('GET', path, { as })).json());
const scoreOf = ({ id }: { id: string }, as = officer) => read(marked, `/v1/parties/${id}/score`, as);

describe('a disputed finding', () => {
  it('is marked beside score and assessment until it is decided, and the verdict stays what it is', async () => {
    const party = await declared();
    const before = await scoreOf(party);
    const id = await idOf(await post(pathOf(party), party.as, aboutFinding(party)));
    const mark = { since: now.toISOString() };
    expect(await scoreOf(party)).toEqual({ ...before, disputed: { findings: [{ ...mark, rule: party.rule }] } });
    const path = `/v1/parties/${party.id}/assessments/${party.assessment.id}`;
    const findings = z.object({
      findings: z.array(z.looseObject({ rule: z.string(), disputed: z.unknown().optional() })),
    });
    const shown = (await read(findings, path, officer)).findings.filter((each) => each.disputed !== undefined);
    expect(shown).toMatchObject([{ rule: party.rule, disputed: mark }]);
    expect((await read(listed, '/v1/disputes', administrator)).items).toContainEqual(expect.objectContaining({ id }));

    const reason = 'The register says otherwise.';
    const decided = await post(pathOf(party, `/${id}/decision`), administrator, { decision: 'rejected', reason });
    expect(decided.status).toBe(200);
    expect(await scoreOf(party)).toEqual(before);
    const seen = await read(listed, pathOf(party), party.as);
    expect(seen.items).toMatchObject([{ id, state: 'rejected', reason, by: 'you', statement }]);
    expect((await read(listed, '/v1/disputes', administrator)).items.map((each) => each.id)).not.toContain(id);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    expect(items.slice(-2).map(({ action }) => action)).toEqual(['dispute.raised', 'dispute.rejected']);
  });

  it('is disputed once at a time, by members alone, and only where something was found', async () => {
    const party = await declared();
    const body = aboutFinding(party);
    expect((await post(pathOf(party), stranger, body)).status).toBe(404);
    await idOf(await post(pathOf(party), party.as, body));
    expect((await post(pathOf(party), party.as, body)).status).toBe(409);
    for (const [pointer, wrong] of [
      ['/rule', { ...body, rule: 'FEE-01' }],
      ['/ruleSet', { ...body, ruleSet: 'uk-ppn-009' }],
      ['/assessment', { ...body, assessment: party.id }],
    ] as const) {
      const refused = await post(pathOf(party), party.as, wrong);
      expect([refused.status, (await problemOf(refused)).errors[0]?.pointer]).toEqual([400, pointer]);
    }
  });

  it('is withdrawn by whoever raised it and nobody else, and decided by administrators alone, once', async () => {
    const party = await declared();
    const id = await idOf(await post(pathOf(party), party.as, aboutFinding(party)));
    const decision = { decision: 'upheld', reason: 'Our mistake.' };
    for (const as of [officer, party.as]) {
      expect((await post(pathOf(party, `/${id}/decision`), as, decision)).status).toBe(403);
    }
    expect((await post(pathOf(party, `/${id}/withdrawal`), stranger)).status).toBe(404);
    expect((await post(pathOf(party, `/${id}/withdrawal`), party.as)).status).toBe(200);
    expect((await post(pathOf(party, `/${id}/decision`), administrator, decision)).status).toBe(409);
    expect((await scoreOf(party)).disputed).toBeUndefined();
  });
});

describe('a disputed registration', () => {
  it('is raised by whoever does not speak for the organisation, by its id or its number, once', async () => {
    const party = await declared({});
    expect((await post(pathOf(party), party.as, aboutRegistration)).status).toBe(409);
    const { items } = z
      .object({ items: z.array(z.object({ identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })) })) })
      .parse(await (await desk.call('GET', `/v1/parties?name=${party.name}`, { as: officer })).json());
    const [number] = items[0]?.identifiers ?? [];
    const id = await idOf(
      await post('/v1/disputes', stranger, { identifier: `${number?.scheme}:${number?.id}`, statement }),
    );
    expect((await post(pathOf(party), stranger, aboutRegistration)).status).toBe(409);
    expect((await read(listed, '/v1/disputes/raised', stranger)).items).toMatchObject([
      { id, partyId: party.id, by: 'you' },
    ]);
    expect((await read(listed, pathOf(party), party.as)).items).toMatchObject([{ id, by: 'somebody else' }]);
    expect((await post(pathOf(party, `/${id}/withdrawal`), stranger)).status).toBe(200);
    expect((await post(pathOf(party), stranger, aboutRegistration)).status).toBe(409);
    expect((await post('/v1/disputes', stranger, { identifier: 'NP-OCR:nobody', statement })).status).toBe(404);
  });

  it('is marked, and where it is upheld its members go and the mark stays until the right ones declare', async () => {
    const party = await declared({});
    const before = await scoreOf(party);
    const id = await idOf(await post(pathOf(party), ['declarant', `real-${turn}`], aboutRegistration));
    expect(await scoreOf(party)).toEqual({
      ...before,
      disputed: { registration: { since: now.toISOString(), state: 'open' } },
    });
    const decision = { decision: 'upheld', reason: 'The register names others.' };
    expect((await post(pathOf(party, `/${id}/decision`), administrator, decision)).status).toBe(200);
    expect((await desk.call('GET', `/v1/parties/${party.id}/score`, { as: party.as })).status).toBe(404);
    expect((await scoreOf(party)).disputed).toMatchObject({ registration: { state: 'upheld' } });
    const right = `right-${turn}`;
    const body = { issuer: 'https://issuer.test', subject: right };
    expect((await post(`/v1/parties/${party.id}/members`, administrator, body)).status).toBe(201);
    await desk.declare({ id: party.id, subject: right }, supplier({}, day));
    expect((await scoreOf(party)).disputed).toBeUndefined();
  });
});

describe('news of what is disputed', () => {
  const ruleSet = { id: 'un-13jk', version: '1.0.0' };
  const critical = (party: string, rules: string[]) => ({
    ...{ id: eventId(party, 'critical_finding', [turn]), party, kind: 'critical_finding' as const, ruleSet, rules },
    ...{ number: 1, raisedAt: now.toISOString() },
  });
  const ended = (party: string) => ({
    ...{ id: eventId(party, 'licence_ended', [turn]), party, kind: 'licence_ended' as const, lastDay: day },
    ...{ licence: { country: 'NP', number: '1' }, number: 2, raisedAt: now.toISOString() },
  });
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

  it('is held back for 30 days at most, and nothing else with it', async () => {
    const party = await declared();
    await idOf(await post(pathOf(party), party.as, aboutFinding(party)));
    const [alone, more] = [critical(party.id, [party.rule]), critical(party.id, [party.rule, 'FEE-09'])];
    expect(await tellable(desk.store, alone, later(29))).toBeUndefined();
    expect(await tellable(desk.store, more, later(29))).toEqual({ ...more, rules: ['FEE-09'] });
    expect(await tellable(desk.store, alone, later(30))).toEqual(alone);
    await idOf(await post(pathOf(party), ['declarant', `real-${turn}`], aboutRegistration));
    expect(await tellable(desk.store, more, later(29))).toBeUndefined();
    expect(await tellable(desk.store, ended(party.id), later(29))).toEqual(ended(party.id));
  });

  it('is handed out when the dispute is rejected or withdrawn, and never where it was right', () => {
    const kept = { id: 'd', party: 'p', about: { kind: 'registration' }, statement, raisedAt: now.toISOString() };
    const at = (state: string) =>
      effectsOf({ type: 'dispute', before: {}, after: { ...kept, raisedBy: 'a', state, version: 2 } });
    const retell = [{ kind: 'retell', party: 'p', since: kept.raisedAt }];
    expect([at('rejected'), at('withdrawn'), at('upheld'), at('open')]).toEqual([retell, retell, [], []]);
  });

  it('is what came about since the dispute was raised, and no more', async () => {
    const party = await desk.register(`Disputing ${++turn}`);
    const timing = (day: number) => ({ store: desk.store, timing: { now: () => later(day) } });
    const { number: _, raisedAt: _then, ...before } = critical(party.id, ['FEE-01']);
    const after = { ...before, id: eventId(party.id, 'critical_finding', ['later']) };
    const { number: _other, raisedAt: _day, ...licence } = ended(party.id);
    await raise(timing(1), before);
    for (const event of [after, licence]) await raise(timing(3), event);
    const sent: unknown[] = [];
    const send = async (work: readonly unknown[]) => void sent.push(...work);
    const since = later(2).toISOString();
    await retell({ store: desk.store, send }, { kind: 'retell', party: party.id, since });
    expect(sent).toEqual([{ kind: 'tell', party: party.id, event: after.id }]);
  });
});

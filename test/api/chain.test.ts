import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Role } from '../../shared/access/principal.ts';
import { expose } from '../../shared/chain/expose.ts';
import { client, state, through } from '../builders/links.ts';
import { agencyWith, employerWith, fallenAgency } from '../chain/street.ts';
import { type Desk, day, openDesk } from './desk.ts';

type Party = Awaited<ReturnType<Desk['register']>>;
const officer: [Role, string] = ['procurement_officer', 'office@city.example'];
const auditor: [Role, string] = ['auditor', 'audit@city.example'];
const sub = (other: Party, changes = {}) => through(other, { kind: 'sub_agency', ...changes });

const link = z.looseObject({
  user: z.string(),
  provider: z.string().nullable(),
  state: z.string(),
  ended: z.boolean(),
});
const node = z.looseObject({ partyId: z.string().nullable(), name: z.string(), depth: z.int(), why: link.optional() });
const chain = z.object({ partyId: z.string(), nodes: z.array(node), links: z.array(link), truncated: z.boolean() });

let desk: Desk;
let employer: Party;
let agency: Party;
let agent: Party;
let rival: Party;
let other: Party;

const reckon = async (...parties: Party[]) => {
  const timing = { now: () => new Date(`${day}T12:00:00.000Z`), sleep: async () => undefined };
  for (const { id } of parties) await expose({ store: desk.store, ruleSets: [un13jk], timing }, id);
};

async function see(path: string, as: [Role, string] = officer) {
  const answer = await desk.call('GET', path, { as });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return { text, json: JSON.parse(text), link: answer.headers.get('link') };
}
const seeChain = async (party: Party, query = '', as: [Role, string] = officer) =>
  chain.parse((await see(`/v1/parties/${party.id}/chain${query}`, as)).json);

/** An employer, its agency, the agency's agent, who uses the agency in turn; a rival that is only named; another client. */
beforeAll(async () => {
  desk = await openDesk();
  employer = await desk.register('Everest Build');
  other = await desk.register('Annapurna Hotels');
  agency = await desk.register('Himal Workforce', ['agency']);
  agent = await desk.register('Janakpur Agents', ['agency']);
  rival = await desk.register('Rival Overseas', ['agency']);
  await desk.declare(agent, fallenAgency(1, day));
  await desk.declare(agency, agencyWith(1, {}, day));
  await desk.declare(employer, employerWith(2, {}, day));
  await state(desk.call, employer, [through(agency), through(rival)]);
  await state(desk.call, other, [through(agency)]);
  await state(desk.call, agency, [client(employer), client(other), sub(agent), client(agent, { kind: 'sub_agency' })]);
  await state(desk.call, agent, [client(agency, { kind: 'sub_agency' }), sub(agency)]);
  await reckon(agent, agency, employer);
}, 120_000);

describe('the chain of an organisation', () => {
  it('shows each organisation once with the link by which it was met, and every link, rings too', async () => {
    const { nodes, links, truncated } = await seeChain(employer);
    expect(nodes.map(({ partyId, depth }) => [partyId, depth])).toEqual(
      expect.arrayContaining([
        [employer.id, 0],
        [agency.id, 1],
        [rival.id, 1],
        [agent.id, 2],
      ]),
    );
    expect(nodes).toHaveLength(4);
    expect(truncated).toBe(false);
    expect(nodes.find(({ partyId }) => partyId === agent.id)).toMatchObject({
      ...{ name: agent.name, band: 'critical' },
      why: { user: agency.id, provider: agent.id, kind: 'sub_agency', state: 'confirmed', ended: false },
    });
    expect(links.map(({ user, provider, state }) => [user, provider, state])).toEqual(
      expect.arrayContaining([
        [employer.id, agency.id, 'confirmed'],
        [employer.id, rival.id, 'claimed'],
        [agency.id, agent.id, 'confirmed'],
        [agent.id, agency.id, 'confirmed'],
      ]),
    );
    expect(links).toHaveLength(4);
  });

  it('ends after as many links as are asked for', async () => {
    const { nodes, links } = await seeChain(employer, '?depth=1');
    expect(nodes).toHaveLength(3);
    expect(links).toHaveLength(2);
  });

  it('goes the other way for officers and auditors, and for nobody else', async () => {
    const { nodes } = await seeChain(agent, '?direction=users', auditor);
    expect(new Set(nodes.map(({ name }) => name))).toEqual(
      new Set([agent.name, agency.name, employer.name, other.name]),
    );
    const refused = await desk.call('GET', `/v1/parties/${agency.id}/chain?direction=users`, {
      as: ['declarant', agency.subject],
    });
    expect(refused.status).toBe(403);
  });

  it('comes in pages that make up the whole', async () => {
    const whole = await seeChain(employer);
    const parts: z.infer<typeof chain>[] = [];
    for (let next: string | undefined = `/v1/parties/${employer.id}/chain?limit=1`; next !== undefined; ) {
      const { json, link: header } = await see(next);
      const part = chain.parse(json);
      next = /^<(.+)>; rel="next"$/.exec(header ?? '')?.[1];
      expect(part.truncated).toBe(next !== undefined);
      parts.push(part);
    }
    expect(parts.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
    expect(parts.flatMap(({ links }) => links)).toEqual(whole.links);
  });

  it('is one link long for its owner, and tells of the other one only what that one agreed to', async () => {
    const { text, json } = await see(`/v1/parties/${employer.id}/chain`, ['declarant', employer.subject]);
    const { nodes, links } = chain.parse(json);
    expect(nodes.map(({ depth }) => depth)).toEqual([0, 1, 1]);
    expect(links).toHaveLength(2);
    expect(nodes.find(({ partyId }) => partyId === agency.id)).toMatchObject({ band: 'low' });
    const named = nodes.find(({ why }) => why?.state === 'claimed');
    expect(named).not.toHaveProperty('band');
    expect(named).not.toHaveProperty('stub');
    for (const { name, id } of [agent, other]) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(id);
    }
  });

  it('is no address for anybody else', async () => {
    const others = await desk.call('GET', `/v1/parties/${agency.id}/chain`, { as: ['declarant', employer.subject] });
    expect(others.status).toBe(404);
  });
});

describe('exposure beside a score', () => {
  const path = () => `/v1/parties/${employer.id}`;

  it('names the whole way for an officer, in the score, in the list, in the assessment and in a screening', async () => {
    const { json: score } = await see(`${path()}/score`);
    expect(score).toMatchObject({
      tier: 'enhanced',
      tierRaisedBy: 'exposure',
      exposure: { notRuledOut: 75, state: 'not_known', path: [], text: expect.stringContaining('nothing is known') },
    });
    const { json: agencys } = await see(`/v1/parties/${agency.id}/score`);
    const exposure = {
      state: 'known',
      path: [{ partyId: agent.id, name: agent.name }],
      text: expect.stringContaining('one link away'),
    };
    expect(agencys).toMatchObject({ exposure });
    const { json: list } = await see('/v1/scores');
    expect(list.items).toContainEqual(agencys);
    expect((await see(`/v1/parties/${agency.id}/assessments/${agencys.assessmentId}`)).json).toMatchObject({
      exposure,
    });
    const screened = await desk.call('POST', '/v1/screenings', {
      as: officer,
      body: { reference: 'T-1', parties: [{ id: agency.id }, { id: employer.id }] },
    });
    expect(await screened.json()).toMatchObject({
      results: [{ exposure }, { tier: 'enhanced', tierRaisedBy: 'exposure', exposure: { notRuledOut: 75 } }],
    });
  });

  it('names for the owner no one behind its own link', async () => {
    await state(desk.call, employer, [through(agency)]);
    await desk.declare(employer, employerWith(1, {}, day));
    const { json, text } = await see(`${path()}/score`, ['declarant', employer.subject]);
    expect(json.exposure).toMatchObject({
      state: 'known',
      path: [{ partyId: agency.id, name: agency.name }],
      further: 1,
    });
    expect(json.exposure.text).toContain('2 links away');
    expect(text).not.toContain(agent.id);
    expect(text).not.toContain(agent.name);
    const { json: officers } = await see(`${path()}/score`);
    expect(officers.exposure.path.map(({ name }: { name: string }) => name)).toEqual([agency.name, agent.name]);
  });
});

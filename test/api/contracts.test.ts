import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import type { Body } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

const finding = z.looseObject({ rule: z.string(), outcome: z.string(), subject: z.string() });
const kept = z.looseObject({
  id: z.string(),
  assessment: z.looseObject({ band: z.string(), findings: z.array(finding) }),
});
const listed = listOf(z.looseObject({ id: z.string(), band: z.string() }));
const officer: ['procurement_officer', string] = ['procurement_officer', 'officer'];

let desk: Desk;
let buyer: { id: string };
let contractor: { id: string; subject: string };
beforeAll(async () => {
  desk = await openDesk();
  buyer = await desk.register('Landkreis', ['contracting_authority'], 'officer');
  contractor = await desk.register('Contractor');
  await desk.declare(contractor, supplier({}, day));
});

const declare = (body: Body) => desk.call('POST', '/v1/contracts', { as: officer, body });
const scoreOf = async (party: string) =>
  (await desk.call('GET', `/v1/parties/${party}/score`, { as: ['auditor', 'a'] })).text();

describe('a contract of the authority', () => {
  it('with every clause that is asked for has no gap', async () => {
    const answer = await declare(contract({}, day));
    expect(answer.status).toBe(201);
    const { assessment } = kept.parse(await answer.json());
    const decided = assessment.findings.filter(({ outcome }) => outcome !== 'not_applicable');
    expect(decided.length).toBeGreaterThan(5);
    expect(decided.filter(({ outcome }) => outcome !== 'met')).toEqual([]);
  });

  it('with weak clauses has gaps of the buyer, and leaves its supplier as it was', async () => {
    const before = await scoreOf(contractor.id);
    const weak = contract({ '/answers/clauses/workerRemedy': false, '/answers/clauses/feesBanned': false }, day);
    const answer = await declare({ ...weak, buyer: buyer.id, supplier: contractor.id });
    const text = await answer.text();
    const { id, assessment } = kept.parse(JSON.parse(text));
    const gaps = assessment.findings.filter(({ outcome }) => outcome === 'gap');
    expect(gaps.length).toBeGreaterThanOrEqual(2);
    expect(gaps.every(({ subject }) => subject === 'buyer')).toBe(true);
    expect(await scoreOf(contractor.id)).toBe(before);
    const read = await desk.call('GET', `/v1/contracts/${id}`, { as: ['auditor', 'a'] });
    expect(await read.json()).toEqual(JSON.parse(text));
    const { items } = await auditEntries(desk.store, streams.contract(id), { limit: 5 });
    expect(items.map(({ action }) => action)).toEqual(['contract.declared']);
  });

  it('names a contracting authority as buyer and a registered supplier, or none', async () => {
    const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';
    const answer = await declare({ ...contract({}, day), buyer: contractor.id, supplier: nobody });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors.map(({ pointer }) => pointer)).toEqual(['/buyer', '/supplier']);
  });

  it("is declared by the authority's own officers only, to whom another authority is as good as none", async () => {
    const theirs = await desk.register('Other county', ['contracting_authority'], 'other officer');
    const refusals = await Promise.all(
      [theirs.id, '01890a5d-ac96-774b-bcce-b302099a8057'].map(async (id) => {
        const answer = await declare({ ...contract({}, day), buyer: id });
        return [answer.status, (await problemOf(answer)).errors];
      }),
    );
    expect(refusals[0]).toEqual([400, [{ pointer: '/buyer', detail: expect.stringMatching(/member of\.$/) }]]);
    expect(refusals[1]).toEqual(refusals[0]);
  });

  it('is never one of an authority with itself', async () => {
    const answer = await declare({ ...contract({}, day), buyer: buyer.id, supplier: buyer.id });
    expect((await problemOf(answer)).errors.map(({ pointer }) => pointer)).toEqual(['/supplier']);
  });

  it('is listed newest first, page by page, for officers of its buyer and for auditors', async () => {
    const own = await desk.register('Listing county', ['contracting_authority'], 'officer');
    const path = `/v1/contracts?buyer=${own.id}&limit=2`;
    const declared: string[] = [];
    for (let number = 0; number < 3; number++) {
      const answer = await declare({ ...contract({}, day), buyer: own.id, supplier: contractor.id });
      declared.unshift(kept.parse(await answer.json()).id);
    }
    await declare({ ...contract({}, day), buyer: buyer.id });
    for (const as of [officer, ['auditor', 'a'] as ['auditor', string]]) {
      const items = await Promise.all(
        (await desk.pages(path, as)).map(async (page) => listed.parse(await page.json())),
      );
      expect(items.flatMap((page) => page.items).map(({ id, band }) => [id, band])).toEqual(
        declared.map((id) => [id, 'low']),
      );
    }
    const stranger = await desk.call('GET', path, { as: ['procurement_officer', 'stranger'] });
    expect(stranger.status).toBe(404);
    expect((await desk.call('GET', '/v1/contracts', { as: officer })).status).toBe(400);
  });

  it('is refused as the declaration of a party, or with a field that the form does not know', async () => {
    for (const [body, pointer] of [
      [supplier({}, day), '/form'],
      [contract({ '/answers/clauses/forgiveness': true }, day), '/answers/clauses/forgiveness'],
    ] as const) {
      const answer = await declare(body);
      expect(answer.status).toBe(400);
      expect((await problemOf(answer)).errors.map((each) => each.pointer)).toContain(pointer);
    }
  });

  it('is not for declarants, and shows nobody who signed it', async () => {
    const answer = await declare({ ...contract({}, day), supplier: contractor.id });
    const { id } = kept.parse(await answer.clone().json());
    expect(await answer.text()).not.toContain('Ines Duarte');
    const theirs = await desk.call('GET', `/v1/contracts/${id}`, { as: ['declarant', contractor.subject] });
    expect(theirs.status).toBe(403);
    const absent = await desk.call('GET', `/v1/contracts/${buyer.id}`, { as: officer });
    expect(absent.status).toBe(404);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { agency } from '../builders/agency.ts';
import { type Document, pdf } from '../evidence/documents.ts';
import { type Desk, day, openDesk } from './desk.ts';

const clerk: [Role, string] = ['declarant', 'clerk'];
const auditor: [Role, string] = ['auditor', 'auditor'];
const sent = z.looseObject({
  id: z.string(),
  upload: z.looseObject({ href: z.string(), headers: z.record(z.string(), z.string()) }),
});

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

async function keep(party: { id: string }, { bytes, announced }: Document) {
  const base = `/v1/parties/${party.id}/evidence`;
  const { id, upload } = sent.parse(await (await desk.call('POST', base, { as: clerk, body: announced })).json());
  await desk.app.request(upload.href, { method: 'PUT', headers: upload.headers, body: bytes });
  expect((await desk.call('POST', `${base}/${id}/completion`, { as: clerk })).status).toBe(200);
  return { id, path: `${base}/${id}` };
}

describe('a document that a declaration names', () => {
  it('leads to its file once that is kept, and moves neither score nor confidence', async () => {
    const party = await desk.register('Himal Overseas', ['agency'], clerk[1]);
    const [file, never] = [pdf('fees'), pdf('never sent')];
    const document = { ...file.announced, effectiveOn: '2026-01-15' };
    const qualifiers = { '/deposits/taken': { basis: 'known', evidence: [document, never.announced] } };
    const declared = agency({ '/qualifiers': qualifiers }, day);
    const { declaration, assessment: before } = await desk.declare(party, declared);
    const path = `/v1/parties/${party.id}/declarations/${declaration.id}`;
    const evidence = async () =>
      z
        .looseObject({
          qualifiers: z.looseObject({ '/deposits/taken': z.looseObject({ evidence: z.array(z.looseObject({})) }) }),
        })
        .parse(await (await desk.call('GET', path, { as: auditor })).json()).qualifiers['/deposits/taken'].evidence;
    expect(await evidence()).toEqual([document, never.announced]);

    const kept = await keep(party, file);
    expect(await evidence()).toEqual([{ ...document, file: { id: kept.id, state: 'kept' } }, never.announced]);
    const { assessment: after } = await desk.declare(party, declared);
    expect([after.score, after.confidence]).toEqual([before.score, before.confidence]);

    const shown = await desk.call('GET', `/v1/parties/${party.id}/assessments/${after.id}`, { as: auditor });
    const { findings } = z
      .looseObject({
        findings: z.array(z.looseObject({ rule: z.string(), documents: z.array(z.looseObject({})).optional() })),
      })
      .parse(await shown.json());
    const resting = findings.filter(({ documents }) => documents !== undefined);
    expect(resting.map(({ rule }) => rule)).toContain('FEE-04');
    const stated = { pointer: '/deposits/taken', sha256: file.announced.sha256, effectiveOn: '2026-01-15' };
    expect(resting[0]?.documents).toMatchObject([
      { ...stated, file: { id: kept.id, state: 'kept' } },
      { size: never.announced.size },
    ]);

    await desk.call('DELETE', `${kept.path}?reason=mistake`, { as: clerk, headers: { 'if-match': '*' } });
    expect(await evidence()).toMatchObject([{ file: { id: kept.id, state: 'erased' } }, never.announced]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Role } from '../../shared/access/principal.ts';
import { canonicalJson } from '../../shared/audit/canonical.ts';
import { verifyChain } from '../../shared/audit/chain.ts';
import { getAssessment } from '../../shared/store/assessment.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { getDeclaration } from '../../shared/store/declaration.ts';
import { type Desk, day, openDesk } from '../api/desk.ts';
import { agency } from '../builders/agency.ts';
import { type Document, pdf } from '../evidence/documents.ts';

const clerk: [Role, string] = ['declarant', 'clerk'];
const shown = z.looseObject({
  id: z.string(),
  upload: z.looseObject({ href: z.string(), headers: z.record(z.string(), z.string()) }),
});

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

async function keep(party: { id: string }, { bytes, announced }: Document, sent = true) {
  const base = `/v1/parties/${party.id}/evidence`;
  const answer = await desk.call('POST', base, { as: clerk, body: announced });
  const { id, upload } = shown.parse(await answer.json());
  if (sent) {
    await desk.app.request(upload.href, { method: 'PUT', headers: upload.headers, body: bytes });
    expect((await desk.call('POST', `${base}/${id}/completion`, { as: clerk })).status).toBe(200);
  }
  return `${base}/${id}`;
}

const declare = (party: { id: string; subject: string }, ...files: Document[]) => {
  const qualifiers = { '/deposits/taken': { evidence: files.map(({ announced }) => announced) } };
  return desk.declare(party, agency({ '/qualifiers': qualifiers }, day));
};

const state = async (path: string) =>
  z.looseObject({ state: z.string() }).parse(await (await desk.call('GET', path, { as: clerk })).json()).state;

describe('erasing the personal fields of a declaration', () => {
  it('erases the files that it alone names, kept or on their way, before the fields, and still replays', async () => {
    const party = await desk.register('Himal Overseas', ['agency'], clerk[1]);
    const [own, awaited, shared, unnamed] = [pdf('own'), pdf('awaited'), pdf('shared'), pdf('unnamed')];
    const paths = [await keep(party, own), await keep(party, awaited, false)];
    const staying = [await keep(party, shared), await keep(party, unnamed)];
    const { declaration, assessment } = await declare(party, own, awaited, shared);
    await declare(party, shared);
    const path = `/v1/parties/${party.id}/declarations/${declaration.id}`;
    const erase = () => desk.call('POST', `${path}/erasures`, { as: clerk, body: { reason: 'asked_by_person' } });
    expect((await erase()).status).toBe(201);

    expect(await Promise.all(paths.map(state))).toEqual(['erased', 'erased']);
    expect(await Promise.all(staying.map(state))).toEqual(['kept', 'kept']);
    const { items } = await auditEntries(desk.store, streams.party(party.id), { limit: 100 });
    expect(items.slice(-3).map(({ action }) => action)).toEqual([
      ...['evidence.erased', 'evidence.erased', 'personal.erased'],
    ]);
    expect(verifyChain(streams.party(party.id), items)).toMatchObject({ holds: true });

    const kept = await getDeclaration(desk.store, party.id, declaration.id);
    const judged = await getAssessment(desk.store, party.id, assessment.id);
    if (kept === undefined || judged === undefined) throw new RangeError('Not kept.');
    const again = assess({
      ...{ declarations: [kept.body], context: judged.context, ruleSet: un13jk, asOf: judged.body.asOf },
    });
    expect(canonicalJson(again)).toBe(canonicalJson(judged.body));

    expect((await erase()).status).toBe(200);
    const after = await auditEntries(desk.store, streams.party(party.id), { limit: 100 });
    expect(after.items).toHaveLength(items.length);
  });

  it('stops where a file cannot be removed, keeps the fields, and goes on when it is asked again', async () => {
    const party = await desk.register('Kantipur Manpower', ['agency'], clerk[1]);
    const file = pdf('stuck');
    const evidence = await keep(party, file);
    const { declaration } = await declare(party, file);
    const path = `/v1/parties/${party.id}/declarations/${declaration.id}`;
    const erase = () => desk.call('POST', `${path}/erasures`, { as: clerk, body: { reason: 'mistake' } });
    const { remove } = desk.evidenceShelf;
    desk.evidenceShelf.remove = async () => {
      throw new Error('The shelf cannot be reached.');
    };
    expect((await erase()).status).toBe(500);
    desk.evidenceShelf.remove = remove;
    expect(await state(evidence)).toBe('kept');
    const shownNow = await (await desk.call('GET', path, { as: clerk })).json();
    expect(shownNow).not.toHaveProperty('personalErasedAt');
    expect((await erase()).status).toBe(201);
    expect(await state(evidence)).toBe('erased');
  });
});

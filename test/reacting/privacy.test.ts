import { expect, it } from 'vitest';
import type { Party } from '../../shared/store/party.ts';
import { agencyWith, employerWith } from '../chain/street.ts';
import { openVillage, type Said } from './village.ts';

/** All that one client of an agency is answered when it asks for everything that it may ask for, ids and times left out. */
async function answersBeside(other: { name: string; falls: boolean }) {
  const village = await openVillage();
  const asking = await village.register('supplier', 'Everest Build');
  const agency = await village.register('agency', 'Himal Workforce');
  const rival = await village.register('supplier', other.name);
  const link = (role: Said['role'], { id }: Party): Said => ({ kind: 'recruitment', role, with: id, says: 'exists' });
  await village.declare(asking, employerWith(1));
  // Never the very same answers: how many others filed those, everybody is told.
  await village.declare(rival, employerWith(0, { '/answers/deposits/taken': other.falls }));
  await village.declare(agency, agencyWith(0));
  await village.state(asking, [link('user', agency)]);
  await village.state(agency, [link('provider', asking), link('provider', rival)]);
  await village.state(rival, [link('user', agency)]);
  await village.settle();

  const member = await village.join(asking, 'ana@example.org');
  const texts: string[] = [];
  const paths = ['', '/score', '/assessments', '/chain', '/links', '/declarations', '/audit', `/chain?depth=5`];
  for (const path of paths) {
    const answer = await village.call('GET', `/v1/parties/${asking.id}${path}`, { as: member });
    texts.push(`${path} ${answer.status} ${await answer.text()}`);
  }
  for (const path of [
    `/v1/events?party=${asking.id}`,
    `/v1/parties/${rival.id}/score`,
    `/v1/parties/${rival.id}/chain`,
  ]) {
    const answer = await village.call('GET', path, { as: member });
    texts.push(`${answer.status} ${await answer.text()}`);
  }
  const all = texts.join('\n');
  for (const path of ['/score', '/assessments', '/links']) expect(all).toContain(`${path} 200 `);
  for (const hidden of [rival.id, rival.name]) expect(all.replaceAll(`/parties/${rival.id}`, '')).not.toContain(hidden);
  return all
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'an-id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a-time')
    .replace(/[0-9a-f]{64}/g, 'a-digest');
}

it('shows a client the same whatever another client of its agency is called, files and scores', async () => {
  const first = await answersBeside({ name: 'Annapurna Hotels', falls: false });
  expect(await answersBeside({ name: 'Zhejiang Tools', falls: true })).toBe(first);
}, 300_000);

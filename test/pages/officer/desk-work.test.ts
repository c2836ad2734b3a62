import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Desk, openDesk } from '../../api/desk.ts';
import { visitor } from '../visitor.ts';

let desk: Desk;
let officer: ReturnType<typeof visitor>;
const origin = 'https://p13.example';
const person = ['procurement_officer', 'officer@wesserlohe.example'] as const;

beforeAll(async () => {
  desk = await openDesk();
  officer = visitor(desk.app.fetch, [...person], { origin });
});

const signed = {
  ...{ '/period/from-day': '1', '/period/from-month': '1', '/period/from-year': '2025' },
  ...{ '/period/to-day': '31', '/period/to-month': '12', '/period/to-year': '2025' },
  ...{ '/signature/name': 'A. Officer', '/signature/role': 'Contracting officer' },
};

async function authority(): Promise<string> {
  const body = {
    name: 'Landkreis Wesserlohe',
    kinds: ['contracting_authority'],
    country: 'DE',
    identifiers: [{ scheme: 'DE-AGS', id: '09 9 99' }],
  };
  const answer = await desk.call('POST', '/v1/parties', { as: [...person], body });
  return z.object({ id: z.string() }).parse(await answer.json()).id;
}

describe('an officer who describes a contract', () => {
  it('reads in words what its clauses miss, under which paragraph, and finds it again', async () => {
    await authority();
    const empty = await officer.send(await officer.open('/contracts/new'));
    expect(empty.mistakes).toHaveLength(4);
    const sent = await officer.send(empty, {
      ...signed,
      '/contract/kind': 'contract',
      '/contract/reference': 'WL-1 <i>',
      '/clauses/feesBanned': 'false',
      '/clauses/remedies/terminate': 'true',
      '/allegations/list/total': '0',
    });
    const kept = sent.text.includes('Not sent yet') ? await officer.send(sent) : sent;
    expect(kept.path).toMatch(/^\/contracts\/[0-9a-f-]+\?declared=1$/);
    expect(kept.text).toContain('It says nothing of the contractor.');
    expect(kept.text).toContain('13(k)-4');
    expect((await officer.open('/contracts')).text).toContain('WL-1 <i>');
  });

  it('is asked of every allegation that is counted, and keeps what was typed', async () => {
    const form = await officer.open('/contracts/new');
    const more = await officer.send(form, { '/contract/reference': 'WL-2', '/allegations/list/total': '1' });
    expect(more.text).toContain('Not sent yet');
    expect(more.fields['/contract/reference']).toBe('WL-2');
    const name = Object.keys(more.fields).find((field) => /^\/allegations\/list\/rows\/[^/]+\/reference$/.test(field));
    expect(name).toBeDefined();
    const row = name?.replace('/reference', '') ?? '';
    const opened = await officer.send(more, { ...signed, [`${row}/credible`]: 'yes', [`${row}/reference`]: 'A-7' });
    expect(opened.text).toContain('Has it been investigated?');
    const nobody = await officer.send(opened, { supplier: 'Nobody & Sons' });
    const told = nobody.text.includes('Not sent yet') ? await officer.send(nobody) : nobody;
    expect(told.mistakes).toEqual(['No organisation here has this number or name: check it, or leave it out']);
    expect((await officer.send(told, { supplier: '' })).path).toContain('declared=1');
  });
});

describe('an officer who invites an organisation', () => {
  it('copies a text with a link that registers, and sees who came', async () => {
    const wrong = await officer.send(await officer.open('/invitations/new?name=Himal+%22Overseas%22'), {
      scheme: 'NP-OCR',
    });
    expect(wrong.fields.name).toBe('Himal "Overseas"');
    expect(wrong.mistakes).toEqual([
      'Write both the register and the number, or none of them',
      'Write your reference of the procurement, in at most 100 characters',
    ]);
    const ready = await officer.send(wrong, { scheme: '', reference: 'T-9', language: 'ar' });
    const link = /https:\/\/p13\.example\/my\/register\?invitation=(\S+)/.exec(ready.text);
    expect(link).not.toBeNull();
    expect(ready.html).toContain('lang="ar"');
    const body = {
      name: 'Himal Overseas',
      kinds: ['agency'],
      country: 'NP',
      identifiers: [{ scheme: 'NP-OCR', id: 'came' }],
      invitation: link?.[1],
    };
    expect((await desk.call('POST', '/v1/parties', { as: ['declarant', 'asha'], body })).status).toBe(201);
    const list = await officer.open('/invitations');
    expect(list.text).toContain('Himal Overseas Registered on');
    expect((await officer.open('/watches')).text).toContain(
      'Himal Overseas has registered with your invitation for T-9.',
    );
  });
});

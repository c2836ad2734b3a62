import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { supplier } from '../../builders/supplier.ts';
import { openService } from '../whole-service.ts';
import { personAt } from './person.ts';
import { byKeys, easiest, hardest, onAPhone, ways } from './way.ts';

const gloves = 'Quorimba Gloves Ltd';
const member = ['declarant', 'declarant@example.org'] as const;
const created = z.object({ id: z.string() });
const known = new Set<string>();

/** Two organisations of one name, one of which took deposits and uses an agency; another of another name. */
async function openMarket() {
  const service = await openService();
  const register = async (name: string, id: string) => {
    const body = { name, kinds: ['supplier'], country: 'NP', identifiers: [{ scheme: 'NP-OCR', id }] };
    return (await service.call(member, ['POST', '/parties'], created, body)).id;
  };
  const [party] = [
    await register(gloves, '1'),
    await register(gloves.toUpperCase(), '2'),
    await register('Zelvinta Sewing', '3'),
  ];
  const at = `/parties/${party}`;
  const links = [
    {
      ...{ kind: 'recruitment', role: 'user', corridors: [{ from: 'NP', to: 'QA' }], period: { from: '2025-01-01' } },
      with: { identifier: 'NP-OCR:4', name: 'Himal Overseas', country: 'NP' },
    },
  ];
  await service.call(member, ['PUT', `${at}/links`], z.unknown(), { links });
  const body = supplier({ '/answers/deposits/taken': true }, new Date().toISOString().slice(0, 10));
  await service.call(member, ['POST', `${at}/declarations`], z.unknown(), body);
  const respond = async (words: string) => {
    const decisions = z.object({ items: z.array(created) });
    const { items } = await service.call(member, ['GET', `${at}/decisions`], decisions);
    const path = `/decisions/${items[0]?.id}/responses`;
    await service.call(member, ['POST', path], z.unknown(), { text: words });
  };
  return { ...service, respond };
}

describe('an officer goes from a list of bidders to a decision and the answer to it', () => {
  it.each(ways(easiest, byKeys, hardest, onAPhone))('%s', async (_words, way) => {
    const { address, respond } = await openMarket();
    const person = await personAt(address, way, known);
    const { page, follow, resend, visit, type, choose, tick, typeDay, reads } = person;

    await person.signIn('Procurement officer');
    await type('reason.label', 'TENDER-1');
    await resend('reason.keep');
    await visit('nav.screenings');
    await follow('screening.start');
    await type('screening.reference', 'TENDER-1');
    const strangers = Array.from({ length: 9 }, (_, index) => `Nobody & Sons ${index}`);
    await type('screening.list', [gloves, 'NP-OCR:3', ...strangers].join('\n'));
    await follow('screening.look-up');
    await choose({ part: gloves }, { words: gloves });
    await follow('screening.keep');
    await person.unfold('screening.filter');
    await tick('screening.filter-band', 'band.not_scored');
    await resend('screening.filter-send');
    expect(page.url()).toContain('band=not_scored');
    await reads('screening.filter-on', { shown: 1, all: 11 });

    await follow({ words: gloves });
    await follow('officer.findings');
    await follow('officer.fees');
    await follow('officer.chain');
    await reads({ words: 'Himal Overseas' });
    await follow('officer.overview');
    await follow('officer.compare');
    await type('officer.compare.with', 'NP-OCR:3');
    await resend('officer.compare.send');
    await reads({ words: 'Zelvinta Sewing' });
    await person.goUp();
    await follow('officer.decide');
    await type('deciding.reference', 'TENDER-1');
    await choose('deciding.decision', 'deciding.kind.do_not_proceed_yet');
    await type('deciding.reason', 'Workers paid deposits.');
    await typeDay('deciding.respond-by', ['1', '5', '2099']);
    await follow('deciding.to-check');
    await follow('deciding.send');
    await reads('deciding.kept', { name: gloves });
    await respond('All of it has been returned since.');
    await follow('officer.overview');
    await follow('officer.decisions');
    await reads({ words: 'All of it has been returned since.' });

    await follow('officer.overview');
    await follow('officer.watch');
    await type('watching.name', 'Bidders of TENDER-1');
    await follow('watching.send');
    await reads('watching.added');
    await visit('nav.watches');
    await reads({ words: 'Bidders of TENDER-1' });
    await visit('nav.invitations');
    await follow('inviting.new');
    await type('inviting.name', 'Himal Overseas');
    await type('inviting.reference', 'TENDER-1');
    await follow('inviting.send');
    await reads('inviting.ready');
    await follow('inviting.back');
    await reads({ words: 'Himal Overseas' });
    await person.leave();
  });
});

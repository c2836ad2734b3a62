import { describe, expect, it } from 'vitest';
import type { LicenceBook, StandingLicences } from '../../shared/licences/licence-book.ts';
import { licenceFacts } from '../../shared/licences/licence-facts.ts';
import { mostLicences, putLicences } from '../../shared/licences/put-licences.ts';
import type { Stand } from '../../shared/licences/stand.ts';
import { licencesOf } from '../../shared/store/licence.ts';
import { licence, openOffice } from './office.ts';
import { csv, stated } from './samples.ts';

const standing = (number: string, stand: Stand, country = 'NP'): StandingLicences => ({
  ...{ country, number },
  rows: [{ ...stated({ row: 'dofe', written: number }), stand }],
});
const verified = { register: 'verified', heldOnLastRecruitment: 'yes' } as const;
const book = (changes: Partial<LicenceBook>): LicenceBook => ({ kept: [], stated: [], withdrawn: [], ...changes });
const idsOf = (changes: Partial<LicenceBook>) => licenceFacts(book(changes)).map(({ id, number }) => [id, number]);

describe('what rules read of licences', () => {
  it('leaves out what is only claimed', () => {
    expect(idsOf({ stated: [standing('1', { register: 'claimed' }), standing('2', verified)] })).toEqual([
      ['dofe', '2'],
    ]);
  });

  it.each<Stand>([
    { register: 'unknown' },
    { register: 'mismatched', differs: ['status'] },
    { register: 'verified', heldOnLastRecruitment: 'no' },
  ])('keeps a contradiction whose licence is no longer stated: %j', (stand) => {
    const withdrawn = [standing('1', stand)];
    expect(idsOf({ withdrawn })).toEqual([['withdrawn-dofe', '1']]);
    expect(idsOf({ withdrawn, stated: [standing('2', { register: 'unknown' })] })).toHaveLength(2);
    expect(idsOf({ withdrawn, stated: [standing('2', verified, 'QA')] })).toHaveLength(2);
  });

  it('lets it go once a licence of the same country is confirmed, and never blames one that was right', () => {
    const withdrawn = [standing('1', { register: 'unknown' })];
    expect(idsOf({ withdrawn, stated: [standing('2', verified)] })).toEqual([['dofe', '2']]);
    expect(idsOf({ withdrawn: [standing('1', verified), standing('3', { register: 'claimed' })] })).toEqual([]);
  });

  it('tells rows of earlier declarations apart from those of this one, whatever their ids', () => {
    const own = {
      country: 'NP',
      number: '9',
      rows: [{ ...stated({ row: 'withdrawn-dofe' }), stand: { register: 'unknown' as const } }],
    };
    const withdrawn = [standing('1', { register: 'unknown' }), standing('2', { register: 'unknown' })];
    expect(idsOf({ stated: [own], withdrawn }).map(([id]) => id)).toEqual([
      ...['withdrawn-dofe', 'withdrawn-dofe-2', 'withdrawn-dofe-3'],
    ]);
  });
});

describe('the licences of an agency', () => {
  it('are kept with the declaration that first stated them so, and stay when they are no longer stated', async () => {
    const office = await openOffice();
    const party = await office.register();
    const of = async () => licencesOf(office.store, party.id);
    await office.declare(party, licence({ number: '412/065' }));
    const [first, ...none] = await of();
    expect([first?.number, first?.register, none]).toEqual(['412/065', 'claimed', []]);

    await office.declare(party, licence({ number: '412/065' }));
    expect(await of()).toEqual([first]);

    await office.declare(party, licence({ number: '507' }));
    const [old, other] = await of();
    expect([old?.notStatedSince, old?.declaration]).toEqual([expect.any(String), first?.declaration]);
    expect([other?.number, other?.notStatedSince]).toEqual(['507', undefined]);

    await office.declare(party, licence({ number: '412 / 065' }));
    const [again] = await of();
    expect(again).not.toHaveProperty('notStatedSince');
    expect(again?.declaration).not.toBe(first?.declaration);
  });

  it('leave a contradiction in the context of a declaration that drops the number', async () => {
    const office = await openOffice();
    const party = await office.register();
    await office.declare(party, licence({ number: '412' }));
    await office.imports(csv({ number: '507', holder: 'Sagarmatha' }));
    const facts = await office.declare(party, { '/answers/licences/list/rows/dofe/number': undefined });
    expect(facts).toEqual({
      total: 1,
      rows: [{ id: 'withdrawn-dofe', country: 'NP', number: '412', register: 'unknown' }],
    });
  });

  it('are written sixty at a time, so that a submission stays within one transaction', () => {
    const many = Array.from({ length: 100 }, (_, index) => standing(String(index), { register: 'claimed' }));
    const facts = { party: 'p', declaration: 'd', at: new Date(0) };
    expect(putLicences(book({ stated: many }), facts)).toHaveLength(mostLicences);
    expect(licenceFacts(book({ stated: many.map(({ number }) => standing(number, verified)) }))).toHaveLength(100);
  });
});

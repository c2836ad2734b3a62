import { describe, expect, it } from 'vitest';
import { gone } from '../../shared/licences/next-registered.ts';
import { isSameHolder } from '../../shared/licences/same-holder.ts';
import { standOf } from '../../shared/licences/stand.ts';
import { registeredOn, statedOn } from '../../shared/licences/valid-on.ts';
import { holder, registeredAfter, says, stated } from './samples.ts';

const first = '2026-02-01';
const later = '2026-05-01';
const listed = registeredAfter([first, says()]);
const stand = (changes = {}, registered: Parameters<typeof standOf>[2] = listed) =>
  standOf(stated(changes), holder, registered, true);

describe('a stated licence', () => {
  it('is claimed until a register of its country is imported, and unknown where that has no such number', () => {
    expect(standOf(stated(), holder, undefined, false)).toEqual({ register: 'claimed' });
    expect(standOf(stated(), holder, undefined, true)).toEqual({ register: 'unknown' });
  });

  it('is verified where nothing that is stated goes beyond the register', () => {
    expect(stand()).toEqual({
      register: 'verified',
      notInForceByRegister: false,
      registered: { validFrom: '2024-04-01', validTo: '2027-03-31', status: 'active', asOf: first },
      heldOnLastRecruitment: 'yes',
    });
    expect(stand({ validFrom: '2024-06-01', validTo: '2026-03-31' }).register).toBe('verified');
    expect(stand({ status: 'suspended' }).register).toBe('verified');
  });

  it.each([
    ['another holder', {}, says({ holder: { name: 'Sagarmatha Placement' } }), ['holder']],
    ['an earlier start', { validFrom: '2023-04-01' }, says(), ['validFrom']],
    ['a later end', { validTo: '2029-03-31' }, says(), ['validTo']],
    ['no end at all', { validTo: '9999-12-31' }, says(), ['validTo']],
    ['a suspension that is not stated', {}, says({ status: 'suspended' }), ['status']],
    ['revoked where suspended is stated', { status: 'suspended' }, says({ status: 'revoked' }), ['status']],
  ] as const)('is mismatched for %s', (_why, changes, registered, differs) => {
    expect(stand(changes, registeredAfter([first, registered]))).toMatchObject({ register: 'mismatched', differs });
  });

  it('is not compared where the register is silent', () => {
    const { validFrom: _, validTo: __, ...open } = says();
    expect(stand({ validTo: '9999-12-31' }, registeredAfter([first, open])).register).toBe('verified');
  });

  it('gains nothing by leaving out what the register has', () => {
    const { validFrom: _, validTo: __, status: ___, ...bare } = stated();
    const suspended = registeredAfter([first, says({ status: 'suspended' })]);
    expect(standOf(bare, holder, suspended, true)).toMatchObject({
      register: 'mismatched',
      differs: ['validFrom', 'validTo', 'status'],
      notInForceByRegister: true,
    });
  });
});

describe('the holder of a licence', () => {
  it('is told by an identifier alone where both sides have one of the same scheme', () => {
    const other = { scheme: 'NP-OCR', id: '9999' };
    expect(isSameHolder(holder, { name: 'Himal, renamed', identifier: { scheme: 'NP-OCR', id: '1234' } })).toBe(true);
    expect(isSameHolder(holder, { name: holder.name, identifier: other })).toBe(false);
    expect(isSameHolder(holder, { name: holder.name, identifier: { scheme: 'IN-MCA', id: '1' } })).toBe(true);
  });

  it('is the same by name, legal form spelled out or not', () => {
    for (const name of ['HIMAL OVERSEAS PVT LTD', 'Himal Overseas Private Limited']) {
      expect(isSameHolder(holder, { name }), name).toBe(true);
    }
    expect(isSameHolder(holder, { name: 'Himal Overseas Manpower Pvt. Ltd.' })).toBe(false);
  });
});

describe('a renewal', () => {
  const renewed = says({ validFrom: '2027-04-01', validTo: '2030-03-31' });

  it('leaves an older declaration as right as it was', () => {
    const registered = registeredAfter([first, says()], ['2027-04-02', renewed]);
    expect(stand({}, registered)).toMatchObject({ register: 'verified', heldOnLastRecruitment: 'yes' });
  });

  it('of a term that no register has shown leaves that term claimed, neither confirmed nor contradicted', () => {
    const standing = stand({}, registeredAfter(['2027-04-02', renewed]));
    expect(standing).toMatchObject({ register: 'claimed' });
    expect(standing).not.toHaveProperty('heldOnLastRecruitment');
  });

  it('that is stated and not in the register is mismatched', () => {
    expect(stand({ validFrom: '2027-04-01', validTo: '2030-03-31' })).toMatchObject({
      register: 'mismatched',
      differs: ['validFrom', 'validTo'],
    });
  });

  it('is not a correction: what a register took back was never so', () => {
    const shortened = registeredAfter([first, says()], [later, says({ validTo: '2025-12-31' })]);
    expect(stand({}, shortened)).toMatchObject({ differs: ['validTo'], heldOnLastRecruitment: 'no' });
    const sameDay = registeredAfter([first, says()], [first, says({ validFrom: '2026-01-25', validTo: '2028-12-31' })]);
    expect(stand({}, sameDay)).toMatchObject({ differs: ['validFrom'], heldOnLastRecruitment: 'no' });
  });
});

describe('the last day of recruitment', () => {
  it('outside of every term was without a licence', () => {
    expect(stand({ validTo: '2027-06-30', lastRecruitment: '2027-05-01' }).heldOnLastRecruitment).toBe('no');
  });

  it('before a suspension was known is not blamed on it', () => {
    const suspended = registeredAfter([first, says()], [later, says({ status: 'suspended' })]);
    const heldOn = (lastRecruitment: string) => stand({ lastRecruitment }, suspended).heldOnLastRecruitment;
    expect([heldOn('2026-01-31'), heldOn('2026-03-15'), heldOn(later)]).toEqual(['yes', undefined, 'no']);
  });

  it('within a suspension stays without a licence when that has ended', () => {
    const again = registeredAfter(
      [first, says()],
      [later, says({ status: 'suspended' })],
      ['2026-06-01', says({ status: 'suspended', authority: 'Department' })],
      ['2026-07-01', says()],
    );
    const on = (day: string) => registeredOn(again, day);
    expect([on(later), on('2026-06-01'), on('2026-07-01')]).toEqual(['no', 'no', 'yes']);
  });

  it('that is not stated is answered only where no day of the period lies outside', () => {
    const { lastRecruitment: _, ...silent } = stated();
    const heldIn = (from: string, to: string) =>
      standOf({ ...silent, period: { from, to } }, holder, listed, true).heldOnLastRecruitment;
    expect(heldIn('2025-01-01', '2025-12-31')).toBe('yes');
    expect(heldIn('2024-01-01', '2024-12-31')).toBeUndefined();
    expect(heldIn('2027-01-01', '2027-12-31')).toBeUndefined();
  });
});

describe('a licence that is no longer listed', () => {
  const facts = { id: 'third', country: 'NP', before: first, at: new Date() };

  it('is as if it had never been there, had it not ended', () => {
    const registered = { ...gone(listed, { ...facts, asOf: later }), version: 2 };
    expect(stand({}, registered)).toEqual({ register: 'unknown' });
  });

  it('keeps what was shown of it where it had ended', () => {
    const registered = { ...gone(listed, { ...facts, asOf: '2027-06-01' }), version: 2 };
    expect(stand({}, registered)).toMatchObject({ register: 'verified', heldOnLastRecruitment: 'yes' });
  });
});

describe('the word of the agency', () => {
  it.each([
    [{}, '2026-01-01', 'yes'],
    [{}, '2024-03-31', 'no'],
    [{}, '2027-04-01', 'no'],
    [{ renewal: 'confirmed' }, '2027-04-01', 'yes'],
    [{ renewal: 'not_known' }, '2027-04-01', 'not_known'],
    [{ status: 'not_known' }, '2026-01-01', 'not_known'],
    [{ status: 'suspended' }, '2026-01-01', 'not_known'],
    [{ status: 'suspended', notInForceSince: '2025-12-01' }, '2026-01-01', 'no'],
  ] as const)('with %j says of %s: %s', (changes, day, valid) => {
    expect(statedOn(stated(changes), day)).toBe(valid);
  });
});

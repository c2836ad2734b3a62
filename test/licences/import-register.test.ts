import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../shared/store/licence.ts';
import { getParty } from '../../shared/store/party.ts';
import { getRegister, importsOf, registeredBefore, registeredLicences } from '../../shared/store/register.ts';
import type { Store } from '../../shared/store/store.ts';
import { killedAt } from '../reassessing/killed.ts';
import { licence, type Office, openOffice } from './office.ts';
import { csv } from './samples.ts';

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ number: `N${from + index}`, valid_to: '2027-03-31' }));

const namesOf = (known: readonly string[]) => known.map((number) => ({ country: 'NP', number }));

/** What is kept of a register and of up to 100 of its licences, but for ids; of the first one its history too. */
async function kept(store: Store, known: readonly string[]) {
  const [first = ''] = known;
  const [register, now, before] = await Promise.all([
    getRegister(store, 'NP'),
    registeredLicences(store, namesOf(known)),
    registeredBefore(store, 'NP', first),
  ]);
  const rows = [...now.sort((one, other) => (one.number < other.number ? -1 : 1)), ...before];
  const plain = rows.map((each) => ({ ...each, import: null, importedAt: null }));
  return { plain, asOf: register?.current?.asOf, open: register?.open };
}

const registerOf = async ({ store }: Office, party: string) =>
  (await licencesOf(store, party)).map(({ number, register }) => [number, register]);

describe('an import of a register', () => {
  it('says of each row what it changed, and of the same file again that it changed nothing', async () => {
    const { imports, store, actions } = await openOffice();
    const first = csv({ number: '1' }, { number: '2' }, { number: '3' });
    expect((await imports(first)).results).toEqual({ 1: 'added', 2: 'added', 3: 'added' });
    const before = await kept(store, ['1', '2', '3']);
    expect((await imports(first)).results).toEqual({ 1: 'unchanged', 2: 'unchanged', 3: 'unchanged' });
    expect(await kept(store, ['1', '2', '3'])).toEqual(before);

    const second = csv({ number: '1' }, { number: '2', status: 'revoked' }, { number: '4' });
    const made = await imports(second, '2026-02-08');
    expect([made.results, made.notListed]).toEqual([{ 1: 'unchanged', 2: 'changed', 4: 'added' }, 1]);
    expect(await actions()).toEqual([
      ...['import-begun', 'rows-kept', 'kept', 'imported'],
      ...['import-begun', 'kept', 'imported'],
      ...['import-begun', 'rows-kept', 'rows-dropped', 'kept', 'imported'],
    ]);
  });

  it('keeps every earlier state of a licence, and every import', async () => {
    const { imports, store } = await openOffice();
    await imports(csv({ number: '1' }, { number: '9' }), '2026-01-01');
    await imports(csv({ number: '9' }), '2026-01-08');
    await imports(csv({ number: '1', status: 'suspended' }, { number: '9' }), '2026-01-15');
    const [now] = await registeredLicences(store, [{ country: 'NP', number: '1' }]);
    const history = await registeredBefore(store, 'NP', '1');
    const states = [...history, now].map((each) => [each?.says.status, each?.asOf, each?.notListedSince]);
    expect(states).toEqual([
      ['active', '2026-01-01', undefined],
      ['active', '2026-01-01', '2026-01-08'],
      ['suspended', '2026-01-15', undefined],
    ]);
    const { items, next } = await importsOf(store, 'NP', { limit: 2 });
    const { items: rest } = await importsOf(store, 'NP', { limit: 2, after: next });
    expect(
      [...items, ...rest].map(({ asOf, state, counts }) => [asOf, state, counts?.changed, counts?.notListed]),
    ).toEqual([
      ['2026-01-15', 'complete', 1, 0],
      ['2026-01-08', 'complete', 0, 1],
      ['2026-01-01', 'complete', 0, 0],
    ]);
    expect(new Set(items.map(({ by }) => by)).size).toBe(1);
  });

  it('of a day before the one that is kept is refused, and changes nothing', async () => {
    const { imports, store } = await openOffice();
    await imports(csv({ number: '1' }), '2026-02-01');
    const before = await kept(store, ['1', '2']);
    await expect(imports(csv({ number: '2' }), '2026-01-31')).rejects.toMatchObject({ kind: 'conflict' });
    expect(await kept(store, ['1', '2'])).toEqual(before);
  });

  it('leaves what was kept of a licence whose row is rejected now', async () => {
    const { imports, store } = await openOffice();
    await imports(csv({ number: '1' }, { number: '2' }), '2026-02-01');
    const { notListed } = await imports(csv({ number: '1', status: 'pending' }, { number: '2' }), '2026-02-08');
    expect(notListed).toBe(0);
    const again = await imports(csv({ number: '2' }), '2026-02-15');
    expect(again.notListed).toBe(1);
    const [one] = await registeredLicences(store, [{ country: 'NP', number: '1' }]);
    expect(one?.notListedSince).toBe('2026-02-15');
  });
});

describe('an import that is killed', () => {
  const before = csv({ number: '412' }, ...numbers(0, 5));
  const after = csv({ number: '412', valid_to: '2025-12-31' }, ...numbers(3, 53));
  const known = ['412', ...numbers(0, 53).map(({ number }) => number)];

  async function prepared() {
    const office = await openOffice();
    const party = await office.register();
    await office.declare(party, licence({ number: '412', validTo: '2027-03-31', validFrom: '2024-04-01' }));
    await office.imports(before, '2026-01-01');
    return { office, party };
  }

  it('at any of its transactions comes to the same when it is repeated', async () => {
    const undisturbed = await prepared();
    const expected = await undisturbed.office.imports(after, '2026-02-01');
    const end = await kept(undisturbed.office.store, known);
    const unchanged = [Object.fromEntries(Object.keys(expected.results).map((number) => [number, 'unchanged'])), 0];
    let reached = true;
    let points = 0;
    for (let step = 1; reached; step++) {
      const { office, party } = await prepared();
      const killed = killedAt(office.store, step, 'after');
      const attempt = office.imports(after, '2026-02-01', { store: killed.store });
      await attempt.catch((error: Error) => expect(error.message, String(step)).toContain('killed'));
      reached = killed.reached();
      if (!reached) break;
      points += 1;
      // Killed after its last transaction it was over: sent again under another key it finds nothing to do.
      const isOver = (await getRegister(office.store, 'NP'))?.open === undefined;
      if (isOver) expect(await kept(office.store, known), `step ${step}`).toEqual(end);
      const repeated = await office.imports(after, '2026-02-01');
      const results = isOver ? unchanged : [expected.results, expected.notListed];
      expect([repeated.results, repeated.notListed], `step ${step}`).toEqual(results);
      expect(await kept(office.store, known), `step ${step}`).toEqual(end);
      expect(await registerOf(office, party.id)).toEqual([['412', 'mismatched']]);
      await office.actions();
    }
    expect(points).toBeGreaterThan(6);
  }, 300_000);

  it('and not repeated gives way to the next one, which puts right what it left half done', async () => {
    const { office } = await prepared();
    const killed = killedAt(office.store, 3, 'after');
    await expect(office.imports(after, '2026-02-01', { store: killed.store })).rejects.toThrow('killed');
    const { notListed } = await office.imports(csv({ number: '412' }), '2026-02-01');
    expect(notListed).toBe(53);
    const { items } = await importsOf(office.store, 'NP', { limit: 10 });
    expect(items.map(({ state }) => state)).toEqual(['complete', 'abandoned', 'complete']);
    const rows = await registeredLicences(office.store, namesOf(known.slice(1)));
    expect(rows.filter(({ notListedSince }) => notListedSince === undefined)).toEqual([]);
  });

  it('for want of time says how far it has come, and goes on from there', async () => {
    const { office } = await prepared();
    let parts = 1;
    const short = office.imports(after, '2026-02-01', { hasTime: () => parts-- > 0 });
    await expect(short).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('45 of 49') });
    expect((await office.imports(after, '2026-02-01')).results).toMatchObject({ N4: 'unchanged', N52: 'added' });
  });
});

describe('two imports at once', () => {
  it('of the same file come to the same, each with its answer', async () => {
    const { imports, store } = await openOffice();
    const file = csv(...numbers(0, 100));
    const both = await Promise.all([imports(file), imports(file)]);
    for (const { results } of both) expect(new Set(Object.values(results))).toEqual(new Set(['added']));
    const rows = await registeredLicences(
      store,
      numbers(0, 100).map(({ number }) => ({ country: 'NP', number })),
    );
    expect(rows.map(({ version }) => version)).toEqual(Array(100).fill(1));
  });

  it('of two files end as one of them: the other is told that it was overtaken', async () => {
    const { imports, store } = await openOffice();
    const files = [csv(...numbers(0, 100)), csv(...numbers(50, 150))];
    const ends = await Promise.allSettled(files.map((file) => imports(file)));
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    for (const reason of refused) expect(reason).toMatchObject({ kind: 'conflict' });
    expect(refused.length).toBeLessThan(2);
    const rows = await Promise.all(
      [numbers(0, 100), numbers(100, 150)].map((part) =>
        registeredLicences(
          store,
          part.map(({ number }) => ({ country: 'NP', number })),
        ),
      ),
    );
    const listed = rows.flat().filter(({ notListedSince }) => notListedSince === undefined);
    expect(listed).toHaveLength(100);
    expect((await getRegister(store, 'NP'))?.open).toBeUndefined();
  });
});

describe('what an import turns', () => {
  it('is each licence that agencies of the country state: verified, mismatched, unknown', async () => {
    const office = await openOffice();
    const [verified, mismatched, unknown, elsewhere] = await Promise.all([
      office.register('Himal Overseas Pvt. Ltd.'),
      office.register('Sagarmatha Placement'),
      office.register('Everest Jobs'),
      office.register('Colombo Careers'),
    ]);
    await office.declare(verified, licence({ number: 'A-1', validFrom: '2024-04-01', validTo: '2027-03-31' }));
    await office.declare(mismatched, licence({ number: 'A-2', validFrom: '2024-04-01', validTo: '2027-03-31' }));
    await office.declare(unknown, licence({ number: 'A-3' }));
    await office.declare(elsewhere, licence({ number: 'A-1', country: 'LK' }));
    expect(await registerOf(office, verified.id)).toEqual([['A1', 'claimed']]);

    const { licences } = await office.imports(csv({ number: 'a1' }, { number: 'a2' }));
    expect(licences).toEqual({ claimed: 0, verified: 1, unknown: 1, mismatched: 1 });
    const states = await Promise.all(
      [verified, mismatched, unknown, elsewhere].map(({ id }) => registerOf(office, id)),
    );
    expect(states.flat().map(([, register]) => register)).toEqual(['verified', 'mismatched', 'unknown', 'claimed']);
    expect(await getParty(office.store, verified.id)).toMatchObject({ identity: 'claimed', version: 1 });
  });

  it('is looked up at once by a licence that is stated later', async () => {
    const office = await openOffice();
    await office.imports(csv({ number: '412', status: 'suspended' }));
    const party = await office.register();
    const facts = await office.declare(
      party,
      licence({ number: '412', validFrom: '2024-04-01', validTo: '2027-03-31' }),
    );
    expect(facts?.rows).toMatchObject([
      { id: 'dofe', country: 'NP', number: '412', register: 'mismatched', differs: ['status'] },
    ]);
    expect(await registerOf(office, party.id)).toEqual([['412', 'mismatched']]);
  });
});

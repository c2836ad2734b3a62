import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/audit/canonical.ts';
import type { PartyEvent } from '../../shared/events/event.ts';
import { commit } from '../../shared/store/commit.ts';
import { eventsOfParty, unbroken } from '../../shared/store/event.ts';
import { feedOf } from '../../shared/store/feed.ts';
import { personHash } from '../../shared/store/keys.ts';
import { putWatch, putWatched } from '../../shared/store/watch.ts';
import { tell } from '../../shared/watching/tell.ts';
import { profile } from '../access/tokens.ts';
import { ana, ok } from '../store/samples.ts';
import { day, officer, openTower, shownEvents, type Tower } from './tower.ts';

const other = 'colleague@example.org';
const hashOf = (subject: string) => personHash({ issuer: profile.issuer, subject });

const mismatch = (party: { id: string }): PartyEvent => ({
  ...{ id: uuid(), party: party.id, kind: 'licence_mismatched' },
  ...{ licence: { country: 'NP', number: '0412' }, differs: ['holder'] },
});

/** The same, kept and told to whoever watches. */
async function happens(tower: Tower, party: { id: string }, event = mismatch(party)) {
  await tower.bring(event);
  await tower.settle();
  return event;
}

/** A watch of the party for each of up to 45 people, without the way through the API. */
async function watchedByAll({ store, timing }: Tower, party: { id: string }, people: readonly string[]) {
  const at = timing.now().toISOString();
  const writes = people.flatMap((person) => {
    const watch = { id: uuid(), owner: hashOf(person), name: 'A watch', parties: [party.id] };
    const led = putWatched({ watch: watch.id, party: party.id, since: at });
    return [putWatch({ ...watch, createdAt: at, changedAt: at }, undefined), led];
  });
  const audit = { action: 'watch.kept', object: 'watch', version: 1, digest: digestOf(people) };
  await commit(store, { stream: 'watch/many', by: ana, prepare: async () => ({ writes, audit, answer: ok }) }, timing);
}

describe('an event of a watched party', () => {
  it('comes once to each person who watches it, with all their watches that name it', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    const first = await tower.keepWatch([himal]);
    const second = await tower.keepWatch([himal, await tower.register('Everest')]);
    await tower.keepWatch([himal], {}, other);
    const event = await happens(tower, himal);
    const mine = await tower.read();
    expect(mine.map(({ id }) => id)).toEqual([event.id]);
    expect(mine[0]).toMatchObject({
      party: { id: himal.id, name: 'Himal' },
      text: 'The register says otherwise than Himal of licence 0412 (NP): who holds it.',
    });
    expect(mine[0]?.watches?.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(await tower.read('/v1/events', ['procurement_officer', other])).toHaveLength(1);
  });

  it('comes once, however often it is raised and told, by however many at the same time', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.keepWatch([himal]);
    const event = mismatch(himal);
    await Promise.all([tower.bring(event), tower.bring(event), tower.bring(event)]);
    const telling = { store: tower.store, timing: tower.timing, send: async () => undefined };
    await Promise.all([1, 2, 3].map(() => tell(telling, { party: himal.id, event: event.id })));
    await tower.settle();
    expect(await tower.read()).toHaveLength(1);
    expect(await tower.kindsOf(himal)).toEqual(['licence_mismatched']);
  });

  it('is put on the bus too, under its own id', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    const event = mismatch(himal);
    await tower.bring(event);
    const published: string[] = [];
    const publish = async ({ id }: { id: string }) => void published.push(id);
    await tell({ store: tower.store, send: async () => undefined, publish }, { party: himal.id, event: event.id });
    expect(published).toEqual([event.id]);
  });

  it('reaches watchers beyond the first hundred watches', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    const people = Array.from({ length: 101 }, (_, index) => `officer-${index}@example.org`);
    for (const some of [people.slice(0, 45), people.slice(45, 90), people.slice(90)])
      await watchedByAll(tower, himal, some);
    await happens(tower, himal);
    const feeds = await Promise.all(people.map((person) => feedOf(tower.store, hashOf(person), { limit: 10 })));
    expect(feeds.filter(({ items }) => items.length === 1)).toHaveLength(101);
  }, 120_000);
});

describe('a watch', () => {
  it.each([
    { wants: { events: ['band_changed'] }, heard: 0 },
    { wants: { events: ['licence_mismatched'] }, heard: 1 },
    { wants: { ruleSets: ['far-52-222-50'] }, heard: 1 },
  ])('that wants $wants hears of $heard mismatches', async ({ wants, heard }) => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.keepWatch([himal], wants);
    await happens(tower, himal);
    expect(await tower.read()).toHaveLength(heard);
  });

  it('hears of bands under its own rule sets only', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.keepWatch([himal], { ruleSets: ['far-52-222-50'] });
    const ruleSet = { id: 'un-13jk', version: '2.0.0' };
    const band = { party: himal.id, kind: 'band_changed' as const, from: 'low' as const, to: 'high' as const };
    await happens(tower, himal, { ...band, id: uuid(), ruleSet });
    await happens(tower, himal, { ...band, id: uuid(), ruleSet: { ...ruleSet, id: 'far-52-222-50' } });
    expect((await tower.read()).map(({ facts }) => facts)).toMatchObject([{ ruleSet: { id: 'far-52-222-50' } }]);
  });

  it('hears nothing of what came about before it was made', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    const event = await happens(tower, himal);
    tower.goTo(tower.inDays(1));
    await tower.keepWatch([himal]);
    await tell({ store: tower.store, send: async () => undefined }, { party: himal.id, event: event.id });
    expect(await tower.read()).toEqual([]);
  });

  it('hears nothing more of a party that it no longer names, or once it has ended', async () => {
    const tower = await openTower();
    const [himal, everest] = [await tower.register('Himal'), await tower.register('Everest')];
    const { id, etag, body } = await tower.keepWatch([himal, everest]);
    const { call } = await tower.api();
    const as: ['procurement_officer', string] = [...officer];
    const changed = await call('PUT', `/v1/watches/${id}`, {
      as,
      body: { ...body, parties: [everest.id] },
      headers: { 'if-match': etag },
    });
    expect(changed.status).toBe(200);
    await happens(tower, himal);
    expect(await tower.read()).toEqual([]);
    await happens(tower, everest);
    expect(await tower.read()).toHaveLength(1);
    const headers = { 'if-match': changed.headers.get('etag') ?? '' };
    expect((await call('DELETE', `/v1/watches/${id}`, { as, headers })).status).toBe(204);
    await happens(tower, everest);
    expect(await tower.read()).toHaveLength(1);
  });
});

describe('a feed', () => {
  it('shows whoever goes on from where they were each entry once, in one order, while many are told', async () => {
    const tower = await openTower();
    const parties = await Promise.all(['One', 'Two', 'Three'].map((name) => tower.register(name)));
    await tower.keepWatch(parties);
    const events = parties.flatMap((party) => Array.from({ length: 4 }, () => mismatch(party)));
    for (const event of events) await tower.bring(event);
    const { call } = await tower.api();
    const seen: string[] = [];
    let next = '/v1/events?limit=3';
    const poll = async () => {
      const answer = await call('GET', next, { as: [...officer] });
      const { items } = (await answer.json()) as { items: { id: string }[] };
      seen.push(...items.map(({ id }) => id));
      next = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? '';
      return items.length;
    };
    let telling = true;
    const told = Promise.all(
      // Twice each, as a queue delivers: half of it is done again.
      [...events, ...events].map(({ party, id }) =>
        tell({ store: tower.store, timing: tower.timing, send: async () => undefined }, { party, event: id }),
      ),
    ).finally(() => {
      telling = false;
    });
    while (telling) await poll();
    await told;
    while ((await poll()) > 0);
    expect(seen).toHaveLength(events.length);
    expect(new Set(seen)).toEqual(new Set(events.map(({ id }) => id)));
    const { items } = await feedOf(tower.store, hashOf(officer[1]), { limit: 100 });
    expect(items.map(({ event }) => event.id)).toEqual(seen);
    expect(items.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
  }, 120_000);

  it('goes from the newest entry back to the first, and ends there; a party the same', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.keepWatch([himal]);
    for (const event of Array.from({ length: 5 }, () => mismatch(himal))) await tower.bring(event);
    for (const { id } of (await eventsOfParty(tower.store, himal.id, { limit: 10 })).items) {
      await tell(
        { store: tower.store, timing: tower.timing, send: async () => undefined },
        { party: himal.id, event: id },
      );
    }
    const { call } = await tower.api();
    for (const path of ['/v1/events', `/v1/events?party=${himal.id}`]) {
      const oldest = await tower.read(path);
      const seen: string[] = [];
      const first = `${path}${path.includes('?') ? '&' : '?'}order=newest&limit=2`;
      for (let next: string | undefined = first; next !== undefined; ) {
        const answer = await call('GET', next, { as: [...officer] });
        const { items } = (await answer.json()) as { items: { id: string }[] };
        seen.push(...items.map(({ id }) => id));
        next = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
      }
      expect(seen).toEqual(oldest.map(({ id }) => id).toReversed());
      expect(seen).toHaveLength(5);
    }
  }, 120_000);

  it('leads on from its end, and from where it is empty', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.keepWatch([himal]);
    const { call } = await tower.api();
    const empty = await call('GET', '/v1/events', { as: [...officer] });
    const next = /^<(.+)>; rel="next"$/.exec(empty.headers.get('link') ?? '')?.[1] ?? '';
    await happens(tower, himal);
    const answer = await call('GET', next, { as: [...officer] });
    expect(shownEvents.parse(await answer.json()).items).toHaveLength(1);
  });
});

describe('a page of events from an index that shows some late', () => {
  it('ends before the first that is missing, wherever that is', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 10 }), (shown, after) => {
        const visible = shown.filter((number) => number > after).toSorted((one, two) => one - two);
        const page = unbroken(
          visible.map((number) => ({ number })),
          after,
        );
        const missing = Array.from({ length: 40 }, (_, index) => after + index + 1).find(
          (each) => !shown.includes(each),
        );
        expect(page.map(({ number }) => number)).toEqual(visible.filter((number) => number < (missing ?? 99)));
      }),
    );
  });
});

describe('who is told what', () => {
  it('an owner sees of its own party what it has to act upon, and never who watches or how it is judged', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.keepWatch([himal]);
    const event = await happens(tower, himal);
    const ruleSet = { id: 'un-13jk', version: '2.0.0' };
    await happens(tower, himal, {
      id: uuid(),
      party: himal.id,
      kind: 'band_changed',
      ruleSet,
      from: 'low',
      to: 'high',
    });
    const own = await tower.read(`/v1/events?party=${himal.id}`, ['declarant', himal.subject]);
    expect(own.map(({ id }) => id)).toEqual([event.id]);
    expect(JSON.stringify(own)).not.toContain('watches');
    expect(await tower.read(`/v1/events?party=${himal.id}`, ['auditor', 'a@example.org'])).toHaveLength(2);
  });

  it('nobody reads the events of a party that is not theirs', async () => {
    const tower = await openTower();
    const [himal, rival] = [await tower.register('Himal'), await tower.register('Rival')];
    await happens(tower, himal);
    const { call } = await tower.api();
    const as: ['declarant', string] = ['declarant', rival.subject];
    const theirs = await call('GET', `/v1/events?party=${himal.id}`, { as });
    const nowhere = await call('GET', `/v1/events?party=${uuid()}`, { as });
    expect([theirs.status, nowhere.status]).toEqual([404, 404]);
    const { instance: _one, ...first } = (await theirs.json()) as Record<string, unknown>;
    const { instance: _two, ...second } = (await nowhere.json()) as Record<string, unknown>;
    expect(first).toEqual(second);
    expect((await call('GET', '/v1/events', { as })).status).toBe(400);
  });
});

describe(`events, on ${day}`, () => {
  it('carry neither a receipt nor a number of workers', async () => {
    const tower = await openTower();
    const himal = await tower.register('Himal');
    await tower.keepWatch([himal]);
    await happens(tower, himal, {
      ...{ id: uuid(), party: himal.id, kind: 'repayment_overdue', lastDay: day, costs: 2 },
    });
    expect((await tower.read())[0]?.facts).toEqual({ lastDay: day, costs: 2 });
  });
});

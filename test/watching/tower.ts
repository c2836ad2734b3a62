import { v7 as uuid } from 'uuid';
import { expect } from 'vitest';
import * as z from 'zod';
import { openStream } from '../../infra/local/open-stream.ts';
import { createPump } from '../../infra/local/pump.ts';
import { createReactor } from '../../infra/local/react.ts';
import { addDays } from '../../rules/engine/date.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import type { PartyEvent } from '../../shared/events/event.ts';
import { raise } from '../../shared/events/raise.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { eventsOfParty } from '../../shared/store/event.ts';
import type { Store } from '../../shared/store/store.ts';
import { watchDue } from '../../shared/watching/watch-due.ts';
import { openApi } from '../api/client.ts';
import type { Body } from '../builders/change.ts';
import { streamedStore } from '../setup/tables.ts';

export const day = '2026-03-01';
export const officer = ['procurement_officer', 'officer@example.org'] as const;

const noon = (today: string) => new Date(`${today}T12:00:00Z`);
export const shownEvents = z.object({
  items: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      text: z.string(),
      party: z.object({ id: z.string(), name: z.string() }),
      facts: z.looseObject({}),
      watches: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
    }),
  ),
});

/** The service on one machine, on whatever day a test says it is: what is filed, what the day brings, what follows. */
export async function openTower(given?: Store) {
  const store = given ?? (await streamedStore());
  let today = day;
  const timing = { sleep: async () => undefined, now: () => noon(today) };
  const failed: string[] = [];
  const say = (line: string) => void failed.push(line);
  const reactor = createReactor({ store, newId: () => uuid(), ruleSets, timing }, { say });
  let pass: ReturnType<typeof createPump> | undefined;

  /** Does all that follows from changes, until nothing more does. */
  async function settle(): Promise<void> {
    const checkpoints = { read: () => undefined, write: () => undefined };
    pass ??= createPump({
      ...(await openStream(store)),
      checkpoints,
      deliver: reactor.deliver,
      onLost: async () => {},
    });
    while ((await pass()) === 'moved');
    expect(failed).toEqual([]);
  }

  async function api() {
    return openApi(store, noon(today));
  }

  async function register(name: string, kinds: string[] = ['agency']) {
    const identifiers = [{ scheme: 'NP-OCR', id: `reg-${uuid()}` }];
    const subject = `${name}@example.org`;
    const answer = await (await api()).call('POST', '/v1/parties', {
      as: ['declarant', subject],
      body: { name, kinds, country: 'NP', identifiers },
    });
    expect(answer.status).toBe(201);
    return { id: z.object({ id: z.string() }).parse(await answer.json()).id, name, subject };
  }

  async function declare(party: { id: string; subject: string }, body: Body): Promise<void> {
    const as = ['declarant', party.subject] as ['declarant', string];
    const answer = await (await api()).call('POST', `/v1/parties/${party.id}/declarations`, { as, body });
    expect(answer.status, await answer.text()).toBe(201);
  }

  /** It is that day, and the watch runs; what it hands on is done unless it is to be looked at. */
  async function watch(
    on: string,
    changes: { hasTime?: () => boolean; send?: (work: readonly Work[]) => Promise<void> } = {},
  ) {
    today = on;
    const onFailure = (_party: string, error: unknown) => {
      throw error;
    };
    return watchDue({ store, timing, send: reactor.sendAndDo, hasTime: () => true, onFailure, ...changes }, on);
  }

  async function keepWatch(parties: readonly { id: string }[], changes: object = {}, as: string = officer[1]) {
    const id = uuid();
    const body = { name: `Watch ${id.slice(-4)}`, parties: parties.map((party) => party.id), ...changes };
    const headers = { 'if-none-match': '*' };
    const answer = await (await api()).call('PUT', `/v1/watches/${id}`, {
      as: ['procurement_officer', as],
      body,
      headers,
    });
    const text = await answer.text();
    expect(answer.status, text).toBe(201);
    return { id, name: body.name, etag: answer.headers.get('etag') ?? '', body };
  }

  /** All of a person's feed, or of a party's events, and where it goes on. */
  async function read(
    path = '/v1/events',
    as: readonly ['procurement_officer' | 'declarant' | 'auditor', string] = officer,
  ) {
    const { call } = await api();
    const answer = await call('GET', path, { as: [...as] });
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    return shownEvents.parse(JSON.parse(text)).items;
  }

  const kindsOf = async (party: { id: string }) =>
    (await eventsOfParty(store, party.id, { limit: 1000 })).items.map(({ kind }) => kind);
  const goTo = (on: string) => {
    today = on;
  };
  const inDays = (days: number) => addDays(day, days);
  const bring = (event: PartyEvent) => raise({ store, timing }, event);
  return {
    store,
    timing,
    reactor,
    settle,
    api,
    register,
    declare,
    watch,
    keepWatch,
    read,
    kindsOf,
    goTo,
    inDays,
    bring,
  };
}

export type Tower = Awaited<ReturnType<typeof openTower>>;

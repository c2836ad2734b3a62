import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { shelfName } from '../../shared/log/make-checkpoint.ts';
import { verifyConsistency } from '../../shared/log/merkle.ts';
import { notarise } from '../../shared/log/notarise.ts';
import { openNote } from '../../shared/log/note.ts';
import { proveConsistency } from '../../shared/log/prove.ts';
import { checkpointsOf, newestCheckpoint } from '../../shared/log/read-log.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import type { Store } from '../../shared/store/store.ts';
import { openApi } from '../api/client.ts';
import { day, openDesk } from '../api/desk.ts';
import { supplier } from '../builders/supplier.ts';
import { mortal, type Point } from '../setup/mortal.ts';
import { emptyStore } from '../setup/tables.ts';
import { addEntries, newStreams } from './entries.ts';
import { newKeyFile } from './key-file.ts';
import { memoryShelf, mortalNotary } from './mortal-notary.ts';
import { expectAllLogged, expectLogWhole } from './whole-log.ts';

const origin = 'example.org/log';
const signer = keyFileSigner(origin, newKeyFile());
const impatient = { sleep: async () => undefined };
const date = '2031-04-05';

/** A clock of which each look is a minute later: a checkpoint is never that of the minute before. */
function minutes(): () => Date {
  let minute = 0;
  return () => new Date(Date.parse(`${date}T00:00:00Z`) + ++minute * 60_000);
}

const tally = { points: 0, violations: [] as string[] };
afterAll(() => {
  console.log(`Killed at each of ${tally.points} points; ${tally.violations.length} violations.`);
});

/** Notes what of this does not hold, and goes on: the sweep tells of all points at which something is wrong. */
async function holds(point: string, check: () => Promise<void>): Promise<void> {
  tally.points += 1;
  await check().catch((error: unknown) => tally.violations.push(`${point}: ${String(error)}`));
}

/** Kills a process at each point of its way, one after another, and does each time what comes after its restart. */
async function killedEverywhere(name: string, calls: number, attempt: (point: Point) => Promise<void>): Promise<void> {
  for (let step = 1; step <= calls; step++) {
    for (const when of ['before', 'after'] as const) {
      await holds(`${name} killed ${when} call ${step} of ${calls}`, () => attempt({ step, when }));
    }
  }
  expect(tally.violations).toEqual([]);
}

/** Every checkpoint that was kept is on the shelf, to the byte, and the log only grew from each to the newest. */
async function expectCheckpointsHold(store: Store, shelf: ReturnType<typeof memoryShelf>): Promise<void> {
  const { items } = await checkpointsOf(store, date, { limit: 1000 });
  const newest = await newestCheckpoint(store);
  expect(newest?.note).toBe(items.at(-1)?.note);
  const { size: to = 0, root: toRoot = new Uint8Array() } = newest?.checkpoint ?? {};
  for (const { note, checkpoint } of items) {
    const { size: from, root: fromRoot } = parseCheckpoint(openNote(note, [signer.vkey]).text);
    expect(shelf.notes.get(shelfName(checkpoint))).toBe(note);
    const proof = await proveConsistency(store, from, to);
    expect(verifyConsistency({ from, fromRoot, to, toRoot, proof })).toBe(true);
  }
  expect(shelf.notes.size).toBe(items.length);
}

describe('a process that is killed', () => {
  it('while it appends to the log leaves no gap and nothing twice, and the next one goes on', async () => {
    const store = await emptyStore();
    const shelf = memoryShelf();
    const names = await newStreams(store, 2, 2);
    const making = { store, signers: [signer], shelf, origin, now: minutes() };
    await sequence(store, names, impatient);
    await addEntries(store, names);
    const undisturbed = mortal(store, 'never');
    await sequence(undisturbed.store, names, impatient);
    expect(undisturbed.steps()).toBeGreaterThan(8);
    await addEntries(store, names);
    await notarise(making, impatient);

    await killedEverywhere('sequence', undisturbed.steps(), async (point) => {
      const hands = mortal(store, point);
      await sequence(hands.store, names, impatient).catch(() => undefined);
      expect(hands.ended()).toBe(true);
      // Nothing landed: what the next one finds is what this one found.
      if (hands.landed.length === 0) return;
      await expectLogWhole(store);
      expect(await sequence(store, names, impatient)).toMatchObject({ broken: [], unfinished: [] });
      await expectAllLogged(store);
      await notarise(making, impatient);
      await addEntries(store, names);
    });
    await sequence(store, names, impatient);
    await notarise(making, impatient);
    await expectCheckpointsHold(store, shelf);
  });

  it('while it makes a checkpoint leaves none that is not on the shelf after the next, and none that does not hold', async () => {
    const store = await emptyStore();
    const shelf = memoryShelf();
    const now = minutes();
    const names = await newStreams(store, 1);
    const making = (hands: Pick<ReturnType<typeof mortalNotary>, 'store' | 'shelf'>) => ({
      ...hands,
      ...{ signers: [signer], origin, now },
    });
    await notarise(making({ store, shelf }), impatient);
    await addEntries(store, names);
    await sequence(store, names, impatient);
    const undisturbed = mortalNotary(store, shelf, 'never');
    await notarise(making(undisturbed), impatient);
    expect(undisturbed.landed.length).toBeGreaterThan(2);

    await killedEverywhere('makeCheckpoint', undisturbed.steps(), async (point) => {
      const hands = mortalNotary(store, shelf, point);
      await notarise(making(hands), impatient).catch(() => undefined);
      expect(hands.ended()).toBe(true);
      if (hands.landed.length === 0) return;
      await addEntries(store, names);
      await sequence(store, names, impatient);
      await notarise(making({ store, shelf }), impatient);
      await expectCheckpointsHold(store, shelf);
    });
    await expectAllLogged(store);
  });

  it('while it takes a declaration has kept it whole or not at all, and gives the same receipt when it is sent again', async () => {
    const desk = await openDesk();
    const party = await desk.register('Killed');
    const stream = streams.party(party.id);
    const path = `/v1/parties/${party.id}/declarations`;
    const submit = async (api: Pick<typeof desk, 'call'>, key: string) => {
      const as: ['declarant', string] = ['declarant', party.subject];
      const headers = { 'idempotency-key': key };
      const answer = await api.call('POST', path, { as, headers, body: supplier({}, day) });
      return { status: answer.status, body: await answer.text() };
    };
    const entries = async () => (await auditEntries(desk.store, stream, { limit: 100 })).items;
    const undisturbed = mortal(desk.store, 'never');
    await submit(await openApi(undisturbed.store), 'undisturbed');
    expect(undisturbed.landed.length).toBe(1);

    await killedEverywhere('submission', undisturbed.steps(), async (point) => {
      const key = `${point.when}-${point.step}`;
      const before = await entries();
      const hands = mortal(desk.store, point);
      const killed = await submit(await openApi(hands.store, undefined, impatient), key);
      expect([500, 503]).toContain(killed.status);
      const left = await entries();
      expect(left.length - before.length).toBe(hands.landed.length);
      // Nothing landed: the retry is the undisturbed submission itself.
      if (hands.landed.length === 0) return;
      const again = await submit(desk, key);
      expect(again.status).toBe(201);
      expect(await submit(desk, key)).toEqual(again);
      expect(await entries()).toEqual(left);
      const { receipt } = z.object({ receipt: z.looseObject({}) }).parse(JSON.parse(again.body));
      expect(receipt).toMatchObject({ stream, seq: left.length, entryHash: left.at(-1)?.hash });
    });
    await sequence(desk.store, [stream], impatient);
    expect((await expectLogWhole(desk.store)).at(-1)).toMatchObject({ stream, to: (await entries()).length });
  });
});

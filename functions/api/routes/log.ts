import * as z from 'zod';
import { Problem } from '../../../shared/errors.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { logKeys } from '../../../shared/log/log-keys.ts';
import { proveConsistency, proveInclusion, rootOf } from '../../../shared/log/prove.ts';
import { checkpointsOf, type KeptCheckpoint, newestCheckpoint } from '../../../shared/log/read-log.ts';
import { storedTiles, tileWidth } from '../../../shared/log/tile.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { type Call, nothing } from '../route.ts';
import { hash, hex } from '../show-hash.ts';

const tag = 'Log';

/** Of what can never be another: the tree only grows, so a proof between two of its sizes stays what it is. */
const forEver = { 'cache-control': 'public, max-age=31536000, immutable' };

const leafCount = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})$/, 'This must be a whole number.')
  .transform(Number);
const countOf = (description: string) => leafCount.meta({ description, type: 'integer', minimum: 0 });

/** The newest checkpoint. Throws `Problem('not-found')` before the first. */
async function requireCheckpoint({ services }: Call): Promise<KeptCheckpoint> {
  const newest = await newestCheckpoint(services.store);
  if (newest === undefined) throw new Problem('not-found', 'The log has no checkpoint yet. One is made each minute.');
  return newest;
}

/** Throws `Problem('invalid-request')` for a size that no checkpoint covers: what is not signed is not proven. */
function requireSigned(name: string, size: number, { checkpoint }: KeptCheckpoint): void {
  if (size <= checkpoint.size) return;
  const detail = `The newest checkpoint covers ${checkpoint.size} leaves, so this must not be larger.`;
  throw invalidRequest([{ pointer: `?${name}`, detail }]);
}

export const showCheckpointRoute = defineRoute({
  id: 'show-checkpoint',
  method: 'GET',
  path: '/v1/log/checkpoint',
  tag,
  summary: 'Show the newest checkpoint of the log',
  description:
    'A signed note (C2SP tlog-checkpoint): name of the log, number of its leaves, root of its tree, time, signatures. One ' +
    'is made each minute. Keep it: an export, or a later checkpoint, shows against it whether anything was changed.',
  request: nothing,
  effect: 'read',
  answers: { 200: { description: 'The note, to the byte.', content: { 'text/plain; charset=utf-8': z.string() } } },
  handle: async (call) => {
    const { note } = await requireCheckpoint(call);
    return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: note };
  },
});

export const listCheckpointsRoute = defineRoute({
  id: 'list-checkpoints',
  method: 'GET',
  path: '/v1/log/checkpoints',
  tag,
  summary: 'List the checkpoints of a day',
  request: {
    ...nothing,
    query: z.strictObject({ day: z.iso.date().meta({ description: 'A day in UTC, such as 2026-11-22.' }), ...paging }),
  },
  effect: 'read',
  answers: {
    200: {
      description: 'Signed notes, oldest first.',
      schema: z.strictObject({
        items: z.array(z.strictObject({ at: z.iso.datetime(), size: z.int(), root: hash, note: z.string() })),
      }),
    },
  },
  handle: async (call) => {
    const { day, limit } = call.query;
    const after = placeOf(call, { day }, z.string());
    const { items, ...rest } = await checkpointsOf(call.services.store, day, { limit, after });
    const shown = items.map(({ note, checkpoint: { at, size, root } }) => ({ at, size, root: hex(root), note }));
    return listAnswer(call, { day }, { items: shown, ...rest });
  },
});

export const listLogKeysRoute = defineRoute({
  id: 'list-log-keys',
  method: 'GET',
  path: '/v1/log/keys',
  tag,
  summary: 'List the public keys that sign the checkpoints, and those that did',
  description:
    'A help, not a proof: pin the key that you were given elsewhere. While keys are changed, the old and the new one ' +
    'both sign, so that the new one is vouched for by the old one.',
  request: nothing,
  effect: 'read',
  answers: {
    200: {
      description: 'Keys, in the order in which they came into force.',
      schema: z.strictObject({
        items: z.array(
          z.strictObject({
            vkey: z.string().meta({ description: 'As C2SP signed-note writes it: name, key id, Ed25519 public key.' }),
            from: z.iso.datetime(),
            until: z.iso.datetime().nullable().meta({ description: 'Null while it is in force.' }),
          }),
        ),
      }),
    },
  },
  handle: async ({ services }) => jsonAnswer(200, { items: await logKeys(services.store) }),
});

const proof = z.array(hash).meta({ description: 'Hashes, the one next to the leaves first.' });

export const proveInclusionRoute = defineRoute({
  id: 'prove-inclusion',
  method: 'GET',
  path: '/v1/log/proof/inclusion',
  tag,
  summary: 'Prove that a leaf is in the log',
  description: 'As RFC 9162, section 2.1.3, has it. A leaf is a segment of an audit stream; a receipt says which.',
  request: {
    ...nothing,
    query: z.strictObject({
      index: countOf('Which leaf, counted from 0.'),
      size: countOf('In the tree of how many leaves. Left out: that of the newest checkpoint.').optional(),
    }),
  },
  effect: 'read',
  answers: {
    200: {
      description: 'The proof, with the hash of the leaf and the root that it leads to.',
      schema: z.strictObject({ index: z.int(), size: z.int(), root: hash, leaf: hash, proof }),
    },
  },
  handle: async (call) => {
    const { services, query } = call;
    const newest = await requireCheckpoint(call);
    const { index, size = newest.checkpoint.size } = query;
    requireSigned('size', size, newest);
    if (index >= size) {
      const detail = `A tree of ${size} leaves has none with this number; they are counted from 0.`;
      throw invalidRequest([{ pointer: '?index', detail }]);
    }
    const tiles = storedTiles(services.store);
    const [path, root, [tile]] = await Promise.all([
      proveInclusion(services.store, index, size, tiles),
      rootOf(size, tiles),
      tiles([{ level: 0, index: Math.floor(index / tileWidth) }]),
    ]);
    const leaf = tile?.hashes[index % tileWidth];
    if (leaf === undefined) throw new RangeError(`The log has ${size} leaves, but not the hash of leaf ${index}.`);
    const shown = { index, size, root: hex(root), leaf: hex(leaf), proof: path.map(hex) };
    return jsonAnswer(200, shown, query.size === undefined ? {} : forEver);
  },
});

export const proveConsistencyRoute = defineRoute({
  id: 'prove-consistency',
  method: 'GET',
  path: '/v1/log/proof/consistency',
  tag,
  summary: 'Prove that the log only grew',
  description:
    'As RFC 9162, section 2.1.4, has it: the tree of `to` leaves begins with the very leaves of the tree of `from`. ' +
    'Check it with the roots of your two checkpoints.',
  request: {
    ...nothing,
    query: z.strictObject({
      from: countOf('The size of the checkpoint that you kept.'),
      to: countOf('The size of the later one. Left out: that of the newest checkpoint.').optional(),
    }),
  },
  effect: 'read',
  answers: {
    200: { description: 'The proof.', schema: z.strictObject({ from: z.int(), to: z.int(), proof }) },
  },
  handle: async (call) => {
    const newest = await requireCheckpoint(call);
    const { from, to = newest.checkpoint.size } = call.query;
    requireSigned('to', to, newest);
    if (from > to) {
      const detail = `This must not be larger than the later size, which is ${to}.`;
      throw invalidRequest([{ pointer: '?from', detail }]);
    }
    const path = await proveConsistency(call.services.store, from, to);
    return jsonAnswer(200, { from, to, proof: path.map(hex) }, call.query.to === undefined ? {} : forEver);
  },
});

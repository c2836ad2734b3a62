import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { createApp } from '../../functions/api/app.ts';
import { startDynamoDbLocal } from '../../infra/local/dynamo-db.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { openStore } from '../../shared/store/store.ts';
import { createTables, tables as definitions } from '../../shared/store/table.ts';
import { now, profile, token } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { counted } from './exports/counted.ts';
import { type Figure, median } from './figure.ts';

const connection = { region: 'eu-west-1', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };
const tables = { records: 'records', audit: 'audit' };
const day = now.toISOString().slice(0, 10);
/** Of each kind, one after the other: what else the machine does is in both. */
const reads = 60;

/** The API on a real engine, and how often and how much it used it. */
async function openDesk(endpoint: string) {
  const raw = new DynamoDBClient({ ...connection, endpoint });
  const without = { records: { ...definitions.records, stream: null }, audit: { ...definitions.audit, stream: null } };
  await createTables(raw, tables, without);
  raw.destroy();
  const { store, used } = counted(openStore({ ...connection, endpoint, tables, requestTimeoutMs: 60_000 }));
  const log = { info: () => {}, warn: () => {}, error: console.error };
  const verifyToken = createTokenVerifier([profile], { now: () => now });
  const app = createApp({ store, verifyToken, cursorKey: randomBytes(32), log, now: () => now });
  async function call(role: string, path: string, body?: unknown): Promise<unknown> {
    const headers = {
      authorization: `Bearer ${token({ claims: { roles: [role], sub: `${role}@example.org` } })}`,
      ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'access-reason': 'To be measured' },
    };
    const request = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await app.request(path, request);
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
    return response.json();
  }
  return { call, used };
}

/** What it costs that a read of somebody else's score is in the access log, beside the same read by its owner, which is not. */
export async function measureLoggedRead(): Promise<Figure[]> {
  const engine = await startDynamoDbLocal('memory');
  try {
    const { call, used } = await openDesk(engine.endpoint);
    const identifiers = [{ scheme: 'NP-OCR', id: '1' }];
    const party = { name: 'Everest Build Supply', kinds: ['supplier'], country: 'QA', identifiers };
    const { id } = z.object({ id: z.string() }).parse(await call('declarant', '/v1/parties', party));
    await call('declarant', `/v1/parties/${id}/declarations`, supplier({}, day));
    const kinds = { owner: 'declarant', other: 'auditor' };
    const took = { owner: [] as number[], other: [] as number[] };
    const units = { owner: { calls: 0, read: 0, written: 0 }, other: { calls: 0, read: 0, written: 0 } };
    for (let count = -5; count < reads; count++) {
      for (const kind of ['owner', 'other'] as const) {
        const before = { ...used };
        const start = performance.now();
        await call(kinds[kind], `/v1/parties/${id}/score`);
        // The first few compile what is called, and make the actor's id.
        if (count < 0) continue;
        took[kind].push(performance.now() - start);
        for (const name of ['calls', 'read', 'written'] as const) units[kind][name] += used[name] - before[name];
      }
    }
    const told = (kind: 'owner' | 'other') =>
      `${units[kind].read / reads} read units and ${units[kind].written / reads} written in ${units[kind].calls / reads} calls`;
    return [
      {
        what: "a read of somebody else's score, which is logged",
        figure: `${median(took.other).toFixed(1)} ms`,
        beside: `${told('other')}; by its owner, not logged, ${median(took.owner).toFixed(1)} ms, ${told('owner')}`,
      },
    ];
  } finally {
    await engine.stop();
  }
}

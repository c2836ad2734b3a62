import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createApp } from '../../../functions/api/app.ts';
import { startDynamoDbLocal } from '../../../infra/local/dynamo-db.ts';
import { evidenceLinks } from '../../../infra/local/evidence-links.ts';
import { createTokenVerifier } from '../../../shared/access/token-verifier.ts';
import { openStore } from '../../../shared/store/store.ts';
import { createTables, tables as definitions } from '../../../shared/store/table.ts';
import { now, profile } from '../../access/tokens.ts';
import { filledIn, makeLog, writtenRequests } from '../../journeys/written-requests.ts';
import { counted } from '../exports/counted.ts';

const connection = { region: 'eu-west-1', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };
const tables = { records: 'records', audit: 'audit' };

/** Would leave less to look at. */
const takesAway = /\/(withdrawal|cancellation|erasures)$/;

/** The API on an engine that keeps its data in memory, since on disk so many would take hours, with one of each record there is, out of docs/requests.http. */
export async function openWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const engine = await startDynamoDbLocal('memory');
  const raw = new DynamoDBClient({ ...connection, endpoint: engine.endpoint });
  const without = { records: { ...definitions.records, stream: null }, audit: { ...definitions.audit, stream: null } };
  await createTables(raw, tables, without);
  raw.destroy();
  const plain = openStore({ ...connection, endpoint: engine.endpoint, tables, requestTimeoutMs: 60_000 });
  const log = { info: () => {}, warn: () => {}, error: console.error };
  const { shelf: evidenceShelf, serveOn } = evidenceLinks(folder, '');
  const open = (store: typeof plain) => {
    const verifyToken = createTokenVerifier([profile], { now: () => now });
    const app = createApp({ store, verifyToken, cursorKey: randomBytes(32), log, now: () => now, evidenceShelf });
    serveOn(app, () => now);
    return app;
  };
  await sendAll(open(plain), () => makeLog(plain));
  const { store, used } = counted(plain);
  const stop = async () => {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { store: plain, api: open(store).fetch, used, stop };
}

async function sendAll(app: ReturnType<typeof createApp>, sign: () => Promise<void>): Promise<void> {
  const answers = new Map<string, unknown>();
  for (const { title, name, method, url, headers, body } of writtenRequests) {
    if (method === 'DELETE' || takesAway.test(url)) continue;
    if (url.includes('/v1/log/')) await sign();
    const sent = Object.entries(headers).map(([key, value]) => [key, filledIn(value, answers)]);
    const answer = await app.request(filledIn(url, answers), {
      method,
      headers: Object.fromEntries(sent),
      ...(body !== undefined && { body: filledIn(body, answers) }),
    });
    if (!answer.ok) throw new Error(`${title}: ${await answer.text()}`);
    if (name !== undefined) answers.set(name, await answer.json());
  }
}

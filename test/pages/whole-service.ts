import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { createApp } from '../../functions/api/app.ts';
import { bundleFolder } from '../../infra/local/bundle-folder.ts';
import { bundleLinks } from '../../infra/local/bundle-links.ts';
import { developmentIssuer } from '../../infra/local/development-issuer/development-issuer.ts';
import { rolePersonas } from '../../infra/local/development-issuer/personas.ts';
import { evidenceLinks } from '../../infra/local/evidence-links.ts';
import { localIssuer } from '../../infra/local/issuer.ts';
import { withPages } from '../../infra/local/pages.ts';
import type { Role } from '../../shared/access/principal.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import { filesOf } from '../../shared/exporting/files-of.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { openExports } from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';
import { whenTheFileIsDone } from '../setup/once-a-file.ts';
import { emptyStore } from '../setup/tables.ts';
import { serve } from './browser.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** A database that does all as long as it is not busy; then nothing can be changed in it. */
export const busyStore = () => ({ isBusy: false });

/** The whole service as `npm start` has it, at an address that is known only once it listens. */
export async function openService(fault = busyStore()) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  whenTheFileIsDone(() => rmSync(folder, { recursive: true }));
  let respond: Fetch = () => new Response(null, { status: 503 });
  const address = await serve((request) => respond(request));
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const issuer = localIssuer(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  const [store, verifyToken] = [failing(await emptyStore(), fault), createTokenVerifier([issuer.profile])];
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const [bundles, evidence] = [bundleLinks(folder, address), evidenceLinks(folder, address)];
  const shelves = { signLink: bundles.signLink, evidenceShelf: evidence.shelf };
  const app = createApp({
    store,
    verifyToken,
    log,
    cursorKey: randomBytes(32),
    retries: { sleep: async () => undefined },
    ...shelves,
  });
  for (const { serveOn } of [bundles, evidence]) serveOn(app);
  const development = developmentIssuer({ issuer, address, personas: () => rolePersonas });
  respond = withPages({ api: app.fetch, store, verifyToken, development, log, folder });

  /** Sends a request to the API as a program of somebody would. Throws where it is refused. */
  async function call<S extends z.ZodType>(
    [role, subject]: readonly [Role, string],
    [method, path]: readonly ['GET' | 'POST' | 'PUT', string],
    answer: S,
    body?: unknown,
  ): Promise<z.output<S>> {
    const headers = {
      authorization: `Bearer ${issuer.mintToken({ role, subject, lifetimeSeconds: 600 })}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(method === 'PUT' && { 'if-none-match': '*' }),
    };
    const request = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const sent = await app.request(`/v1${path}`, request);
    if (!sent.ok) throw new Error(`${method} ${path}: ${await sent.text()}`);
    return answer.parse(await sent.json());
  }

  /** Does what the worker beside the service does: it makes the bundles that were asked for. */
  async function makeBundles(): Promise<void> {
    const { items } = await openExports(store, { limit: 10 });
    const work = { store, sink: bundleFolder(folder), filesOf, hasTime: () => true };
    for (const { id } of items) await runExport(work, id);
  }

  return { address, store, call, makeBundles };
}

function failing({ client: given, tables }: Store, fault: { isBusy: boolean }): Store {
  const client = new Proxy(given, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        const throttled = { name: 'ThrottlingException', $metadata: {} };
        if (fault.isBusy && command instanceof TransactWriteCommand) throw Object.assign(new Error('Busy.'), throttled);
        return Reflect.apply(target.send, target, [command]);
      };
    },
  });
  return { client, tables };
}

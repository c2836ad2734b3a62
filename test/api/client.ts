import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { createApp } from '../../functions/api/app.ts';
import type { Log, Services } from '../../functions/api/services.ts';
import { evidenceLinks } from '../../infra/local/evidence-links.ts';
import type { Role } from '../../shared/access/principal.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import type { Store } from '../../shared/store/store.ts';
import { now, profile, token } from '../access/tokens.ts';
import { onceAFile } from '../setup/once-a-file.ts';
import { emptyStore } from '../setup/tables.ts';

/** Where the APIs of this test file keep evidence; their links are paths of the app. */
const folder = onceAFile(
  () => mkdtempSync(join(tmpdir(), 'evidence-')),
  (made) => rmSync(made, { recursive: true }),
);

interface Wish {
  as?: [role: Role, subject: string];
  body?: unknown;
  /** The body as it is, in place of a value to be written as JSON. */
  raw?: string | Uint8Array<ArrayBuffer>;
  /** The body as CSV. */
  csv?: string;
  headers?: Record<string, string | undefined>;
}

const problem = z.object({
  type: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});

export const problemOf = async (response: Response) => problem.parse(await response.json());

/** The API on empty tables or a given store, with really signed tokens, and what it logged; `at` is its clock. */
export async function openApi(given?: Store, at: Date = now, retries: Services['retries'] = {}) {
  const store = given ?? (await emptyStore());
  const logged: { level: string; message: string; facts: Record<string, unknown> }[] = [];
  const line = (level: string) => (message: string, facts: Record<string, unknown>) =>
    logged.push({ level, message, facts });
  const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
  const verifyToken = createTokenVerifier([profile], { now: () => now });
  const { shelf: evidenceShelf, serveOn } = evidenceLinks(folder(), '');
  const cursorKey = randomBytes(32);
  const app = createApp({ store, verifyToken, cursorKey, log, retries, now: () => at, evidenceShelf });
  serveOn(app, () => at);

  /** Sends a request as one of the roles; a POST gets a new Idempotency-Key, and all say why they read, unless they bring their own. */
  async function call(method: string, path: string, { as, body, raw, csv, headers = {} }: Wish = {}) {
    const all = new Headers();
    if (as) all.set('authorization', `Bearer ${token({ claims: { roles: [as[0]], sub: as[1] } })}`);
    if (method === 'POST') all.set('idempotency-key', randomUUID());
    all.set('access-reason', 'a test');
    const content = raw ?? csv ?? (body === undefined ? undefined : JSON.stringify(body));
    if (content !== undefined) all.set('content-type', csv === undefined ? 'application/json' : 'text/csv');
    for (const [name, value] of Object.entries(headers)) value === undefined ? all.delete(name) : all.set(name, value);
    return app.request(path, { method, headers: all, ...(content !== undefined && { body: content }) });
  }

  return { app, store, call, logged, evidenceShelf };
}

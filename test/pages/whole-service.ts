import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { developmentIssuer } from '../../infra/local/development-issuer/development-issuer.ts';
import { rolePersonas } from '../../infra/local/development-issuer/personas.ts';
import { localIssuer } from '../../infra/local/issuer.ts';
import { withPages } from '../../infra/local/pages.ts';
import { createTokenVerifier } from '../../shared/access/token-verifier.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { serve } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The whole service as `npm start` has it, at an address that is known only once it listens. */
export async function openService(): Promise<{ address: string; store: Store }> {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const address = await serve((request) => answer(request));
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const issuer = localIssuer(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  const [store, verifyToken] = [await emptyStore(), createTokenVerifier([issuer.profile])];
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const development = developmentIssuer({ issuer, address, personas: () => rolePersonas });
  const api = createApp({ store, verifyToken, log, cursorKey: randomBytes(32) }).fetch;
  answer = withPages({ api, store, verifyToken, development, log, folder });
  return { address, store };
}

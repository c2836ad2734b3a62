import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { PageSpec } from '../../../functions/pages/define-page.ts';
import { createSigningIn, type SigningInOptions } from '../../../functions/pages/sign-in/signing-in.ts';
import { developmentIssuer } from '../../../infra/local/development-issuer/development-issuer.ts';
import { type PersonaGroup, rolePersonas } from '../../../infra/local/development-issuer/personas.ts';
import { localIssuer } from '../../../infra/local/issuer.ts';
import { authenticate } from '../../../shared/access/bearer.ts';
import { roles } from '../../../shared/access/principal.ts';
import { createTokenVerifier } from '../../../shared/access/token-verifier.ts';
import type { Store } from '../../../shared/store/store.ts';
import { emptyStore } from '../../setup/tables.ts';
import { openPages } from '../open-pages.ts';
import { createVisitor } from './visitor.ts';

export const origin = 'http://127.0.0.1:8080';

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
export const issuer = localIssuer(pem);

/** What the issuer's answer to one of our own requests becomes on its way. */
type OnTheWay = (path: string, answer: Response) => Response | Promise<Response>;

interface Wishes extends Partial<Pick<SigningInOptions, 'secret' | 'settings' | 'verifyToken'>> {
  store?: Store;
  /** A few of the API's refusals. */
  api?: (request: Request) => Promise<Response>;
  personas?: readonly PersonaGroup[];
}

/** The pages with real sessions in a real store, the development issuer, and two pages of which one calls the API. */
export async function openHouse({ store: given, personas = rolePersonas, ...wishes }: Wishes = {}) {
  const store = given ?? (await emptyStore());
  const clock = { ahead: 0, at: Date.now() };
  const now = () => new Date(clock.at + clock.ahead);
  const development = developmentIssuer({
    issuer: localIssuer(pem, now),
    address: origin,
    personas: () => personas,
    now,
  });
  const way: { change: OnTheWay; asked: string[] } = { change: (_path, answer) => answer, asked: [] };
  const verifyToken = createTokenVerifier([issuer.profile], { now });
  const signingIn = createSigningIn({
    ...{ store, verifyToken, now, settings: development.settings, secret: randomBytes(32) },
    sleep: async (ms) => {
      clock.ahead += ms;
    },
    issuerFetch: async (url, { body, ...init }) => {
      const { pathname } = new URL(url);
      way.asked.push(pathname);
      return way.change(
        pathname,
        await development.fetch(new Request(url, { ...init, body: String(body ?? '') || null })),
      );
    },
    ...wishes,
  });
  const done: Record<string, string>[] = [];
  const { app, logged } = openPages({
    door: signingIn.door,
    pages: [...signingIn.pages, notePage(done), callingPage],
    formTargets: signingIn.formTargets,
    now,
    api:
      wishes.api ??
      (async ({ headers }) => Response.json(await authenticate(headers.get('authorization'), verifyToken))),
  });
  const answer = (request: Request) =>
    new URL(request.url).pathname.startsWith('/development-issuer/') ? development.fetch(request) : app.fetch(request);
  return { store, clock, way, done, logged, signingIn, visitor: () => createVisitor(origin, answer) };
}

const notePage = (done: Record<string, string>[]): PageSpec & { method: 'POST' } => ({
  method: 'POST',
  path: '/note',
  for: roles,
  handle: async ({ form }) => {
    done.push(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
    return { kind: 'redirect', to: '/' };
  },
});

const callingPage: PageSpec = {
  method: 'GET',
  path: '/calling',
  for: roles,
  handle: async ({ api }) => {
    const { z } = await import('zod');
    const calls = await Promise.all([1, 2, 3].map(() => api.get('/v1/who', z.object({ subject: z.string() }))));
    return { kind: 'page', title: 'Calling', body: calls.map(({ body }) => body.subject).join() };
  },
};

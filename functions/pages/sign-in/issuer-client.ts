import * as client from 'openid-client';
import { Problem } from '../../../shared/errors.ts';
import type { Tokens } from '../session/live-session.ts';
import type { SignInSettings } from './settings.ts';

/** What binds an attempt to the browser that began it; each of it is random. */
interface Checks {
  state: string;
  nonce: string;
  /** The secret of PKCE (RFC 7636). */
  verifier: string;
}

/** Whom the issuer signed in. */
interface Issued {
  subject: string;
  label: string;
  tokens: Tokens;
}

/** We as a client of the issuer. Everything throws `Problem('unavailable')` where it does not answer. */
export interface IssuerClient {
  /** Where the person signs in. */
  begin(checks: Checks): Promise<URL>;
  /** What comes of the address at which the issuer sent them back. Throws `SignInRefused` where it proves nothing. */
  finish(cameBack: URL, checks: Checks): Promise<Issued>;
  /** New tokens; `refused` where the issuer gives none any more. */
  renew(refreshToken: string): Promise<Tokens | 'refused'>;
  /** Tells the issuer that a refresh token is not used any more, where it wants to know. Never throws. */
  revoke(refreshToken: string): Promise<void>;
  /** Where the issuer ends its own session, and from where it leads back to `/signed-out`. */
  signOutAt(tokens: Tokens): URL | undefined;
}

/** Nobody is signed in: the person or the issuer said no, or what came back does not fit what was asked. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

interface ClientOptions {
  now: () => Date;
  fetch?: client.CustomFetch;
}

const timeoutSeconds = 5;
/** Of providers that do not say how long their access tokens hold. */
const shortLifeSeconds = 300;

/** Makes it without asking the issuer anything: that happens when it is first needed. */
export function createIssuerClient(settings: SignInSettings, { now, fetch }: ClientOptions): IssuerClient {
  const callback = `${settings.origin}/sign-in/callback`;
  let known: Promise<client.Configuration> | undefined;

  /** Once in the life of a process; again where it failed. */
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(settings, fetch).catch((cause) => {
      known = undefined;
      throw cause;
    });
    return known;
  };

  const tokensOf = (answer: Awaited<ReturnType<typeof client.refreshTokenGrant>>): Tokens => ({
    access: answer.access_token,
    ...(answer.refresh_token !== undefined && { refresh: answer.refresh_token }),
    ...(answer.id_token !== undefined && { id: answer.id_token }),
    expiresAt: now().getTime() + (answer.expires_in ?? shortLifeSeconds) * 1000,
  });

  return {
    begin: async ({ state, nonce, verifier }) => {
      const config = await answered(configuration());
      return client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: callback, scope: settings.scope, state, nonce },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    finish: async (cameBack, { state, nonce, verifier }) => {
      const config = await answered(configuration());
      // Behind a proxy we are called by another name than the one that the issuer knows.
      const address = new URL(`${callback}${cameBack.search}`);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const answer = await answered(client.authorizationCodeGrant(config, address, checks));
      const claims = answer.claims();
      if (claims === undefined) throw new SignInRefused('The issuer said nothing of who signed in.');
      const label = [claims.name, claims.email, claims.preferred_username].find(isNamed);
      return { subject: claims.sub, label: label ?? claims.sub, tokens: tokensOf(answer) };
    },
    renew: async (refreshToken) => {
      const config = await answered(configuration());
      try {
        return tokensOf(await answered(client.refreshTokenGrant(config, refreshToken)));
      } catch (error) {
        if (error instanceof SignInRefused) return 'refused';
        throw error;
      }
    },
    revoke: async (refreshToken) => {
      try {
        const config = await configuration();
        if (config.serverMetadata().revocation_endpoint === undefined) return;
        await client.tokenRevocation(config, refreshToken, { token_type_hint: 'refresh_token' });
      } catch {
        // The session is over with us either way.
      }
    },
    signOutAt: ({ id }) => {
      if (settings.signOut === undefined) return undefined;
      const { kind, address } = settings.signOut;
      const url = new URL(address);
      const back = `${settings.origin}/signed-out`;
      url.searchParams.set('client_id', settings.clientId);
      url.searchParams.set(kind === 'cognito' ? 'logout_uri' : 'post_logout_redirect_uri', back);
      if (kind === 'oidc' && id !== undefined) url.searchParams.set('id_token_hint', id);
      return url;
    },
  };
}

async function discover(settings: SignInSettings, fetch?: client.CustomFetch): Promise<client.Configuration> {
  const { issuer, metadata, clientId, clientSecret } = settings;
  const server = new URL(metadata ?? issuer);
  const isLocal = server.protocol === 'http:';
  const config = await client.discovery(
    server,
    clientId,
    { [client.clockTolerance]: 30 },
    clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret),
    {
      timeout: timeoutSeconds,
      execute: [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])],
      ...(fetch !== undefined && { [client.customFetch]: fetch }),
    },
  );
  const said = config.serverMetadata().issuer;
  if (said !== issuer) throw new TypeError(`The issuer calls itself ${said}, and not ${issuer} as was configured.`);
  return config;
}

const isNamed = (claim: unknown): claim is string => typeof claim === 'string' && claim.trim() !== '';

/** What the issuer says when it means never, and not only not now (RFC 6749, sections 4.1.2.1 and 5.2). */
const lastWords = new Set(['access_denied', 'invalid_grant', 'invalid_scope', 'login_required', 'consent_required']);

/** An answer came, and it does not fit: another state, another issuer, another nonce, a signature that is none. */
const misfits = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
]);

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (isRefusal(cause)) throw new SignInRefused('The issuer signed nobody in.', { cause });
    throw new Problem('unavailable', 'Nobody was signed in, because the issuer did not answer as it should.', {
      headers: { 'retry-after': '5' },
      cause,
    });
  }
}

function isRefusal(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) return lastWords.has(error.error);
  if (error instanceof client.ResponseBodyError) return lastWords.has(error.error);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && misfits.has(error.code);
}

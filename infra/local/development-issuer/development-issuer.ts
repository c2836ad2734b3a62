import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { SignInSettingsInput } from '../../../functions/pages/sign-in/settings.ts';
import type { LocalIssuer } from '../issuer.ts';
import { createCodes } from './codes.ts';
import { personaPage, styles } from './persona-page.ts';
import type { PersonaGroup } from './personas.ts';

/** The path under which the development issuer answers. */
export const developmentIssuerPath = '/development-issuer';

const client = 'paragraph-13-pages';
/** Short, so that whoever tries the pages out for long meets renewed tokens too. */
const accessSeconds = 15 * 60;
const refreshSeconds = 24 * 60 * 60;

interface Options {
  issuer: LocalIssuer;
  /** Where the local server is, as `http://127.0.0.1:8080`. */
  address: string;
  /** Asked at each sight of the page. */
  personas: () => readonly PersonaGroup[];
  now?: () => Date;
}

/** The development issuer, and how the pages sign in with it. */
export interface DevelopmentIssuer {
  /** Answers everything under its path. */
  fetch: (request: Request) => Response | Promise<Response>;
  settings: SignInSettingsInput;
}

/**
 * An OpenID Connect provider for one machine: instead of asking who somebody is, it asks whom they want to be. Only
 * `npm start` has it; nothing that is deployed imports from this folder.
 */
export function developmentIssuer({ issuer, address, personas, now = () => new Date() }: Options): DevelopmentIssuer {
  const base = `${address}${developmentIssuerPath}`;
  const callback = `${address}/sign-in/callback`;
  const signedOut = `${address}/signed-out`;
  const name = issuer.profile.issuer;
  const codes = createCodes(now);
  const app = new Hono().basePath(developmentIssuerPath);
  const asked = z.object({
    response_type: z.literal('code'),
    client_id: z.literal(client),
    redirect_uri: z.literal(callback),
    scope: z.string().regex(/\bopenid\b/),
    state: z.string().min(1).max(500),
    nonce: z.string().min(1).max(500),
    code_challenge: z.string().regex(/^[\w-]{43}$/),
    code_challenge_method: z.literal('S256'),
  });

  app.use(async (context, next) => {
    // A site that has its own name lead to this machine is not to sign in here (DNS rebinding).
    if (new URL(context.req.url).host !== new URL(address).host) return context.text(`Use ${address}.`, 421);
    await next();
    for (const [header, value] of Object.entries(headers)) context.res.headers.set(header, value);
    return undefined;
  });
  app.get('/.well-known/openid-configuration', (context) =>
    context.json({
      issuer: name,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/jwks`,
      end_session_endpoint: `${base}/end-session`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
    }),
  );
  app.get('/jwks', (context) => context.json({ keys: [issuer.jwk] }));
  app.get('/styles.css', (context) => context.body(styles, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/authorize', (context) => {
    const request = asked.safeParse(context.req.query());
    if (!request.success) return wrong(context, z.prettifyError(request.error));
    return context.html(personaPage(personas(), base, new URLSearchParams(request.data).toString()));
  });
  app.post('/authorize', async (context) => {
    const request = asked.safeParse(context.req.query());
    if (!request.success) return wrong(context, z.prettifyError(request.error));
    const { persona: key } = await context.req.parseBody();
    const persona = personas()
      .flatMap((group) => group.personas)
      .find((each) => each.key === key);
    if (persona === undefined) return wrong(context, 'There is no such persona.');
    const { state, nonce, code_challenge: challenge } = request.data;
    const code = codes.issue({ persona, nonce, challenge });
    return context.redirect(`${callback}?${new URLSearchParams({ code, state, iss: name })}`, 303);
  });
  app.post('/token', async (context) => {
    const sent = tokenRequest.safeParse(await context.req.parseBody());
    if (!sent.success) return context.json({ error: 'invalid_request' }, 400);
    const tokens = sent.data.grant_type === 'refresh_token' ? renewed(sent.data) : redeemed(sent.data);
    return tokens === undefined ? context.json({ error: 'invalid_grant' }, 400) : context.json(tokens);
  });
  app.get('/end-session', (context) =>
    context.req.query('post_logout_redirect_uri') === signedOut
      ? context.redirect(signedOut, 303)
      : wrong(context, 'It is not known where to go from here.'),
  );

  function redeemed({ code, code_verifier, redirect_uri }: CodeRequest) {
    const grant = codes.redeem(code, code_verifier);
    if (grant === undefined || redirect_uri !== callback) return undefined;
    const { role, subject, name: label } = grant.persona;
    return {
      ...tokensOf({ role, subject }),
      refresh_token: issuer.mintRefreshToken({ role, subject, client, lifetimeSeconds: refreshSeconds }),
      id_token: issuer.mintIdToken({
        client,
        subject,
        name: label,
        nonce: grant.nonce,
        lifetimeSeconds: accessSeconds,
      }),
    };
  }

  function renewed({ refresh_token }: RefreshRequest) {
    try {
      return tokensOf(issuer.readRefreshToken(refresh_token, client));
    } catch {
      return undefined;
    }
  }

  function tokensOf(whose: ReturnType<LocalIssuer['readRefreshToken']>) {
    const access_token = issuer.mintToken({ ...whose, lifetimeSeconds: accessSeconds });
    return { access_token, token_type: 'Bearer', expires_in: accessSeconds };
  }

  return {
    fetch: (request) => app.fetch(request),
    settings: {
      ...{ issuer: name, metadata: `${base}/.well-known/openid-configuration`, clientId: client, origin: address },
      signOut: { kind: 'oidc', address: `${base}/end-session` },
    },
  };
}

const codeRequest = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.literal(client),
  code: z.string(),
  code_verifier: z.string(),
  redirect_uri: z.string(),
});
type CodeRequest = z.infer<typeof codeRequest>;

const refreshRequest = z.object({
  grant_type: z.literal('refresh_token'),
  client_id: z.literal(client),
  refresh_token: z.string(),
});
type RefreshRequest = z.infer<typeof refreshRequest>;

const tokenRequest = z.discriminatedUnion('grant_type', [codeRequest, refreshRequest]);

const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Says it here: what cannot be trusted to name where to go back to is not followed there. */
function wrong(context: Context, why: string): Response {
  return context.text(`The development issuer signed nobody in.\n${why}\n`, 400);
}

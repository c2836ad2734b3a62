import { describe, expect, it } from 'vitest';
import { createIssuerClient } from '../../../functions/pages/sign-in/issuer-client.ts';
import { signInSettings } from '../../../functions/pages/sign-in/settings.ts';

const issuer = 'https://cognito.example/pool';
const tokens = { access: 'a', refresh: 'r', id: 'i', expiresAt: 0 };

/** A client of an issuer that is asked nothing but what is recorded, and answers as told. */
function clientOf(change: object = {}, answers: Record<string, () => Response> = {}) {
  const settings = signInSettings.parse({ issuer, clientId: 'pages', origin: 'https://pages.example', ...change });
  const sent: { url: string; body: string; authorization: string | null }[] = [];
  const metadata = {
    ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
    revocation_endpoint: `${issuer}/revoke`,
  };
  const client = createIssuerClient(settings, {
    now: () => new Date(0),
    fetch: async (url, { body, headers }) => {
      const path = url.slice(issuer.length);
      if (path === '/.well-known/openid-configuration') return Response.json(metadata);
      sent.push({ url, body: String(body), authorization: new Headers(headers).get('authorization') });
      return answers[path]?.() ?? new Response(null, { status: 404 });
    },
  });
  return { client, sent };
}

const renewed = () => Response.json({ access_token: 'new', token_type: 'bearer' });

describe('the pages as a client of an issuer', () => {
  it('tell it at signing out that the refresh token is not used any more, and mind no failure', async () => {
    const { client, sent } = clientOf({}, { '/revoke': () => new Response('no', { status: 500 }) });
    await client.revoke('r');
    expect(sent.map(({ url, body }) => [url, body])).toEqual([
      [`${issuer}/revoke`, 'token_type_hint=refresh_token&token=r&client_id=pages'],
    ]);
  });

  it('send the secret of the client where there is one, and keep the old refresh token where no new one comes', async () => {
    const { client, sent } = clientOf({ clientSecret: 's3cret' }, { '/token': renewed });
    expect(await client.renew('r')).toEqual({ access: 'new', expiresAt: 300_000 });
    expect(new URLSearchParams(sent[0]?.body).get('client_secret')).toBe('s3cret');
  });

  it.each([
    ['cognito', { client_id: 'pages', logout_uri: 'https://pages.example/signed-out' }],
    ['oidc', { client_id: 'pages', post_logout_redirect_uri: 'https://pages.example/signed-out', id_token_hint: 'i' }],
  ])('end the session of the issuer as %s wants it', (kind, query) => {
    const { client } = clientOf({ signOut: { kind, address: 'https://signs-out.example/logout' } });
    const url = client.signOutAt(tokens);
    expect(url?.origin).toBe('https://signs-out.example');
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual(query);
    expect(clientOf().client.signOutAt(tokens)).toBeUndefined();
  });

  it.each<[string, () => Response]>([
    ['is told to come later', () => Response.json({ error: 'temporarily_unavailable' }, { status: 400 })],
    ['is not known there (a mistake of ours)', () => Response.json({ error: 'invalid_client' }, { status: 401 })],
    ['gets a page in place of tokens', () => new Response('<h1>Maintenance</h1>', { status: 200 })],
  ])('take it for no refusal where a client %s', async (_what, answer) => {
    const { client } = clientOf({}, { '/token': answer });
    await expect(client.renew('r')).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

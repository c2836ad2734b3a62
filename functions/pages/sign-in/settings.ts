import * as z from 'zod';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Over TLS, except to this very machine, where nobody is on the way. */
const address = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || loopback.has(hostname);
}, 'The address must begin with https.');

/** Where people sign in: any OpenID Connect provider that knows us as one of its clients. */
export const signInSettings = z.strictObject({
  /** As its tokens name it. */
  issuer: z.string().min(1).max(500),
  /** Where it says what it can do; `<issuer>/.well-known/openid-configuration` where left out. */
  metadata: z.exactOptional(address),
  clientId: z.string().min(1).max(500),
  /** A client that keeps no secret is bound by PKCE alone. */
  clientSecret: z.exactOptional(z.string().min(1)),
  /** What is asked for; some providers give a refresh token for `offline_access` only. */
  scope: z
    .string()
    .regex(/^openid( [\x21-\x7e]+)*$/)
    .default('openid'),
  /** Where the provider ends its own session too: as OpenID Connect says, or as Cognito does. */
  signOut: z.exactOptional(z.strictObject({ kind: z.enum(['oidc', 'cognito']), address })),
  /** Our own origin, as browsers see it: the provider sends people back there. */
  origin: address.refine(
    (text) => new URL(text).origin === text,
    'The origin has neither a path nor a slash behind it.',
  ),
});

/** As written in configuration. */
export type SignInSettingsInput = z.input<typeof signInSettings>;
export type SignInSettings = z.output<typeof signInSettings>;

/** Origins beside our own that a form leads to: signing out goes on to the provider. For `form-action` of the policy. */
export function formTargetsOf({ signOut }: Pick<SignInSettings, 'signOut'>): string[] {
  return signOut === undefined ? [] : [new URL(signOut.address).origin];
}

import { createPublicKey } from 'node:crypto';
import * as z from 'zod';

/** Asymmetric only: with a shared secret everyone who can check a token can also make one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'] as const;
export type SigningAlgorithm = (typeof algorithms)[number];

const publicKey = z.string().transform((pem, context) => {
  try {
    if (pem.includes('PRIVATE KEY')) throw new TypeError('a private key');
    return createPublicKey(pem);
  } catch {
    context.addIssue({ code: 'custom', message: 'The key must be a public key in PEM form.' });
    return z.NEVER;
  }
});

const keySource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('jwks'), uri: z.url({ protocol: /^https$/ }) }),
  z.strictObject({ kind: z.literal('public-key'), pem: publicKey }),
]);

/**
 * What one issuer's tokens look like and whose keys sign them. Every check is stated here: `jsonwebtoken` silently
 * skips the audience or the issuer when its option is empty, so nothing in a profile may be.
 */
export const issuerProfile = z.strictObject({
  issuer: z.string().min(1).max(500),
  audience: z.strictObject({
    claim: z.enum(['aud', 'client_id']),
    anyOf: z.array(z.string().min(1).max(500)).min(1).max(20),
  }),
  rolesClaim: z.enum(['roles', 'cognito:groups']),
  /** The `typ` header to expect; `null` for issuers that send none, such as Cognito. */
  typ: z.enum(['at+jwt', 'JWT']).nullable(),
  /** Claims that must be there with exactly this value, such as `token_use: access`. */
  requiredClaims: z.record(z.string().min(1), z.string().min(1)).default({}),
  algorithms: z.array(z.enum(algorithms)).min(1),
  keys: keySource,
  /** How far ahead `exp` may be, in seconds. */
  longestLifetime: z.int().min(60).max(86_400).default(86_400),
});

/** As written in configuration. */
export type IssuerProfileInput = z.input<typeof issuerProfile>;
export type IssuerProfile = z.output<typeof issuerProfile>;

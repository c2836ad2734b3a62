import { createHash, randomBytes } from 'node:crypto';
import type { Persona } from './personas.ts';

const codeMs = 60_000;

/** What a code stands for: who signed in, and what binds it to the client's attempt. */
interface Grant {
  persona: Persona;
  nonce: string;
  /** Of PKCE (RFC 7636, section 4.2): the SHA-256 of a secret that only the client knows. */
  challenge: string;
}

/** Codes that each can be turned into tokens once, within a minute. */
export interface Codes {
  issue: (grant: Grant) => string;
  /** What the code stands for; undefined where it is none, was used, is too old, or the secret is not the client's. */
  redeem: (code: string, verifier: string) => Grant | undefined;
}

export function createCodes(now: () => Date): Codes {
  const open = new Map<string, Grant & { until: number }>();
  return {
    issue: (grant) => {
      for (const [code, { until }] of open) if (until < now().getTime()) open.delete(code);
      const code = randomBytes(32).toString('base64url');
      open.set(code, { ...grant, until: now().getTime() + codeMs });
      return code;
    },
    redeem: (code, verifier) => {
      const grant = open.get(code);
      // Used up by a wrong secret too: who guesses has one try.
      open.delete(code);
      if (grant === undefined || grant.until < now().getTime()) return undefined;
      return createHash('sha256').update(verifier).digest('base64url') === grant.challenge ? grant : undefined;
    },
  };
}

import type { VerifyToken } from '../../shared/access/principal.ts';

/** What the API writes to its log: one object a line, never a token, never an answer of a declaration. */
export interface Log {
  info(message: string, facts: Record<string, unknown>): void;
  warn(message: string, facts: Record<string, unknown>): void;
  error(message: string, facts: Record<string, unknown>): void;
}

/** The collaborators of the API: `createApp` fills in what is left out. */
export interface Services {
  /** What `openStore` of shared/store gives. */
  store: object;
  verifyToken: VerifyToken;
  /** 32 secret bytes that seal cursors. The same in every instance, or a cursor dies with the one that made it. */
  cursorKey: Uint8Array;
  log: Log;
  now: () => Date;
}

import type { VerifyToken } from '../../shared/access/principal.ts';
import type { WebhookReach } from '../../shared/delivering/webhook-address.ts';
import type { EvidenceShelf } from '../../shared/evidence/shelf.ts';
import type { SignLink } from '../../shared/exporting/export-link.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Timing } from '../../shared/store/timing.ts';

/** What the API writes to its log: one object a line, never a token, never an answer of a declaration. */
export interface Log {
  info(message: string, facts: Record<string, unknown>): void;
  warn(message: string, facts: Record<string, unknown>): void;
  error(message: string, facts: Record<string, unknown>): void;
}

/** The collaborators of the API: `createApp` fills in what is left out. */
export interface Services {
  store: Store;
  verifyToken: VerifyToken;
  /** 32 secret bytes that seal cursors. The same in every instance, or a cursor dies with the one that made it. */
  cursorKey: Uint8Array;
  log: Log;
  now: () => Date;
  /** How a write waits before it tries again; real waiting and real chance where left out. */
  retries: Partial<Pick<Timing, 'random' | 'sleep'>>;
  /** UUIDs of version 7: they sort by the time at which they were made. */
  newId: () => string;
  /** Public addresses only where left out; no setting says otherwise. */
  webhookReach: WebhookReach;
  /** Signs links to bundles; where left out, there is nothing that bundles could be fetched from. */
  signLink: SignLink;
  /** Where files of evidence stand; where left out, none can be sent, opened or erased. */
  evidenceShelf: EvidenceShelf;
}

/** What each request carries through the app: the id that its log lines and its problem name. */
export interface ApiEnv {
  Variables: { requestId: string };
}

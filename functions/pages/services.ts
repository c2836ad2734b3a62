import type { Log } from '../api/services.ts';
import type { PageSpec } from './define-page.ts';
import type { Operator } from './operator.ts';
import type { SessionDoor } from './session-door.ts';
import type { Language } from './texts/languages.ts';

/** The collaborators of the pages: `createPages` fills in what is left out. */
export interface PageServices {
  /** `createApp(...).fetch`: all that pages read and write goes through the API, in this very process. */
  api: (request: Request) => Response | Promise<Response>;
  door: SessionDoor;
  log: Log;
  /** Every page there is, those for signing in among them. */
  pages: readonly PageSpec[];
  /** The languages that one can choose from. */
  languages: readonly Language[];
  /** Origins beside our own that a form may lead to: the issuer's, where people sign in. */
  formTargets: readonly string[];
  /** Origins beside our own that a page may send a file to: the bucket of the evidence. */
  connectTargets: readonly string[];
  /** Sends a file where a link of the API leads; over the network where left out. */
  sendFile: (request: Request) => Promise<Response>;
  /** Which state of the source this is. */
  version: string;
  /** Our own origin, as browsers see it; where left out, that of the request. */
  origin: string | undefined;
  /** Who runs this installation, where its settings say so. */
  operator: Operator | undefined;
  /** Made-up data on one machine. */
  demo: boolean;
  now: () => Date;
  /** UUIDs of version 7. */
  newId: () => string;
}

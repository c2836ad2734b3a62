import type { Session } from './session-door.ts';
import type { Language } from './texts/languages.ts';
import type { Speaker } from './texts/speaker.ts';

/** All that stands around a page, the same on every page of one request. */
export interface Frame {
  text: Speaker;
  session: Session | undefined;
  /** The path and query that the page was asked for with. */
  here: string;
  csrf: string;
  /** Addresses of pages that there are, as in their specification. */
  paths: ReadonlySet<string>;
  /** The languages that one can choose from. */
  languages: readonly Language[];
  /** Which state of the source this is. */
  version: string;
  /** Made-up data on one machine. */
  demo: boolean;
}

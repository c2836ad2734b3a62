import type { Role } from '../../shared/access/principal.ts';
import type { ApiClient } from './api-client.ts';
import type { Operator } from './operator.ts';
import type { Session } from './session-door.ts';
import type { Speaker } from './texts/speaker.ts';
import type { View } from './view.ts';

/** What a page gets to work with. */
export interface PageCall {
  request: Request;
  /** The parts of the path in braces: letters, digits and `-._~:`, so that each can stand in a path of the API as it is. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** Our own origin, as browsers see it: behind a proxy the request names another. For links that leave the pages. */
  origin: string;
  /** What was sent, from our own page of the same session; empty where the page was only asked for. */
  form: FormData;
  /** There for every page that is not for anyone. */
  session: Session | undefined;
  /** Keeps why this person reads records of others, until the session ends; an empty text takes it back. */
  keepReason: (reason: string) => Promise<void>;
  api: ApiClient;
  text: Speaker;
  now: () => Date;
  /** A new UUID: for the hidden field `key`, which makes a form sent twice one effect. */
  newId: () => string;
  /** Who runs this installation, where its settings say so. */
  operator: Operator | undefined;
  /** For the hidden field `csrf` of every form. */
  csrf: string;
}

/** One page: its address, who may see it, what it does. All it reads and writes goes through the API. */
export interface PageSpec {
  method: 'GET' | 'POST';
  /** As `/my/{party}`. */
  path: `/${string}`;
  /** Where nobody is signed in, other pages lead to `/sign-in`; what is typed is kept. */
  for: 'anyone' | readonly [Role, ...Role[]];
  handle: (call: PageCall) => Promise<View>;
}

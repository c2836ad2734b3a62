import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { UploadLink } from '../../shared/evidence/shelf.ts';
import { ApiProblem, problemOf } from './api-problem.ts';

type Query = Record<string, string | readonly string[] | undefined>;

interface ReadOptions {
  query?: Query;
  /** Why records of others are read, for the access log; undefined where nobody has said. */
  reason?: string | undefined;
}

interface SendOptions extends ReadOptions {
  /** What is sent, as JSON. */
  body?: unknown;
  /** The file that is sent as CSV, in its place: byte for byte, since its hash is kept. */
  csv?: Uint8Array<ArrayBuffer>;
  /** What the hidden field `key` of the form holds: sent again as it was, a form is done once; changed, it is another. */
  key?: string;
  /** The entity tag of what is replaced, as the form holds it; `*none` where it is not there yet. */
  ifMatch?: string;
}

/**
 * The API as pages use it: with the token of whoever is signed in, so that what may be read and done, and what is
 * logged of it, is decided there alone. Everything throws `ApiProblem` where the API refuses.
 */
export interface ApiClient {
  get<S extends z.ZodType>(
    path: string,
    schema: S,
    options?: ReadOptions,
  ): Promise<{
    body: z.output<S>;
    etag?: string;
    /** The path and query of the next page of a list. */
    next?: string;
  }>;
  send<S extends z.ZodType>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    schema: S,
    options: SendOptions,
  ): Promise<{ status: number; body: z.output<S>; etag?: string; location?: string }>;
  /** Sends a file to where the API has it brought: the link says all that may be sent, and needs no token. */
  sendFile(link: Pick<UploadLink, 'href' | 'headers'>, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

interface Api {
  /** `createApp(...).fetch`: the API in this very process. */
  fetch: (request: Request) => Response | Promise<Response>;
  /** The bearer token; none for who is not signed in. */
  token: () => Promise<string | undefined>;
  /** Sends a file to another host than this one. */
  sendFile: (request: Request) => Promise<Response>;
}

const here = 'http://api.invalid';
/** How long a file may take to where it is kept: less than whoever sent it waits for the page. */
const patienceMs = 15_000;

const nextTarget = /<([^>]*)>\s*;[^,]*rel="?next"?/;

/** A client of the API for one request of one person. */
export function createApiClient({ fetch, token, sendFile }: Api): ApiClient {
  async function call(method: string, path: string, { query, reason, body, csv, key, ifMatch }: SendOptions) {
    const headers = new Headers({ accept: 'application/json' });
    const bearer = await token();
    if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
    if (reason !== undefined) headers.set('access-reason', utf8InHeader(reason));
    if (ifMatch === '*none') headers.set('if-none-match', '*');
    else if (ifMatch !== undefined) headers.set('if-match', isTag.test(ifMatch) ? ifMatch : '""');
    const content = csv ?? (body === undefined ? undefined : JSON.stringify(body));
    if (key !== undefined) headers.set('idempotency-key', JSON.stringify(keyOf(key, content)));
    if (content !== undefined) headers.set('content-type', csv === undefined ? 'application/json' : 'text/csv');
    const sent = content === undefined ? {} : { body: content };
    const answer = await fetch(new Request(addressOf(path, query), { method, headers, ...sent }));
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  }
  return {
    get: async (path, schema, options = {}) => {
      const answer = await call('GET', path, options);
      const next = nextTarget.exec(answer.headers.get('link') ?? '')?.[1];
      return { body: schema.parse(await contentOf(answer)), ...tagOf(answer), ...(next !== undefined && { next }) };
    },
    send: async (method, path, schema, options) => {
      const answer = await call(method, path, options);
      const text = await answer.text();
      const location = answer.headers.get('location');
      return {
        status: answer.status,
        body: schema.parse(text === '' ? undefined : JSON.parse(text)),
        ...tagOf(answer),
        ...(location !== null && { location }),
      };
    },
    sendFile: async ({ href, headers }, bytes) => {
      const url = new URL(href, here);
      const request = new Request(url, {
        ...{ method: 'PUT', headers, body: bytes },
        signal: AbortSignal.timeout(patienceMs),
      });
      const answer = await (url.origin === here ? fetch(request) : sendFile(request));
      if (!answer.ok) throw await problemOf(answer);
    },
  };
}

/** The value of an answer in JSON; of any other its text. */
const contentOf = (answer: Response): Promise<unknown> =>
  answer.headers.get('content-type')?.startsWith('text/plain') ? answer.text() : answer.json();

/** A text that is no entity tag (RFC 9110, section 8.8.3) is that of nothing. */
const isTag = /^[\x20-\x7e]*$/;

/**
 * The `Idempotency-Key` of a form. What it says is in it: a form that was sent and is then changed, from the page before
 * or after a refusal, would else be refused for the key that it came with. No key stays none.
 */
const keyOf = (key: string, content: string | Uint8Array = ''): string =>
  key === '' ? '' : createHash('sha256').update(JSON.stringify(key)).update(content).digest('base64url');

/** A header holds bytes; JavaScript writes each as one character. */
const utf8InHeader = (text: string): string => Buffer.from(text).toString('latin1');

function tagOf({ headers }: Response) {
  const etag = headers.get('etag');
  return etag === null ? {} : { etag };
}

/** Refuses a path that leads elsewhere than it reads (`/v1/parties/../log`), though every part comes from an address. */
function addressOf(path: string, query: Query = {}): URL {
  const url = new URL(path, here);
  if (url.pathname !== path.split('?', 1)[0] || !url.pathname.startsWith('/v1/')) {
    throw new ApiProblem(404, { title: '', detail: 'There is nothing at this address.', errors: [] });
  }
  for (const [name, values] of Object.entries(query)) {
    for (const value of values === undefined ? [] : [values].flat()) url.searchParams.append(name, value);
  }
  return url;
}

/** Somebody with a browser of their own: it keeps cookies, and tells where a form comes from. */
export interface Visitor {
  cookies: Map<string, string>;
  /** Every `Set-Cookie` that came. */
  set: string[];
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** Sends a form as a browser does from one of our own pages, unless the headers say otherwise. */
  post: (path: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
  /** Up to where the issuer would send them back. */
  reachCallback: (persona: string, to?: string) => Promise<string>;
  /** All the way; where they land. */
  signIn: (persona: string, to?: string) => Promise<Response>;
  /** What the hidden field of a form on a page holds. */
  csrf: () => Promise<string>;
}

export function createVisitor(origin: string, answer: (request: Request) => Response | Promise<Response>): Visitor {
  const cookies = new Map<string, string>();
  const set: string[] = [];

  async function send(method: string, path: string, headers: Record<string, string>, body?: URLSearchParams) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = new Headers({ ...(cookie !== '' && { cookie }), ...headers });
    const request = new Request(new URL(path, origin), { method, headers: all, ...(body && { body }) });
    const response = await answer(request);
    for (const line of response.headers.getSetCookie()) {
      set.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  const get: Visitor['get'] = (path, headers = {}) => send('GET', path, headers);
  const post: Visitor['post'] = (path, fields, headers = { origin, 'sec-fetch-site': 'same-origin' }) =>
    send('POST', path, headers, new URLSearchParams(fields));
  const reachCallback: Visitor['reachCallback'] = async (persona, to = '/') => {
    const start = await get(`/sign-in/start?${new URLSearchParams({ to })}`);
    return locationOf(await post(locationOf(start), { persona }));
  };
  return {
    ...{ cookies, set, get, post, reachCallback },
    signIn: async (persona, to) => get(await reachCallback(persona, to)),
    csrf: async () => /name="csrf" value="([^"]*)"/.exec(await (await get('/')).text())?.[1] ?? '',
  };
}

/** Throws where an answer leads nowhere. */
export function locationOf(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) throw new TypeError(`An answer with status ${response.status} leads nowhere.`);
  return location;
}

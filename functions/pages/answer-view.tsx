import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import type { View } from './view.ts';

const html = 'text/html; charset=utf-8';
const anyOrigin = 'http://pages.invalid';

/** A view as an answer. Throws `RangeError` where a page would lead to another host than ours by a path. */
export async function answerView(view: View, frame: Frame): Promise<Response> {
  switch (view.kind) {
    case 'page': {
      const page = await (<Layout view={view} frame={frame} />);
      const headers = withCookies({ 'content-type': html, 'content-language': frame.text.language }, view.cookies);
      return new Response(`<!DOCTYPE html>${page}`, { status: view.status ?? 200, headers });
    }
    case 'redirect': {
      const location = view.to instanceof URL ? view.to.href : ownPath(view.to);
      // After a form the next page is got, whatever the form was sent with (RFC 9110, section 15.4.4).
      return new Response(null, { status: 303, headers: withCookies({ location }, view.cookies) });
    }
    case 'file': {
      const headers = {
        'content-type': view.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(view.name)}`,
      };
      return new Response(view.bytes, { headers });
    }
  }
}

/** A path as it is, where it leads to our own host; browsers read `//host` and `/\host` as another. */
export function ownPath(path: string): string {
  const url = URL.parse(path, anyOrigin);
  // A step up can leave two slashes in front: /a/..//host is written //host.
  if (!path.startsWith('/') || url === null || url.origin !== anyOrigin || url.pathname.startsWith('//')) {
    throw new RangeError('A page was to lead to another host.');
  }
  return `${url.pathname}${url.search}${url.hash}`;
}

function withCookies(fields: Record<string, string>, cookies: readonly string[] = []): Headers {
  const headers = new Headers(fields);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return headers;
}

/**
 * The `Link` header (RFC 8288) that leads to the next page: the same address and filter with another cursor. The
 * target is relative, so that it also holds behind a gateway that shows another host.
 */
export function nextLink(requestUrl: string, cursor: string): string {
  const { pathname, searchParams } = new URL(requestUrl);
  searchParams.set('cursor', cursor);
  return `<${pathname}?${searchParams}>; rel="next"`;
}

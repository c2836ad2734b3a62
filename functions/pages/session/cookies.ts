/**
 * What browsers hold for us. By the prefix they take these over a secure way only, from this very host, and for all of
 * its paths (RFC 6265bis, section 4.1.3.2): neither a neighbouring host nor a page without TLS can put one there.
 */
export const cookieNames = {
  session: '__Host-session',
  /** An attempt to sign in, while the person is at the issuer. */
  attempt: '__Host-sign-in',
  /** A form that was kept when its session had ended. */
  kept: '__Host-kept',
} as const;
type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

/** The value of a cookie as the browser sent it; undefined where it sent none. */
export function readCookie({ headers }: Request, name: CookieName): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** A `Set-Cookie` that no script reads and no form of another site sends. */
export function setCookie(name: CookieName, value: string, maxAgeSeconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; Secure; HttpOnly; SameSite=Lax`;
}

export function clearCookie(name: CookieName): string {
  return setCookie(name, '', 0);
}

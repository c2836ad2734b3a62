/** Where a form comes from, as the browser says, and no page can make it say otherwise. */
export type Sender = 'own' | 'foreign' | 'not said';

/**
 * Reads `Sec-Fetch-Site` (Fetch Metadata) and `Origin` (RFC 6454, section 7.3). A browser that sends neither says nothing;
 * an opaque `Origin: null` is foreign.
 */
export function senderOf({ headers }: Request, ownOrigin: string): Sender {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === 'cross-site' || site === 'same-site') return 'foreign';
  if (origin !== null) return origin === ownOrigin ? 'own' : 'foreign';
  return site === 'same-origin' ? 'own' : 'not said';
}

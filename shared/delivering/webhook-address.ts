import { isIP } from 'node:net';

/** What a webhook may be sent to. `loopback-too` is for one machine: never read from a setting, and never so in AWS. */
export type WebhookReach = 'public-only' | 'loopback-too';

const mostCharacters = 2000;

/** Names that mean something inside one network only: RFC 6761 and 6762, RFC 8375, RFC 9476, ICANN's `internal`, and what networks use for want of it. */
const innerNames = [
  ...['localhost', 'local', 'localdomain', 'internal', 'intranet', 'private', 'home.arpa', 'home', 'lan', 'corp'],
  ...['test', 'invalid', 'onion', 'alt'],
];

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

export type CheckedAddress = { url: URL } | { refusal: string };

/**
 * The address of a webhook, as WHATWG's URL reads it, or a sentence on why nothing is sent there. It says nothing yet of
 * where the name leads: that is looked at with each connection.
 */
export function checkAddress(text: string, reach: WebhookReach): CheckedAddress {
  if (text.length > mostCharacters) return { refusal: `An address has at most ${mostCharacters} characters.` };
  const url = URL.parse(text);
  if (url === null) return { refusal: 'This is not an address such as https://hooks.example.org/paragraph-13.' };
  if (url.username !== '' || url.password !== '') return { refusal: 'An address must not hold a user or a password.' };
  if (url.hash !== '' || text.includes('#')) return { refusal: 'An address must not have a fragment (#).' };
  if (reach === 'loopback-too' && isLoopback(url)) return { url };
  if (url.protocol !== 'https:') return { refusal: 'An address must begin with https://.' };
  const port = Number(url.port || 443);
  if (port !== 443 && port < 1024) return { refusal: 'An address must use port 443, or one above 1023.' };
  const refusal = nameRefusal(url.hostname);
  return refusal === undefined ? { url } : { refusal };
}

/** Whether it names this machine itself, which `loopback-too` lets through. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return ['http:', 'https:'].includes(protocol) && loopbackHosts.includes(hostname);
}

/** WHATWG's URL has written every form of an IPv4 address (decimal, octal, hexadecimal, short) as four numbers by now. */
function nameRefusal(hostname: string): string | undefined {
  const name = hostname.replace(/\.$/, '');
  if (isIP(name) > 0 || name.startsWith('[')) return 'An address must name its host; an IP address is not taken.';
  if (!name.includes('.')) return 'An address must name a host on the public internet, with its domain.';
  const inner = innerNames.find((each) => name === each || name.endsWith(`.${each}`));
  return inner === undefined
    ? undefined
    : `An address must not end in ".${inner}", which is not on the public internet.`;
}

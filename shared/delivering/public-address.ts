import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All that IANA has given out for the public internet so far lies in here (RFC 4291; IPv6 address space registry). */
const globalUnicast = ipaddr.IPv6.parse('2000::');

/**
 * Whether an address leads to the public internet: none of those that IANA's special-purpose registries (RFC 6890) set
 * apart for one machine, one network, documentation or a translation that could hide such a one, and no multicast.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parsedAddress(address);
  if (parsed?.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast, 3);
}

/** Whether an address is this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return parsedAddress(address)?.range() === 'loopback';
}

function parsedAddress(address: string) {
  return isIP(address) === 0 ? undefined : ipaddr.parse(address);
}

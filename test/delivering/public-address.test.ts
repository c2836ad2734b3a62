import { BlockList, isIPv4 } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../shared/delivering/public-address.ts';

/**
 * Every block of IANA's IPv4 and IPv6 special-purpose address registries, globally reachable or not, multicast
 * (RFC 5771, RFC 4291), what was set apart before,
 * and all of IPv6 that is not given out yet (RFC 4291, section 2.4).
 * https://www.iana.org/assignments/iana-ipv4-special-registry/ and iana-ipv6-special-registry/
 */
const setApart = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32'],
  ...['::/128', '::1/128', '::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '100:0:0:1::/64'],
  ...['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20', '5f00::/16', 'fc00::/7'],
  ...['fe80::/10', 'fec0::/10', 'ff00::/8', '::/3', '4000::/2', '8000::/1'],
].map((block) => {
  const [address = '', bits = ''] = block.split('/');
  return { address, bits: Number(bits), family: isIPv4(address) ? ('ipv4' as const) : ('ipv6' as const) };
});

/** Two lists: one of both families would take every IPv4 address for one of the block of those mapped into IPv6. */
const special = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const { address, bits, family } of setApart) special[family].addSubnet(address, bits, family);

const ipv4 = fc.ipV4();
const ipv6 = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map(asIpv6);
/** Close to the edges of the blocks, where mistakes are. */
const nearEdges = fc
  .tuple(fc.constantFrom(...setApart), fc.bigInt({ min: -2n, max: 2n }), fc.boolean())
  .map(([{ address, bits, family }, step, atEnd]) => {
    const width = family === 'ipv4' ? 32 : 128;
    const start = family === 'ipv4' ? ipv4Number(address) : ipv6Number(address);
    const edge = start + (atEnd ? 2n ** BigInt(width - bits) : 0n) + step;
    const inside = ((edge % 2n ** BigInt(width)) + 2n ** BigInt(width)) % 2n ** BigInt(width);
    return family === 'ipv4' ? asIpv4(inside) : asIpv6(inside);
  });

describe('an address that a name leads to', () => {
  it('is public if and only if no registry sets it apart', () => {
    const property = fc.property(fc.oneof(ipv4, ipv6, nearEdges), (address) => {
      const family = isIPv4(address) ? 'ipv4' : 'ipv6';
      expect(isPublicAddress(address), address).toBe(!special[family].check(address, family));
    });
    fc.assert(property, { numRuns: 5000 });
  });

  it.each(setApart)('is not public at the start of $address/$bits', ({ address }) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '::ffff:8.8.8.8',
    '::8.8.8.8',
    'fe80::1%eth0',
    '2002:0808:0808::1',
    '64:ff9b::808:808',
    '0x7f.1',
    '2130706433',
    '',
    'localhost',
  ])('is not public as %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e'])('is public as %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

function asIpv4(number: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
}

function asIpv6(number: bigint): string {
  return Array.from({ length: 8 }, (_, part) => ((number >> BigInt(112 - 16 * part)) & 65_535n).toString(16)).join(':');
}

function ipv4Number(address: string): bigint {
  return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function ipv6Number(address: string): bigint {
  const [head = '', tail = ''] = address.split('::');
  const parts = (text: string) => text.split(':').filter((part) => part !== '');
  const zeros = Array<string>(8 - parts(head).length - parts(tail).length).fill('0');
  return [...parts(head), ...zeros, ...parts(tail)].reduce((sum, part) => sum * 65_536n + BigInt(`0x${part}`), 0n);
}

import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../shared/delivering/webhook-address.ts';

const refusal = (text: string) => {
  const checked = checkAddress(text, 'public-only');
  return 'refusal' in checked ? checked.refusal : undefined;
};

/** Each means this machine, its network or its neighbours, to some reader of addresses. */
const hostile = [
  'http://hooks.agency.example/',
  'ftp://hooks.agency.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:25/',
  'javascript:alert(1)',
  'data:text/plain,hi',
  'hooks.agency.example/path',
  '//hooks.agency.example/',
  'https://',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://hooks.localhost/',
  'https://printer.local/',
  'https://printer.local./',
  'https://metadata.google.internal/computeMetadata/v1/',
  'https://router.home.arpa/',
  'https://intranet/',
  'https://db/',
  'https://facebookcorewwwi.onion/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://017700000001/',
  'https://0177.0.0.1/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://127.0.0.1./',
  'https://１２７.０.０.１/',
  'https://ⓛocalhost/',
  'https://127。0。0。1/',
  'https://%31%32%37.0.0.1/',
  'https://10.0.0.8/',
  'https://192.168.1.1/',
  'https://172.31.255.254/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://[2606:4700::1111]/',
  'https://8.8.8.8/',
  'https://user@hooks.agency.example/',
  'https://:secret@hooks.agency.example/',
  'https://hooks.agency.example@127.0.0.1/',
  'https://hooks.agency.example/#fragment',
  'https://hooks.agency.example/#',
  'https://hooks.agency.example:22/',
  'https://hooks.agency.example:80/',
  'https://hooks.agency.example:0/',
  'https://hooks.agency.example:70000/',
  `https://hooks.agency.example/${'x'.repeat(2000)}`,
];

describe('the address of a webhook', () => {
  it.each(hostile)('is refused in a whole sentence: %s', (text) => {
    expect(refusal(text)).toMatch(/^(An|This) .+\.$/);
  });

  it.each([
    'https://hooks.agency.example/paragraph-13?key=7',
    'https://hooks.agency.example:8443/',
    'https://hooks.agency.example./',
    'https://localhost.agency.example/',
    'https://मेलबक्स.example/',
  ])('may be %s', (text) => {
    expect(refusal(text)).toBeUndefined();
  });

  it('is the one that WHATWG reads, whatever other readers would make of it', () => {
    const checked = checkAddress('https:\\\\hooks.agency.example\\@127.0.0.1/\t', 'public-only');
    expect(checked).toMatchObject({ url: { hostname: 'hooks.agency.example', pathname: '/@127.0.0.1/' } });
  });

  it('may be loopback, with or without TLS and at any port, only where one machine permits it', () => {
    for (const text of ['http://127.0.0.1:80/', 'http://localhost:9000/', 'https://[::1]:9000/']) {
      expect(checkAddress(text, 'loopback-too')).toHaveProperty('url');
      expect(checkAddress(text, 'public-only')).toHaveProperty('refusal');
    }
    for (const text of ['http://192.168.1.1/', 'http://hooks.agency.example/', 'https://[::ffff:127.0.0.1]/']) {
      expect(checkAddress(text, 'loopback-too')).toHaveProperty('refusal');
    }
  });
});

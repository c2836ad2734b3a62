import { execFile } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPublicAddress } from '../../shared/delivering/public-address.ts';
import { createSender, type SenderOptions } from '../../shared/delivering/send.ts';
import { certificate } from './certificate.ts';
import { answers, hangs, openReceiver, takes } from './receiver.ts';

const letter = (url: string) => ({
  url,
  headers: { 'webhook-id': 'e1' },
  body: '{"type":"paragraph-13.band_changed"}',
});

/** Stands for an address of the public internet: it is this machine, and not the loopback address of anything else. */
const outside = '127.0.0.77';
const name = 'hooks.agency.example';

/** As in AWS, but for one address that counts as public, and the certificates of the test. */
const abroad = (addresses: string[] | (() => string[]), more: SenderOptions = {}) =>
  createSender({
    resolve: async () =>
      (Array.isArray(addresses) ? addresses : addresses()).map((address) => ({ address, family: 4 })),
    mayReach: (address) => address === outside || isPublicAddress(address),
    ca: certificate.cert,
    ...more,
  });

/** Sends on this one machine. */
const atHome = (options: SenderOptions = {}) => createSender({ reach: 'loopback-too', ...options });

describe('a letter to a webhook', () => {
  it('arrives as it was sent, over TLS, under the name of its host', async () => {
    const receiver = await openReceiver(takes, { tls: true, host: outside });
    const sent = await abroad([outside])(letter(`https://${name}:${receiver.port}/hook?key=7`));
    expect(sent).toEqual({ outcome: 'taken', said: 'It answered with status 204.' });
    expect(receiver.received).toMatchObject([
      { path: '/hook?key=7', body: letter('').body, headers: { host: `${name}:${receiver.port}`, 'webhook-id': 'e1' } },
    ]);
  });

  it('is kept back from a host whose certificate is for another name, or from nobody whom the world trusts', async () => {
    const receiver = await openReceiver(takes, { tls: true, host: outside });
    const said = 'No safe connection was made: its certificate or its TLS was not accepted.';
    const otherName = abroad([outside])(letter(`https://other.example:${receiver.port}/`));
    await expect(otherName).resolves.toEqual({ outcome: 'refused', said });
    const selfSigned = createSender({ resolve: async () => [{ address: outside, family: 4 }], mayReach: () => true });
    await expect(selfSigned(letter(`https://${name}:${receiver.port}/`))).resolves.toEqual({
      outcome: 'refused',
      said,
    });
    expect(receiver.received).toEqual([]);
  });

  it.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['169.254.169.254']],
    [['fd00:ec2::254']],
    [['::ffff:169.254.169.254']],
    [['64:ff9b::a9fe:a9fe']],
    [[outside, '127.0.0.1']],
    [['192.168.1.1', outside]],
    [[]],
  ])('goes nowhere where a name leads to %j', async (addresses) => {
    const receiver = await openReceiver(takes, { tls: true, host: outside });
    await expect(abroad(addresses)(letter(`https://${name}:${receiver.port}/`))).resolves.toEqual({
      outcome: 'refused',
      said: 'Its name leads to an address that is not on the public internet.',
    });
    expect(receiver.received).toEqual([]);
  });

  it('goes to the address that was looked at, though the name leads elsewhere when it is asked again', async () => {
    const receiver = await openReceiver(takes, { tls: true, host: outside });
    const inside = await openReceiver(takes, { tls: true, port: receiver.port });
    let asked = 0;
    const send = abroad(() => (asked++ === 0 ? [outside] : ['127.0.0.1']));
    await expect(send(letter(`https://${name}:${receiver.port}/`))).resolves.toMatchObject({ outcome: 'taken' });
    expect(asked).toBe(1);
    await expect(send(letter(`https://${name}:${receiver.port}/`))).resolves.toMatchObject({ outcome: 'refused' });
    expect([receiver.received.length, inside.received.length]).toEqual([1, 0]);
  });

  it.each([301, 302, 303, 307, 308])(
    'does not follow a redirect with %i to where nothing may be sent',
    async (status) => {
      const inside = await openReceiver();
      const receiver = await openReceiver((_request, response) => {
        response.writeHead(status, { location: inside.url }).end();
      });
      await expect(atHome()(letter(receiver.url))).resolves.toEqual({
        outcome: 'refused',
        said: `It answered with status ${status}. Redirects are not followed.`,
      });
      expect(inside.received).toEqual([]);
    },
  );

  it.each([
    [200, 'taken'],
    [299, 'taken'],
    [400, 'refused'],
    [410, 'gone'],
    [429, 'refused'],
    [500, 'refused'],
  ])('that is answered with %i is %s', async (status, outcome) => {
    const receiver = await openReceiver(answers(status));
    await expect(atHome()(letter(receiver.url))).resolves.toMatchObject({ outcome });
  });

  it('is given up when nobody answers in time, and no earlier', async () => {
    const receiver = await openReceiver(hangs);
    const patience = new AbortController();
    const sent = atHome({ deadline: () => patience.signal })(letter(receiver.url));
    await receiver.arrival();
    patience.abort();
    await expect(sent).resolves.toEqual({ outcome: 'refused', said: 'It did not answer in time.' });
  });

  it('is given up when the name server does not answer in time', async () => {
    const patience = new AbortController();
    const resolve = () => {
      patience.abort();
      return new Promise<never>(() => undefined);
    };
    const sent = abroad([], { resolve, deadline: () => patience.signal })(letter(`https://${name}/`));
    await expect(sent).resolves.toEqual({ outcome: 'refused', said: 'It did not answer in time.' });
  });

  it('is taken once the status says so, though the rest of the answer trickles for ever', async () => {
    const patience = new AbortController();
    const receiver = await openReceiver((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('a');
    });
    // Node says so when the headers of an answer have come in.
    subscribe('http.client.response.finish', () => patience.abort());
    const send = atHome({ deadline: () => patience.signal });
    await expect(send(letter(receiver.url))).resolves.toMatchObject({ outcome: 'taken' });
    expect(patience.signal.aborted).toBe(true);
  });

  it('reads no more than 64 KB of an answer that has no end', async () => {
    let written = 0;
    const receiver = await openReceiver((_request, response) => {
      response.writeHead(200);
      const more = () => {
        written += 65_536;
        if (response.write(Buffer.alloc(65_536))) setImmediate(more);
      };
      response.on('drain', more);
      more();
    });
    await expect(atHome()(letter(receiver.url))).resolves.toMatchObject({ outcome: 'taken' });
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it.each([
    ['nothing and hangs up', '', 'The connection broke off before it answered.'],
    ['what is no HTTP', '220 mail.example ESMTP\r\n', 'Its answer could not be read as HTTP.'],
    [
      'an offer of another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      '',
    ],
    [
      'headers without end',
      `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
      'Its answer could not be read as HTTP.',
    ],
  ])('fails where somebody says %s', async (_what, bytes, said) => {
    const server = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(bytes)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new TypeError('It listens on no port.');
    const sent = await atHome()(letter(`http://127.0.0.1:${address.port}/`));
    expect(sent).toMatchObject({ outcome: 'refused', said: expect.stringContaining(said) });
  });

  it('says of what went wrong what its owner needs, and nothing of any network', async () => {
    const failing = (code: string) =>
      abroad([], { resolve: async () => Promise.reject(Object.assign(new Error(`${code} 10.0.0.7`), { code })) });
    const said = async (code: string) => (await failing(code)(letter(`https://${name}/`))).said;
    await expect(said('ENOTFOUND')).resolves.toBe('Its name was not found.');
    await expect(said('ECONNREFUSED')).resolves.toBe('No connection was made.');
    await expect(said('WHATEVER')).resolves.toBe('The attempt failed.');
  });

  it('asks no proxy, though the environment names one and other requests go there', async () => {
    const proxy = await openReceiver(answers(502));
    const receiver = await openReceiver();
    const program = `
      const { createSender } = await import(process.argv[1]);
      const { get } = await import('node:http');
      const other = await new Promise((resolve) => get(process.argv[2], resolve));
      other.destroy();
      const { said } = await createSender({ reach: 'loopback-too' })({ url: process.argv[2], headers: {}, body: '{}' });
      console.log(other.statusCode, said);`;
    const sender = new URL('../../shared/delivering/send.ts', import.meta.url).href;
    const env = {
      ...process.env,
      NODE_USE_ENV_PROXY: '1',
      HTTP_PROXY: new URL(proxy.url).origin,
      NO_PROXY: '',
      no_proxy: '',
    };
    const args = ['--input-type=module', '--eval', program, sender, receiver.url];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout.trim()).toBe('502 It answered with status 204.');
    expect(receiver.received).toHaveLength(1);
  });

  it('that was kept for an address that is no longer taken is not sent', async () => {
    const receiver = await openReceiver();
    await expect(createSender()(letter(receiver.url))).resolves.toMatchObject({ outcome: 'refused' });
    expect(receiver.received).toEqual([]);
  });
});

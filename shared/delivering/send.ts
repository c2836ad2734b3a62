import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { AddressRefused, saidOf } from './failed-attempt.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';
import { checkAddress, isLoopback, type WebhookReach } from './webhook-address.ts';

export interface Letter {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What became of one attempt. `gone`: the receiver wants nothing any more. `said`: a sentence for the webhook's owner. */
export interface Sent {
  outcome: 'taken' | 'refused' | 'gone';
  said: string;
}

export type Send = (letter: Letter) => Promise<Sent>;

interface ResolvedAddress {
  address: string;
  family: number;
}

export interface SenderOptions {
  reach?: WebhookReach;
  /** All addresses of a name. */
  resolve?: (name: string) => Promise<ResolvedAddress[]>;
  mayReach?: (address: string) => boolean;
  /** Ends an attempt, whatever it is waiting for; 10 seconds after it began where left out. */
  deadline?: () => AbortSignal;
  /** Certificates to trust in place of the public ones. */
  ca?: string;
}

/** More of an answer is not read: nothing in it is needed. */
const mostBytes = 64 * 1024;

/**
 * Sends letters, one attempt each, to the public internet only. The name is resolved once; every address that it has
 * must be public, and the connection goes to one of those very addresses, so that no second answer of the name server
 * can lead elsewhere. Redirects are not followed, proxies not asked. Never throws: what goes wrong is in what is said.
 */
export function createSender({
  reach = 'public-only',
  resolve = (name) => lookup(name, { all: true }),
  mayReach = isPublicAddress,
  deadline = () => AbortSignal.timeout(10_000),
  ca,
}: SenderOptions = {}): Send {
  return async function send({ url: text, headers, body }) {
    const checked = checkAddress(text, reach);
    if ('refusal' in checked) return { outcome: 'refused', said: checked.refusal };
    const { url } = checked;
    const signal = deadline();
    try {
      const inside = reach === 'loopback-too' && isLoopback(url);
      const addresses = await beforeEnd(resolve(bareName(url)), signal);
      if (
        addresses.length === 0 ||
        !addresses.every(({ address }) => (inside ? isLoopbackAddress : mayReach)(address))
      ) {
        throw new AddressRefused();
      }
      const options = {
        ...{ method: 'POST', headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, signal },
        ...{ lookup: alwaysTo(addresses), maxHeaderSize: 16_384 },
      };
      return verdictOf(await statusOf(url, options, { ca, body }));
    } catch (error) {
      return { outcome: 'refused', said: saidOf(error) };
    }
  };
}

/** As `dns.lookup` answers, whatever name it is asked for. */
function alwaysTo(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_name, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, [...addresses]);
    else answer(null, first?.address ?? '', first?.family);
  };
}

/** The status of the answer, once its body has ended, is too long, or is taking too long. */
function statusOf(url: URL, options: http.RequestOptions, { ca, body }: { ca: string | undefined; body: string }) {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let status: number | undefined;
  let failure: Error = Object.assign(new Error('The connection ended without an answer.'), { code: 'ECONNRESET' });
  const onAnswer = (answer: http.IncomingMessage) => {
    status = answer.statusCode;
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) answer.destroy();
    });
    answer.on('error', () => undefined);
  };
  // An agent of its own for each attempt: no connection is used twice, and no proxy of the environment is known to it.
  const request =
    url.protocol === 'http:'
      ? http.request(url, { ...options, agent: new http.Agent() }, onAnswer)
      : https.request(url, { ...options, ...tlsOf(url, ca), agent: new https.Agent() }, onAnswer);
  request.on('error', (error) => {
    failure = error;
  });
  request.on('close', () => (status === undefined ? reject(failure) : resolve(status)));
  request.end(body);
  return promise;
}

function tlsOf(url: URL, ca: string | undefined): https.RequestOptions {
  const secure = { servername: bareName(url), minVersion: 'TLSv1.2' as const, rejectUnauthorized: true };
  return ca === undefined ? secure : { ...secure, ca };
}

const bareName = ({ hostname }: URL): string => hostname.replace(/\.$/, '').replace(/^\[(.*)\]$/, '$1');

function verdictOf(status: number): Sent {
  if (status >= 200 && status < 300) return { outcome: 'taken', said: `It answered with status ${status}.` };
  if (status === 410) return { outcome: 'gone', said: 'It answered with status 410: it is gone.' };
  const redirect = status >= 300 && status < 400 ? ' Redirects are not followed.' : '';
  return { outcome: 'refused', said: `It answered with status ${status}.${redirect}` };
}

async function beforeEnd<T>(waited: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([waited, promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

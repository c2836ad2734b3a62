import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { onTestFinished } from 'vitest';
import { certificate } from './certificate.ts';

interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
}

type Behaviour = (...exchange: [...Parameters<RequestListener>, nth: number]) => void;

/** Answers 204, as a receiver does that has understood. */
export const takes: Behaviour = (_request, response) => void response.writeHead(204).end();
/** Answers with these one after the other, and with the last one for ever after. */
export const answers =
  (...statuses: number[]): Behaviour =>
  (_request, response, nth) =>
    void response.writeHead(statuses[Math.min(nth, statuses.length - 1)] ?? 204).end();
/** Never answers. */
export const hangs: Behaviour = () => undefined;

/** A receiver on a loopback address, with what it received so far; gone when the test is over. */
export async function openReceiver(
  behave: Behaviour = takes,
  { tls = false, host = '127.0.0.1', port = 0 }: { tls?: boolean; host?: string; port?: number } = {},
) {
  const received: Received[] = [];
  const arrivals: (() => void)[] = [];
  const listener: RequestListener = async (request, response) => {
    const body = await textOf(request);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    received.push({ path: request.url ?? '', headers: Object.fromEntries(headers), body });
    behave(request, response, received.length - 1);
    for (const arrived of arrivals.splice(0)) arrived();
  };
  const server: Server = tls ? createHttpsServer(certificate, listener) : createHttpServer(listener);
  server.listen(port, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('It listens on no port.');
  /** Resolves when the next letter has arrived and was answered, or was not. */
  const arrival = () => new Promise<void>((resolve) => arrivals.push(resolve));
  return { received, arrival, port: address.port, url: `http://127.0.0.1:${address.port}/hook` };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

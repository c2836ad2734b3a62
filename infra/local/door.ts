import { once } from 'node:events';
import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { CannotStart, systemErrorCode } from './cannot-start.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** The address of the local server. It is taken before the long work of starting, so that a taken port shows at once. */
export interface Door {
  address: string;
  /** From now on this answers, in place of what did before; before the first, everybody is told to come back. */
  open: (fetch: Fetch) => void;
  /** Takes no more requests and returns when those under way are answered, or two seconds later. */
  close: () => Promise<void>;
}

const host = '127.0.0.1';
const patienceMs = 2_000;

/** Takes a port on the loopback interface; 0 takes any. @throws {CannotStart} when it cannot be had */
export async function takePort(port: number): Promise<Door> {
  let answer: Fetch = notYet;
  const server = createAdaptorServer({ fetch: (request) => answer(request), overrideGlobalObjects: false });
  if (!(server instanceof Server)) throw new TypeError('The server is not a plain HTTP server.');
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new CannotStart(portProblem(port, systemErrorCode(error)));
  }
  const bound = server.address();
  const taken = bound !== null && typeof bound === 'object' ? bound.port : port;
  return {
    address: `http://${host}:${taken}`,
    open: (fetch) => {
      answer = fetch;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
      await closed;
      clearTimeout(impatience);
    },
  };
}

function notYet(): Response {
  return new Response('The server is still starting.\n', { status: 503, headers: { 'retry-after': '1' } });
}

function portProblem(port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${port === 65_535 ? 8080 : port + 1}`;
  }
  if (code === 'EACCES') return `Port ${port} is not open to you. Choose one above 1023: npm start -- --port 8080`;
  return `Port ${port} cannot be used (${code}). Choose another: npm start -- --port 8081`;
}

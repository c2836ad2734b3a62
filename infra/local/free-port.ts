import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port that nothing listens on at this moment, on any interface. Somebody else may take it before it is used:
 * whoever uses it must be ready to ask again.
 */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port number.');
  return address.port;
}

import { Hono } from 'hono';
import type { Services } from './services.ts';

export type AppOptions = Pick<Services, 'store' | 'verifyToken' | 'cursorKey' | 'log'> & Partial<Services>;

/**
 * The JSON API as a Hono app: `app.fetch` serves it anywhere, `app.request` drives it in tests.
 *
 * @example createApp({ store, verifyToken: createTokenVerifier([profile]), cursorKey, log })
 */
export function createApp(options: AppOptions): Hono {
  const services: Services = { now: () => new Date(), ...options };
  const app = new Hono();
  app.get('/v1/health', (context) => context.json({ status: 'ok', at: services.now().toISOString() }));
  return app;
}

import { type Context, Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { Problem } from '../../shared/errors.ts';
import { asProblem, problemResponse } from '../../shared/http/problem.ts';
import { addDocs } from './docs.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import type { ApiEnv, Services } from './services.ts';

export type AppOptions = Pick<Services, 'store' | 'verifyToken' | 'cursorKey' | 'log'> & Partial<Services>;

/**
 * The JSON API as a Hono app: `app.fetch` serves it anywhere, `app.request` drives it in tests.
 * Throws at once when the cursor key has not 32 bytes.
 *
 * @example createApp({ store, verifyToken: createTokenVerifier([profile]), cursorKey, log })
 */
export function createApp(options: AppOptions): Hono<ApiEnv> {
  const services: Services = {
    now: () => new Date(),
    newId: () => uuid(),
    retries: {},
    webhookReach: 'public-only',
    signLink: noBundles,
    evidenceShelf: noShelf,
    ...options,
  };
  if (services.cursorKey.byteLength !== 32) throw new RangeError('The cursor key has not 32 bytes.');
  const app = new Hono<ApiEnv>();

  app.use(async (context, next) => {
    context.set('requestId', services.newId());
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    context.res.headers.set('x-request-id', context.get('requestId'));
    const { method, routePath } = context.req;
    services.log.info('answered', {
      requestId: context.get('requestId'),
      method,
      routePath,
      status: context.res.status,
    });
  });
  for (const route of routes) addRoute(app, route, services);
  addDocs(app, routes);
  refuseOtherMethods(app);

  app.notFound((context) => refuse(context, new Problem('not-found', 'There is nothing at this address.')));
  app.onError((thrown, context) => {
    const problem = asProblem(thrown);
    if (problem.status >= 500) {
      const facts = { requestId: context.get('requestId'), kind: problem.kind, error: problem.cause ?? problem };
      services.log[problem.kind === 'internal' ? 'error' : 'warn']('not answered', facts);
    }
    return refuse(context, problem);
  });
  return app;
}

async function noBundles(): Promise<never> {
  throw new RangeError('This API was not told where bundles are.');
}

async function noFiles(): Promise<never> {
  throw new RangeError('This API was not told where files of evidence are.');
}

const noShelf: Services['evidenceShelf'] = {
  signUpload: noFiles,
  received: noFiles,
  keep: noFiles,
  discard: noFiles,
  remove: noFiles,
  signDownload: noFiles,
};

function addRoute(app: Hono<ApiEnv>, route: Route, services: Services): void {
  app.on(route.method, honoPath(route.path), async (context) => {
    const incoming = { services, request: context.req.raw, pathParams: { ...context.req.param() } };
    const { status, headers, body } = await route.serve(incoming);
    return new Response(body === '' ? null : body, { status, headers });
  });
}

/** Every address that exists answers every other method with 405 and the methods it knows (RFC 9110, section 15.5.6). */
function refuseOtherMethods(app: Hono<ApiEnv>): void {
  const known = Map.groupBy(
    app.routes.filter(({ method }) => method !== 'ALL'),
    ({ path }) => path,
  );
  for (const [path, entries] of known) {
    const allow = entries.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(path, () => {
      throw new Problem('method-not-allowed', `This address knows only ${allow}.`, { headers: { allow } });
    });
  }
}

function refuse(context: Context<ApiEnv>, problem: Problem): Response {
  return problemResponse(problem, context.get('requestId'));
}

/** `/v1/parties/{id}` as Hono writes it. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

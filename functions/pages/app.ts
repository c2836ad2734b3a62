import { Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { Problem } from '../../shared/errors.ts';
import { pages } from './pages.ts';
import { securityHeaders } from './security-headers.ts';
import { servePage } from './serve-page.ts';
import type { PageServices } from './services.ts';
import { offeredLanguages } from './texts/missing-texts.ts';

export type PagesOptions = Pick<PageServices, 'api' | 'door' | 'log'> & Partial<PageServices>;

interface PagesEnv {
  Variables: { requestId: string };
}

/**
 * The pages as a Hono app: `app.fetch` serves them anywhere, `app.request` drives them in tests. Further pages than the
 * usual ones, as those for signing in, come as `pages`.
 */
export function createPages(options: PagesOptions): Hono<PagesEnv> {
  const services: PageServices = {
    languages: offeredLanguages(),
    formTargets: [],
    connectTargets: [],
    sendFile: fetch,
    version: 'unknown',
    origin: undefined,
    operator: undefined,
    demo: false,
    now: () => new Date(),
    newId: () => uuid(),
    ...options,
    pages: [...pages, ...(options.pages ?? [])],
  };
  const headers = Object.entries(securityHeaders(services.formTargets, services.connectTargets));
  const app = new Hono<PagesEnv>();

  app.use(async (context, next) => {
    context.set('requestId', services.newId());
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
    context.res.headers.set('x-request-id', context.get('requestId'));
    const { method, routePath } = context.req;
    const { status } = context.res;
    services.log.info('answered', { requestId: context.get('requestId'), method, routePath, status });
  });
  for (const page of services.pages) {
    app.on(page.method, honoPath(page.path), ({ req, get }) =>
      servePage(services, { page, request: req.raw, params: { ...req.param() }, requestId: get('requestId') }),
    );
  }
  for (const [path, methods] of methodsByPath(services)) {
    app.all(path, ({ req, get }) => {
      const problem = new Problem('method-not-allowed', `This address knows only ${methods}.`, {
        headers: { allow: methods },
      });
      return servePage(services, { problem, request: req.raw, requestId: get('requestId') });
    });
  }
  app.notFound(({ req, get }) => {
    const problem = new Problem('not-found', 'There is nothing at this address.');
    return servePage(services, { problem, request: req.raw, requestId: get('requestId') });
  });
  return app;
}

function methodsByPath(services: PageServices): [path: string, methods: string][] {
  const byPath = Map.groupBy(services.pages, ({ path }) => honoPath(path));
  return [...byPath].map(([path, there]) => [
    path,
    there.map(({ method }) => (method === 'GET' ? 'GET, HEAD' : method)).join(', '),
  ]);
}

/** `/my/{party}` as Hono writes it. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import type { ApiEnv } from './services.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Paragraph 13: the API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<noscript>These pages need JavaScript; the document behind them is at <a href="/openapi.json">/openapi.json</a>.</noscript>
<main id="reference"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** A file of its own, because the policy below lets nothing inside the page run. */
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', validatorUrl: null, tryItOutEnabled: true });
`;

const assets = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
} as const;

/** Only our own files and calls; the icons of the styles are `data:` images. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds `/openapi.json` and the readable `/docs`, to which `/` leads, whose files come from our own host. */
export function addDocs(app: Hono<ApiEnv>, routes: readonly Route[]): void {
  let document: string | undefined;
  app.get('/openapi.json', (context) => {
    document ??= JSON.stringify(openApiDocument(routes));
    return context.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
  });
  const headers = { 'content-security-policy': policy, 'cache-control': 'public, max-age=300' };
  for (const path of ['/', '/docs/']) app.get(path, (context) => context.redirect('/docs'));
  app.get('/docs', (context) => context.html(page, 200, headers));
  app.get('/docs/start.js', (context) =>
    context.body(start, 200, { ...headers, 'content-type': 'text/javascript; charset=utf-8' }),
  );
  for (const [file, type] of Object.entries(assets)) {
    app.get(`/docs/${file}`, async (context) => {
      const bytes = await readFile(join(installedFolder(), file));
      return context.body(Uint8Array.from(bytes), 200, { ...headers, 'content-type': type });
    });
  }
}

/** In Lambda the same path lies beside the bundle. */
function installedFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
}

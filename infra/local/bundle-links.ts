import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import * as z from 'zod';
import type { ApiEnv } from '../../functions/api/services.ts';
import { Problem } from '../../shared/errors.ts';
import { downloadName, linkSeconds, type SignLink } from '../../shared/exporting/export-link.ts';
import { datasets } from '../../shared/exporting/job.ts';
import { bundleFile } from './bundle-folder.ts';
import { keptSecret } from './secret.ts';

/** What a bucket's signed links are in AWS, on this machine. */
export interface BundleLinks {
  signLink: SignLink;
  /** Has the app answer the links. */
  serveOn: (app: Hono<ApiEnv>, now?: () => Date) => void;
}

const asked = z.object({
  id: z.uuid(),
  dataset: z.enum(datasets),
  expires: z.string().regex(/^\d{13}$/),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Links to the bundles in a folder, signed by a key that is kept there. */
export function bundleLinks(folder: string, address: string): BundleLinks {
  const key = Buffer.from(
    keptSecret(folder, 'link-key', () => randomBytes(32).toString('hex')),
    'hex',
  );
  const sign = (id: string, dataset: string, expires: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([id, dataset, expires]))
      .digest();
  return {
    signLink: async ({ id, dataset }, now) => {
      const expires = String(now.getTime() + linkSeconds * 1000);
      const query = new URLSearchParams({ dataset, expires, signature: sign(id, dataset, expires).toString('hex') });
      const href = `${address}/v1/exports/${id}/file?${query}`;
      return { href, expiresAt: new Date(Number(expires)).toISOString() };
    },
    serveOn: (app, now = () => new Date()) => {
      app.get('/v1/exports/:id/file', (context) => {
        const { data } = asked.safeParse({ ...context.req.query(), id: context.req.param('id') });
        if (data === undefined) throw noBundle();
        const { id, dataset, expires, signature } = data;
        if (!timingSafeEqual(Buffer.from(signature, 'hex'), sign(id, dataset, expires))) throw noBundle();
        const file = bundleFile(folder, id);
        if (Number(expires) < now().getTime() || !existsSync(file)) throw noBundle();
        const headers = {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${downloadName({ id, dataset })}"`,
        };
        return new Response(Readable.toWeb(createReadStream(file)), { headers });
      });
    },
  };
}

function noBundle(): Problem {
  return new Problem('not-found', 'There is no bundle here, or the link has expired. Ask the API for another link.');
}

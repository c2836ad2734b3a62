import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import * as z from 'zod';
import type { ApiEnv } from '../../functions/api/services.ts';
import { Problem } from '../../shared/errors.ts';
import { evidenceName, mediaTypeNames } from '../../shared/evidence/media-types.ts';
import { type EvidenceShelf, linkSeconds } from '../../shared/evidence/shelf.ts';
import { evidenceFolder, evidenceIn } from './evidence-folder.ts';
import { keptSecret } from './secret.ts';

/** What a bucket and its signed links are in AWS, on this machine. */
export interface EvidenceLinks {
  shelf: EvidenceShelf;
  /** Has the app answer the links. */
  serveOn: (app: Hono<ApiEnv>, now?: () => Date) => void;
}

const signed = {
  mediaType: z.enum(mediaTypeNames),
  expires: z.string().regex(/^\d{13}$/),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
};
const download = z.strictObject({ id: z.uuid(), ...signed });
const upload = download.extend({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.string().regex(/^[1-9]\d{0,8}$/),
});

type Facts = Record<string, string>;

/** Nothing that was sent is run, framed or guessed at, whatever a browser makes of it. */
const harmless = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** A shelf of evidence in a folder, with links that are signed by a key that is kept there. */
export function evidenceLinks(folder: string, address: string): EvidenceLinks {
  const files = evidenceFolder(evidenceIn(folder));
  let key: Buffer | undefined;
  const sign = (facts: Facts) => {
    key ??= Buffer.from(
      keptSecret(folder, 'evidence-link-key', () => randomBytes(32).toString('hex')),
      'hex',
    );
    const inOrder = Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1));
    return createHmac('sha256', key).update(JSON.stringify(inOrder)).digest();
  };
  const link = (method: string, id: string, facts: Facts, now: Date) => {
    const expires = String(now.getTime() + linkSeconds * 1000);
    const signature = sign({ ...facts, method, id, expires }).toString('hex');
    const href = `${address}/v1/evidence/${id}/file?${new URLSearchParams({ ...facts, expires, signature })}`;
    return { href, expiresAt: new Date(Number(expires)).toISOString() };
  };
  /** Lets what a link was signed for pass. Throws `Problem('not-found')` at all else. */
  function opened<F extends Facts & { signature: string; expires: string }>(
    method: string,
    asked: F | undefined,
    now: Date,
  ): F {
    if (asked === undefined) throw noFile();
    const { signature, ...facts } = asked;
    if (!timingSafeEqual(Buffer.from(signature, 'hex'), sign({ ...facts, method }))) throw noFile();
    if (Number(asked.expires) < now.getTime()) throw noFile();
    return asked;
  }
  return {
    shelf: {
      ...files,
      signUpload: async ({ id, sha256, mediaType, size }, now) => ({
        method: 'PUT',
        ...link('PUT', id, { sha256, mediaType, size: String(size) }, now),
        headers: { 'content-type': mediaType },
      }),
      signDownload: async ({ id, mediaType }, now) => link('GET', id, { mediaType }, now),
    },
    serveOn: (app, now = () => new Date()) => {
      app.put('/v1/evidence/:id/file', async (context) => {
        const { data } = upload.safeParse({ ...context.req.query(), id: context.req.param('id') });
        const { id, sha256, mediaType, size } = opened('PUT', data, now());
        if (context.req.header('content-type') !== mediaType) {
          throw new Problem('unsupported-media-type', `Nothing was kept. This link takes ${mediaType}.`);
        }
        const { body } = context.req.raw;
        const bytes = body === null ? Readable.from([]) : Readable.fromWeb(body);
        await files.receive({ id, sha256, mediaType, size: Number(size) }, bytes);
        return new Response(null, { status: 200 });
      });
      app.get('/v1/evidence/:id/file', async (context) => {
        const { data } = download.safeParse({ ...context.req.query(), id: context.req.param('id') });
        const { id, mediaType } = opened('GET', data, now());
        const file = await files.open(id);
        if (file === undefined) throw noFile();
        const headers = {
          ...harmless,
          'content-type': mediaType,
          'content-length': String(file.size),
          'content-disposition': `attachment; filename="${evidenceName(id, mediaType)}"`,
        };
        return new Response(Readable.toWeb(file.bytes), { headers });
      });
    },
  };
}

function noFile(): Problem {
  return new Problem('not-found', 'There is no file here, or the link has expired. Ask the API for another link.');
}

import { createHash } from 'node:crypto';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketLinks } from '../../functions/api/sign-link.ts';
import { s3Sink } from '../../functions/export/s3-sink.ts';
import { bundleKey } from '../../shared/exporting/bundle-key.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { getExport } from '../../shared/store/export-job.ts';
import type { Store } from '../../shared/store/store.ts';
import { keepJob, miller } from '../exporting/mill.ts';
import { emptyStore, testConnection } from '../setup/tables.ts';

const Bucket = 'bundles';
let server: FauxqsServer;
let client: S3Client;
let endpoint: string;
let store: Store;
beforeAll(async () => {
  [server, store] = await Promise.all([startFauxqs({ port: 0, logger: false }), emptyStore()]);
  server.createBucket(Bucket);
  endpoint = `http://127.0.0.1:${server.port}`;
  client = new S3Client({ ...testConnection, endpoint, forcePathStyle: true });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

/** What S3 wants of every part but the last. */
const fiveMegabytes = 5 * 1024 * 1024;
const part = (fill: number) => Buffer.alloc(fiveMegabytes, fill);
const objectOf = async (id: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: bundleKey(id) }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

describe('a bundle in a bucket', () => {
  it('is joined from its parts, of which one put again counts once, and may be completed twice', async () => {
    const sink = s3Sink(client, Bucket);
    const id = uuid();
    const upload = await sink.begin(id);
    await sink.put(id, upload, 1, part(7));
    const parts = [
      { number: 1, tag: await sink.put(id, upload, 1, part(1)) },
      { number: 2, tag: await sink.put(id, upload, 2, Buffer.from('end')) },
    ];
    await sink.complete(id, upload, parts, fiveMegabytes + 3);
    await sink.complete(id, upload, parts, fiveMegabytes + 3);
    expect((await objectOf(id)).equals(Buffer.concat([part(1), Buffer.from('end')]))).toBe(true);
    await expect(sink.complete(id, upload, parts, 3)).rejects.toThrow(/instead of 3/);
  });

  it('is refused where another worker has put other bytes in place of a part', async () => {
    const sink = s3Sink(client, Bucket);
    const id = uuid();
    const upload = await sink.begin(id);
    const tag = await sink.put(id, upload, 1, Buffer.from('mine'));
    await sink.put(id, upload, 1, Buffer.from('other'));
    await expect(sink.complete(id, upload, [{ number: 1, tag }], 4)).rejects.toThrow();
  });

  it('is gone once it is aborted, before it is complete and after, however often', async () => {
    const sink = s3Sink(client, Bucket);
    const id = uuid();
    const upload = await sink.begin(id);
    const tag = await sink.put(id, upload, 1, Buffer.from('bytes'));
    await sink.complete(id, upload, [{ number: 1, tag }], 5);
    await sink.abort(id, upload);
    await sink.abort(id, upload);
    await expect(objectOf(id)).rejects.toThrow();
    const open = await sink.begin(id);
    await sink.put(id, open, 1, Buffer.from('bytes'));
    await sink.abort(id, open);
    await expect(sink.put(id, open, 2, Buffer.from('more'))).rejects.toThrow();
  });

  it('is the one that the export says, and opens by its link', async () => {
    const { work } = miller(store, { sink: s3Sink(client, Bucket) });
    const id = await keepJob(store);
    await runExport({ ...work, partBytes: fiveMegabytes }, id);
    const credentials = async () => testConnection.credentials;
    const signLink = bucketLinks({ bucket: Bucket, region: testConnection.region, credentials, endpoint });
    const { href, expiresAt } = await signLink({ id, dataset: 'audit' }, new Date('2026-03-01T12:00:00Z'));
    expect(expiresAt).toBe('2026-03-01T12:15:00.000Z');
    const query = Object.fromEntries(new URL(href).searchParams);
    expect(query).toMatchObject({ 'X-Amz-Expires': '900', 'X-Amz-Date': '20260301T120000Z' });
    expect(href).toContain('response-content-disposition=attachment%3B%20filename%3D%22paragraph-13-audit-');
    const answer = await fetch(href);
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());

    expect((await getExport(store, id))?.bundle).toEqual({
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });
});

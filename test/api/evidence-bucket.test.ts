import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceBucket } from '../../functions/api/evidence-bucket.ts';
import { checkReceived } from '../../shared/evidence/check-received.ts';
import type { AnnouncedFile, EvidenceShelf } from '../../shared/evidence/shelf.ts';
import { type Document, document, pdf } from '../evidence/documents.ts';
import { s3Takes } from '../evidence/signature-v4.ts';
import { testConnection } from '../setup/tables.ts';

const bucket = 'evidence';
const credentials = async () => ({ ...testConnection.credentials, sessionToken: 'a/session+token=' });
const at = new Date();
let server: FauxqsServer;
let shelf: EvidenceShelf;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  server.createBucket(bucket);
  const endpoint = `http://127.0.0.1:${server.port}`;
  shelf = evidenceBucket({ bucket, region: testConnection.region, credentials, endpoint });
});
afterAll(() => server.stop());

const fileOf = ({ announced: { identifiesNoWorker: _, ...stated } }: Document): AnnouncedFile => ({
  id: uuid(),
  ...stated,
});

/** Sends a file as a browser does, which adds its length. */
async function sent(content: Document) {
  const file = fileOf(content);
  const { href, headers } = await shelf.signUpload(file, at);
  const answer = await fetch(href, { method: 'PUT', headers, body: content.bytes });
  expect(answer.status).toBe(200);
  return file;
}

/** What arrived; fails where nothing did. */
async function receivedOf(id: string) {
  const received = await shelf.received(id);
  if (received === undefined) throw new RangeError('Nothing arrived.');
  return received;
}

describe('evidence in a bucket', () => {
  it('is what S3 says of it: size, hash and first bytes, and none that nobody sent', async () => {
    const content = document(`%PDF-${'x'.repeat(9000)}`);
    const file = await sent(content);
    const { head, ...received } = await receivedOf(file.id);
    expect(received).toMatchObject({ size: file.size, sha256: file.sha256, place: 'incoming' });
    expect(Buffer.from(head).equals(content.bytes.subarray(0, 4096))).toBe(true);
    expect(() => checkReceived(file, { ...received, head })).not.toThrow();
    expect(await shelf.received(uuid())).toBeUndefined();
  });

  it('is kept apart from where links write, once, and opens by a link that has it saved', async () => {
    const content = pdf('kept');
    const file = await sent(content);
    await shelf.keep(file.id, await receivedOf(file.id));
    const kept = await receivedOf(file.id);
    expect(kept).toMatchObject({ place: 'kept', sha256: file.sha256 });
    await shelf.keep(file.id, kept);
    await shelf.discard(file.id);
    const { href, expiresAt } = await shelf.signDownload(file, at);
    expect(Date.parse(expiresAt) - at.getTime()).toBe(900_000);
    expect(Object.fromEntries(new URL(href).searchParams)).toMatchObject({
      'response-content-disposition': `attachment; filename="evidence-${file.id}.pdf"`,
      'response-content-type': 'application/pdf',
    });
    expect(Buffer.from(await (await fetch(href)).arrayBuffer()).equals(content.bytes)).toBe(true);
    await shelf.remove(file.id);
    await shelf.remove(file.id);
    expect((await fetch(href)).status).toBe(404);
    await expect(shelf.keep(file.id, { ...kept, place: 'incoming' })).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('is sent with exactly the announced length, hash and type: S3 finds another signature for all else', async () => {
    const file = fileOf(pdf('signed'));
    const { href, headers } = await shelf.signUpload(file, at);
    const browser = { ...headers, 'content-length': String(file.size) };
    const takes = (change: Record<string, string>, to = href, method = 'PUT') =>
      s3Takes(method, to, { ...browser, ...change }, testConnection.credentials.secretAccessKey);
    expect(takes({})).toBe(true);
    expect(takes({ 'content-length': String(file.size + 1) })).toBe(false);
    expect(takes({ 'content-type': 'text/html' })).toBe(false);
    expect(takes({ 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') })).toBe(false);
    expect(takes({}, href.replace(file.id, uuid()))).toBe(false);
    expect(takes({}, href.replace('/incoming/', '/kept/'))).toBe(false);
    expect(takes({}, href.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000'))).toBe(false);
    expect(takes({}, href, 'DELETE')).toBe(false);
    const { href: opening } = await shelf.signDownload(file, at);
    expect(takes({}, opening, 'GET')).toBe(true);
    expect(takes({}, opening.replace('attachment', 'inline'), 'GET')).toBe(false);
  });

  it('is asked for again by whoever calls, where S3 cannot be reached or refuses', async () => {
    const gone = { bucket, region: testConnection.region, credentials, endpoint: 'http://127.0.0.1:9' };
    await expect(evidenceBucket(gone).received(uuid())).rejects.toMatchObject({ kind: 'unavailable' });
    const refused = { ...gone, bucket: 'none', endpoint: `http://127.0.0.1:${server.port}` };
    await expect(evidenceBucket(refused).remove(uuid())).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

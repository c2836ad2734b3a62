import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiEnv } from '../../functions/api/services.ts';
import { type Door, takePort } from '../../infra/local/door.ts';
import { emptyEvidence } from '../../infra/local/evidence-folder.ts';
import { type EvidenceLinks, evidenceLinks } from '../../infra/local/evidence-links.ts';
import { asProblem, problemResponse } from '../../shared/http/problem.ts';
import { document, pdf, sha256Of } from '../evidence/documents.ts';
import { until } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
const arrived = () => readdirSync(join(folder, 'evidence', 'incoming'));
let door: Door;
let links: EvidenceLinks;
beforeAll(async () => {
  door = await takePort(0);
  links = evidenceLinks(folder, door.address);
  const app = new Hono<ApiEnv>();
  links.serveOn(app);
  app.onError((thrown) => problemResponse(asProblem(thrown), uuid()));
  door.open(app.fetch);
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true });
});

const announced = (content: ReturnType<typeof document>) => {
  const { identifiesNoWorker: _, ...stated } = content.announced;
  return { id: uuid(), ...stated };
};

describe('the door of the local server, for files of evidence', () => {
  it('takes the largest file that may be announced, and gives it again byte for byte', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024, 'a line of text\n');
    const file = announced(document(bytes, 'text/plain'));
    const { href, headers } = await links.shelf.signUpload(file, new Date());
    expect((await fetch(href, { method: 'PUT', headers, body: bytes })).status).toBe(200);
    const received = await links.shelf.received(file.id);
    if (received === undefined) throw new RangeError('Nothing arrived.');
    await links.shelf.keep(file.id, received);
    const opened = await fetch((await links.shelf.signDownload(file, new Date())).href);
    expect(opened.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(sha256Of(new Uint8Array(await opened.arrayBuffer()))).toBe(file.sha256);
    await links.shelf.remove(file.id);
  });

  it('stops reading where more comes than was announced, and where a sender breaks off, and keeps nothing of it', async () => {
    const file = announced(pdf('short'));
    const { href, headers } = await links.shelf.signUpload(file, new Date());
    const chunk = new Uint8Array(65_536).fill(0x20);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++;
        controller.enqueue(chunk);
      },
    });
    const refused = await fetch(href, { method: 'PUT', headers, body: endless, duplex: 'half' });
    expect(refused.status).toBe(409);
    expect(pulled).toBeLessThan(1000);

    const breaking = new AbortController();
    const begun = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(Buffer.from('%PDF-')) });
    const sending = fetch(href, { method: 'PUT', headers, body: begun, duplex: 'half', signal: breaking.signal });
    await until('it arrives', async () => arrived().length === 1);
    breaking.abort();
    await expect(sending).rejects.toThrow();
    await until('what arrived of it is gone', async () => arrived().length === 0);
  });

  it('forgets what arrived a day ago and was never completed, when the next file arrives, and all of it on a fresh start', async () => {
    const [first, second] = [pdf('forgotten'), pdf('new')];
    const send = async (content: ReturnType<typeof pdf>) => {
      const file = announced(content);
      const { href, headers } = await links.shelf.signUpload(file, new Date());
      expect((await fetch(href, { method: 'PUT', headers, body: content.bytes })).status).toBe(200);
      return file.id;
    };
    const old = await send(first);
    const dayBefore = new Date(Date.now() - 86_500_000);
    await utimes(join(folder, 'evidence', 'incoming', old), dayBefore, dayBefore);
    expect(arrived()).toEqual([old]);
    const fresh = await send(second);
    expect(arrived()).toEqual([fresh]);
    emptyEvidence(folder);
    expect(await links.shelf.received(fresh)).toBeUndefined();
  });
});

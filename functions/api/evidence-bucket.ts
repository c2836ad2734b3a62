import { evidenceName, headBytes } from '../../shared/evidence/media-types.ts';
import { type EvidenceShelf, linkSeconds, type Received, shelfKey } from '../../shared/evidence/shelf.ts';
import { unavailable } from '../../shared/store/failure.ts';
import { type BucketAccess, bucketPresigner } from './presign.ts';

/** How long we wait for one answer of S3, and for how long what we ask it ourselves is signed. */
const patienceMs = 6_000;
const ownSeconds = 60;

interface OwnRequest {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  key: string;
  headers?: Record<string, string>;
}

/**
 * Evidence in a bucket. S3 itself holds an upload to the length, the SHA-256 and the media type that its link was signed
 * with, and tells both again when it is asked. Our own requests are links too, used at once: the client of S3 would make
 * the API a sixth larger. Throws `Problem('unavailable')` where S3 does not answer as it should.
 */
export function evidenceBucket(access: BucketAccess): EvidenceShelf {
  const presign = bucketPresigner(access);

  /** The answer of S3 where its status is one of these. */
  async function ask({ method, key, headers = {} }: OwnRequest, good: readonly number[]): Promise<Response> {
    const href = await presign({ method, key, headers, seconds: ownSeconds }, new Date());
    const answer = await fetch(href, { method, headers, signal: AbortSignal.timeout(patienceMs) }).catch((error) => {
      throw unavailable(error);
    });
    if (good.includes(answer.status)) return answer;
    // What S3 says names the bucket and its owner: it is for the log, never for the caller.
    throw unavailable(new Error(`S3 answered ${method} ${key} with ${answer.status}: ${await answer.text()}`));
  }

  async function lookAt(place: Received['place'], id: string): Promise<Received | undefined> {
    const key = shelfKey(place, id);
    const about = await ask({ method: 'HEAD', key, headers: { 'x-amz-checksum-mode': 'ENABLED' } }, [200, 404]);
    if (about.status === 404) return undefined;
    const tag = about.headers.get('etag') ?? '';
    const range = { range: `bytes=0-${headBytes - 1}`, 'if-match': tag };
    const start = await ask({ method: 'GET', key, headers: range }, [200, 206]);
    return {
      size: Number(about.headers.get('content-length')),
      sha256: Buffer.from(about.headers.get('x-amz-checksum-sha256') ?? '', 'base64').toString('hex'),
      head: new Uint8Array(await start.arrayBuffer()).subarray(0, headBytes),
      tag,
      place,
    };
  }

  const remove = async (place: Received['place'], id: string): Promise<void> => {
    await ask({ method: 'DELETE', key: shelfKey(place, id) }, [204]);
  };

  return {
    signUpload: async ({ id, sha256, mediaType, size }, now) => {
      const headers = {
        'content-type': mediaType,
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      };
      const signed = { ...headers, 'content-length': String(size) };
      const permit = { method: 'PUT', key: shelfKey('incoming', id), headers: signed, seconds: linkSeconds } as const;
      return { method: 'PUT', href: await presign(permit, now), headers, expiresAt: expiry(now) };
    },
    received: async (id) => (await lookAt('incoming', id)) ?? (await lookAt('kept', id)),
    keep: async (id, { place, tag }) => {
      if (place === 'kept') return;
      const source = `${access.bucket}/${shelfKey('incoming', id)}`;
      const headers = { 'x-amz-copy-source': source, 'x-amz-copy-source-if-match': tag };
      const copied = await ask({ method: 'PUT', key: shelfKey('kept', id), headers }, [200]);
      const told = await copied.text();
      // S3 answers 200 before it copies, and says in the body when that failed.
      if (!told.includes('<CopyObjectResult')) throw unavailable(new Error(`S3 did not copy: ${told}`));
      await remove('incoming', id);
    },
    discard: (id) => remove('incoming', id),
    remove: async (id) => {
      // In the order in which a file is kept, so that one on its way does not slip through.
      await remove('incoming', id);
      await remove('kept', id);
    },
    signDownload: async ({ id, mediaType }, now) => {
      const query = {
        'response-content-disposition': `attachment; filename="${evidenceName(id, mediaType)}"`,
        'response-content-type': mediaType,
        'response-cache-control': 'no-store',
      };
      const permit = { method: 'GET', key: shelfKey('kept', id), query, seconds: linkSeconds } as const;
      return { href: await presign(permit, now), expiresAt: expiry(now) };
    },
  };
}

function expiry(now: Date): string {
  return new Date(now.getTime() + linkSeconds * 1000).toISOString();
}

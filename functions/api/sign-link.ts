import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { bundleKey } from '../../shared/exporting/bundle-key.ts';
import { downloadName, linkSeconds, type SignLink } from '../../shared/exporting/export-link.ts';

type Options = ConstructorParameters<typeof S3RequestPresigner>[0];

interface BucketLinks {
  bucket: string;
  region: string;
  credentials: Options['credentials'];
  /** Where the bucket's own address is not S3's, such as `http://127.0.0.1:4566`. */
  endpoint?: string;
}

/**
 * Signs links to bundles in a bucket (AWS Signature Version 4, in the query). The presigner alone adds 5 KB to the API,
 * the client of S3 far more, so that one stays out.
 */
export function bucketLinks({ bucket, region, credentials, endpoint }: BucketLinks): SignLink {
  const presigner = new S3RequestPresigner({ region, credentials, sha256: Sha256 });
  const { protocol, hostname, port, pathname } = new URL(endpoint ?? `https://${bucket}.s3.${region}.amazonaws.com/`);
  const folder = endpoint === undefined ? pathname : `${pathname}${bucket}/`;
  return async (job, now) => {
    const query = {
      'response-content-disposition': `attachment; filename="${downloadName(job)}"`,
      'response-content-type': 'application/zip',
    };
    const request = { method: 'GET', protocol, hostname, path: folder + bundleKey(job.id), query, headers: {} };
    const signed = await presigner.presign(
      { ...request, ...(port !== '' && { port: Number(port) }) },
      { expiresIn: linkSeconds, signingDate: now },
    );
    const inQuery = Object.entries(signed.query ?? {}).map(
      ([name, value]) => `${encoded(name)}=${encoded(String(value))}`,
    );
    const href = `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${signed.path}?${inQuery.join('&')}`;
    return { href, expiresAt: new Date(now.getTime() + linkSeconds * 1000).toISOString() };
  };
}

/** Text of a query as it was signed (RFC 3986): a space as `%20`, where `URLSearchParams` writes `+`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** SHA-256 in the form in which the SDK wants it: a class. */
class Sha256 {
  readonly #secret: string | ArrayBuffer | ArrayBufferView | undefined;
  #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#secret = secret;
    this.#hash = begun(secret);
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    this.#hash = begun(this.#secret);
  }
}

function begun(secret: string | ArrayBuffer | ArrayBufferView | undefined): Hash | Hmac {
  return secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

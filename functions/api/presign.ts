import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';

type Options = ConstructorParameters<typeof S3RequestPresigner>[0];

export interface BucketAccess {
  bucket: string;
  region: string;
  credentials: Options['credentials'];
  /** Where the bucket's own address is not S3's, such as `http://127.0.0.1:4566`. */
  endpoint?: string;
}

/** One thing that a link lets whoever has it do. */
interface Permit {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  key: string;
  /** What S3 is told in the query, such as `response-content-type`. */
  query?: Record<string, string>;
  /** Headers that must be sent exactly so: they are part of what is signed. */
  headers?: Record<string, string>;
  seconds: number;
}

/** Where a bucket answers, and what it is called towards browsers. */
export const bucketOrigin = ({ bucket, region }: Pick<BucketAccess, 'bucket' | 'region'>): string =>
  `https://${bucket}.s3.${region}.amazonaws.com`;

/**
 * Signs links to objects of a bucket (AWS Signature Version 4, in the query). The presigner alone adds 5 KB to the API,
 * the client of S3 far more, so that one stays out.
 */
export function bucketPresigner({ bucket, region, credentials, endpoint }: BucketAccess) {
  const presigner = new S3RequestPresigner({ region, credentials, sha256: Sha256 });
  const { protocol, hostname, port, pathname } = new URL(endpoint ?? `${bucketOrigin({ bucket, region })}/`);
  const folder = endpoint === undefined ? pathname : `${pathname}${bucket}/`;
  return async ({ method, key, query = {}, headers = {}, seconds }: Permit, now: Date): Promise<string> => {
    const request = { method, protocol, hostname, path: folder + key, query, headers: { ...headers } };
    const signed = await presigner.presign(
      { ...request, ...(port !== '' && { port: Number(port) }) },
      // Headers stay headers: moved into the query, as is usual, S3 would not compare them with what is sent.
      {
        expiresIn: seconds,
        signingDate: now,
        signableHeaders: new Set(Object.keys(headers)),
        unhoistableHeaders: new Set(Object.keys(headers)),
      },
    );
    const inQuery = Object.entries(signed.query ?? {}).map(
      ([name, value]) => `${encoded(name)}=${encoded(String(value))}`,
    );
    return `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${signed.path}?${inQuery.join('&')}`;
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

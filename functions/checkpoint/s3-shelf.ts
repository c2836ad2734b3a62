import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { CheckpointShelf } from '../../shared/log/make-checkpoint.ts';

/**
 * A shelf in a bucket with Object Lock. S3 itself refuses a second object under a name (`If-None-Match: *`), which in
 * a versioned bucket would be a new version above the first one. The very same note again is no mistake.
 */
export function s3Shelf(client: S3Client, Bucket: string): CheckpointShelf {
  return {
    put: async (Key, note) => {
      const put = new PutObjectCommand({
        ...{ Bucket, Key, Body: note, ContentType: 'text/plain; charset=utf-8', IfNoneMatch: '*' },
        // Asked for where an object is locked: a checksum or MD5.
        ChecksumAlgorithm: 'SHA256',
      });
      try {
        await client.send(put);
      } catch (refusal) {
        if (!(refusal instanceof S3ServiceException) || refusal.$metadata.httpStatusCode !== 412) throw refusal;
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        if ((await Body?.transformToString()) === note) return;
        throw new RangeError(`Another checkpoint is kept under the name ${Key}.`, { cause: refusal });
      }
    },
  };
}

import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { bundleKey } from '../../shared/exporting/bundle-key.ts';
import type { BundleSink } from '../../shared/exporting/bundle-sink.ts';

/**
 * Bundles in a bucket, each a multipart upload: a part that is put again takes the place of the one before. What is
 * neither completed nor aborted is removed by the bucket's lifecycle.
 */
export function s3Sink(client: S3Client, Bucket: string): BundleSink {
  return {
    begin: async (id) => {
      const command = new CreateMultipartUploadCommand({ Bucket, Key: bundleKey(id), ContentType: 'application/zip' });
      const { UploadId } = await client.send(command);
      if (UploadId === undefined) throw new Error(`S3 began no upload for export ${id}.`);
      return UploadId;
    },
    put: async (id, UploadId, PartNumber, Body) => {
      const part = { UploadId, PartNumber, Body, ContentLength: Body.byteLength };
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key: bundleKey(id), ...part }));
      if (ETag === undefined) throw new Error(`S3 gave no tag to part ${PartNumber} of export ${id}.`);
      return ETag;
    },
    complete: async (id, UploadId, parts, bytes) => {
      const target = { Bucket, Key: bundleKey(id) };
      const Parts = parts.map(({ number: PartNumber, tag: ETag }) => ({ PartNumber, ETag }));
      const command = new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } });
      await client.send(command).catch(unlessGone);
      const { ContentLength } = await client.send(new HeadObjectCommand(target));
      if (ContentLength !== bytes) throw new Error(`Bundle ${id} has ${ContentLength} bytes instead of ${bytes}.`);
    },
    abort: async (id, UploadId) => {
      const target = { Bucket, Key: bundleKey(id) };
      await client.send(new AbortMultipartUploadCommand({ ...target, UploadId })).catch(unlessGone);
      await client.send(new DeleteObjectCommand(target));
    },
  };
}

/** An upload that S3 knows no more was completed before, or aborted: the object tells which. */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof Error) || error.name !== 'NoSuchUpload') throw error;
  return undefined;
}

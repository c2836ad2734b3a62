import { bundleKey } from '../../shared/exporting/bundle-key.ts';
import { downloadName, linkSeconds, type SignLink } from '../../shared/exporting/export-link.ts';
import { type BucketAccess, bucketPresigner } from './presign.ts';

/** Signs links to bundles in a bucket. */
export function bucketLinks(access: BucketAccess): SignLink {
  const presign = bucketPresigner(access);
  return async (job, now) => {
    const query = {
      'response-content-disposition': `attachment; filename="${downloadName(job)}"`,
      'response-content-type': 'application/zip',
    };
    const href = await presign({ method: 'GET', key: bundleKey(job.id), query, seconds: linkSeconds }, now);
    return { href, expiresAt: new Date(now.getTime() + linkSeconds * 1000).toISOString() };
  };
}

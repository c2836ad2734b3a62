import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { assets } from '../../functions/pages/assets.ts';
import { builtFile } from '../built-file.ts';
import { locate } from './locate.ts';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Answers for the files that browsers load beside the pages, as a bucket behind CloudFront does in AWS; undefined for
 * any other path. They are read once.
 */
export function assetFiles(): (path: string) => Response | undefined {
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>(
    Object.values(assets).map((path) => {
      const bytes = Uint8Array.from(readFileSync(locate(builtFile(path))));
      return [path, { bytes, type: mediaTypes[extname(path)] ?? 'application/octet-stream' }] as const;
    }),
  );
  return (path) => {
    const file = files.get(path);
    if (file === undefined) return undefined;
    return new Response(file.bytes, { headers: { 'content-type': file.type, ...assetHeaders } });
  };
}

/** The name of a file says what is in it, so it may be kept for ever; opened by itself it runs nothing and is not framed. */
const assetHeaders = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

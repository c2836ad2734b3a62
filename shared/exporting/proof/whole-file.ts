import type { BundleFile } from '../bundle-file.ts';

/** A small text file, made in one page; it has no records to count. */
export function wholeFile(name: string, make: () => string | Promise<string>): BundleFile {
  return {
    name,
    compress: true,
    page: async () => ({ bytes: Buffer.from(await make()), rows: 0, next: undefined }),
  };
}

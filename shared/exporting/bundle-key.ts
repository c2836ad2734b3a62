/** Where the bundle of an export is kept, in the bucket or the folder. */
export function bundleKey(id: string): string {
  return `exports/${id}.zip`;
}

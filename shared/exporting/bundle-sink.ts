/**
 * Where a bundle is put, part by part. Every call may come again after it was done, with the same bytes, and then does
 * nothing twice.
 */
export interface BundleSink {
  /** Begins the bundle of an export and gives what its other calls are named by. Begun again it is another upload. */
  begin: (exportId: string) => Promise<string>;
  /** Keeps a part: 1, 2, 3 …; the same number again takes the place of the one before. */
  put: (exportId: string, upload: string, number: number, part: Uint8Array) => Promise<void>;
  /** Joins all parts. Throws where together they have not so many bytes, for then another worker wrote one of them. */
  complete: (exportId: string, upload: string, bytes: number) => Promise<void>;
  /** Removes all parts of an upload that will not be completed. */
  abort: (exportId: string, upload: string) => Promise<void>;
}

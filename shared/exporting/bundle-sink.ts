/** A part that a sink has. */
export interface KeptPart {
  number: number;
  /** What the sink knows these very bytes by. */
  tag: string;
}

/**
 * Where a bundle is put, part by part. Every call may come again after it was done, with the same bytes, and then does
 * nothing twice.
 */
export interface BundleSink {
  /** Begins the bundle of an export and gives what its other calls are named by. Begun again it is another upload. */
  begin: (exportId: string) => Promise<string>;
  /** Keeps a part: 1, 2, 3 …; the same number again takes the place of the one before. Gives its tag. */
  put: (exportId: string, upload: string, number: number, bytes: Uint8Array) => Promise<string>;
  /** Joins the parts, which have so many bytes together. Throws where one was replaced by others than its tag says. */
  complete: (exportId: string, upload: string, parts: readonly KeptPart[], bytes: number) => Promise<void>;
  /** Removes all of a bundle that is not wanted any more. */
  abort: (exportId: string, upload: string) => Promise<void>;
}

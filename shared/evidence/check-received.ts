import { Problem } from '../errors.ts';
import { fitsMediaType } from './media-types.ts';
import type { AnnouncedFile, Received } from './shelf.ts';

/**
 * Lets a file pass that is what was announced. Throws `Problem('conflict')` where its size or hash is another, and
 * `unsupported-media-type` where its first bytes are not of the kind that was announced.
 */
export function checkReceived(
  announced: Pick<AnnouncedFile, 'sha256' | 'size' | 'mediaType'>,
  { size, sha256, head }: Pick<Received, 'size' | 'sha256' | 'head'>,
): void {
  if (size !== announced.size) {
    throw new Problem(
      'conflict',
      `The file was not kept: it has ${size} bytes, and ${announced.size} were announced as its size.`,
    );
  }
  if (sha256 !== announced.sha256) {
    throw new Problem('conflict', 'The file was not kept: its SHA-256 is not the one that was announced.');
  }
  if (!fitsMediaType(announced.mediaType, head)) {
    throw new Problem(
      'unsupported-media-type',
      `The file was not kept: its first bytes are not those of ${announced.mediaType}. Announce it as what it is.`,
    );
  }
}

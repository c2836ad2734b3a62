import type { MediaType } from './media-types.ts';

/** A link that opens one file, for whoever has it, until it expires. */
export interface FileLink {
  href: string;
  expiresAt: string;
}

/** What has to be sent, and where to: the bytes themselves, with exactly these headers. */
export interface UploadLink extends FileLink {
  method: 'PUT';
  headers: Record<string, string>;
}

/** A file as it was announced: an upload is bound to all of it. */
export interface AnnouncedFile {
  id: string;
  sha256: string;
  mediaType: MediaType;
  size: number;
}

/** A file as it is there. */
export interface Received {
  size: number;
  sha256: string;
  /** Its first bytes, at most `headBytes`. */
  head: Uint8Array;
  /** Tells whether the file is still the one that was looked at. */
  tag: string;
  place: 'incoming' | 'kept';
}

/**
 * Where files of evidence stand: a bucket in AWS, a folder on one machine. What is sent by a link arrives in one place and
 * is kept in another, which no link can write to. Names are ids, never what a caller wrote.
 */
export interface EvidenceShelf {
  signUpload: (file: AnnouncedFile, now: Date) => Promise<UploadLink>;
  /** What arrived under an id, or is kept under it already; undefined where nothing is. */
  received: (id: string) => Promise<Received | undefined>;
  /** Keeps what arrived; of what is kept already, nothing. Throws where it is another file than was looked at. */
  keep: (id: string, seen: Received) => Promise<void>;
  /** Takes away what arrived, and leaves what is kept. */
  discard: (id: string) => Promise<void>;
  /** Takes away what arrived and what is kept, and does nothing where nothing is. */
  remove: (id: string) => Promise<void>;
  signDownload: (file: Pick<AnnouncedFile, 'id' | 'mediaType'>, now: Date) => Promise<FileLink>;
}

/** How long a link lasts. */
export const linkSeconds = 15 * 60;

/** Where a file is, in the bucket or the folder. What arrives is removed by itself when a day has passed. */
export function shelfKey(place: Received['place'], id: string): string {
  return `${place}/${id}`;
}

import type { MediaType } from '../../../shared/evidence/media-types.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { Speaker } from '../texts/speaker.ts';

/** What a file is by how its name ends, as its owner would say; the service looks at what is in it before it is kept. */
const byEnding: { readonly [ending: string]: MediaType } = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** For the browser's own list of files. */
export const acceptedFiles = Object.keys(byEnding)
  .map((ending) => `.${ending}`)
  .join(',');

/** The kind of a file by its name; undefined where files of that kind are not kept. Nothing else of the name is used. */
export function kindOf(name: string): MediaType | undefined {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}

const words: Record<MediaType, MessageKey> = {
  'application/pdf': 'evidence.kind.pdf',
  'image/png': 'evidence.kind.picture',
  'image/jpeg': 'evidence.kind.picture',
  'text/csv': 'evidence.kind.csv',
  'text/plain': 'evidence.kind.text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'evidence.kind.workbook',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'evidence.kind.document',
};

export const kindWords = (mediaType: MediaType, text: Speaker): string => text.say(words[mediaType]);

/** A size as people speak of it. */
export function sizeWords(bytes: number, text: Speaker): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return text.say('evidence.kilobytes', { size: kilobytes });
  return text.say('evidence.megabytes', { size: text.number(Math.round(kilobytes / 100) / 10) });
}

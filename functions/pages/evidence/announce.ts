import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { MediaType } from '../../../shared/evidence/media-types.ts';
import { shownEvidence } from '../../api/show-evidence.ts';
import { ApiProblem } from '../api-problem.ts';
import type { PageCall } from '../define-page.ts';
import type { Mistake } from '../field-error.ts';
import type { Said } from './read-announced.ts';

/** A file as it is told of before it is sent. */
export interface FileFacts {
  sha256: string;
  size: number;
  mediaType: MediaType;
}

export const factsOf = (bytes: Uint8Array, mediaType: MediaType): FileFacts => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.byteLength,
  mediaType,
});

type Announced = { document: z.output<typeof shownEvidence> } | { mistake: Mistake };

/** Announces a file; one that is kept already is shown as it is. A refusal is told beside the file. */
export async function announce({ api, params, form }: PageCall, facts: FileFacts, said: Said): Promise<Announced> {
  const body = { ...facts, ...said, identifiesNoWorker: true };
  const key = String(form.get('key') ?? '');
  try {
    const path = `/v1/parties/${params.party}/evidence`;
    return { document: (await api.send('POST', path, shownEvidence, { body, key })).body };
  } catch (refused) {
    const mistake = mistakeOf(refused);
    if (mistake === undefined) throw refused;
    return { mistake };
  }
}

/** Brings a file to where the API has it sent. Whatever goes wrong on the way is told beside the file, which is still chosen. */
export async function bring(
  { api }: PageCall,
  upload: NonNullable<z.output<typeof shownEvidence>['upload']>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Mistake | undefined> {
  try {
    await api.sendFile(upload, bytes);
    return undefined;
  } catch (refused) {
    return mistakeOf(refused) ?? { field: 'file', key: 'evidence.mistake.not-sent' };
  }
}

/** Says that the file of a document was sent. A refusal is told beside the file. */
export async function complete({ api, params, form }: PageCall, id: string): Promise<Mistake | undefined> {
  try {
    const path = `/v1/parties/${params.party}/evidence/${id}/completion`;
    await api.send('POST', path, shownEvidence, { key: String(form.get('key') ?? '') });
    return undefined;
  } catch (refused) {
    const mistake = mistakeOf(refused);
    if (mistake === undefined) throw refused;
    return mistake;
  }
}

/** What a refusal of the API says of the file; undefined where it says something else. */
function mistakeOf(refused: unknown): Mistake | undefined {
  if (!(refused instanceof ApiProblem)) return undefined;
  if (refused.status === 415) return { field: 'file', key: 'evidence.mistake.other-kind' };
  if (refused.status === 409) return { field: 'file', key: 'evidence.mistake.not-taken' };
  if (refused.status !== 400) return undefined;
  const isTitle = refused.errors.some(({ pointer }) => pointer === '/title');
  return isTitle
    ? { field: 'title', key: 'evidence.mistake.title' }
    : { field: 'file', key: 'evidence.mistake.not-taken' };
}

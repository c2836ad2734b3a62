import { shownParty } from '../../api/routes/party-schemas.ts';
import type { PageCall, PageSpec } from '../define-page.ts';
import type { Mistake } from '../field-error.ts';
import type { PageView, View } from '../view.ts';
import { addView } from './add-view.tsx';
import { announce, bring, complete, factsOf } from './announce.ts';
import { answerOf, documentsPage } from './answer-of.ts';
import { fileView, most } from './file-view.tsx';
import { kindOf } from './kinds.ts';
import { readSaid, typedOf } from './read-announced.ts';

const million = 1_000_000;

const showAddPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/evidence/new',
  for: ['declarant'],
  handle: async (call) => {
    await call.api.get(`/v1/parties/${call.params.party}`, shownParty);
    return addView(call);
  },
};

/** Takes what is said of a document, and leads on to its file. */
const addPage: PageSpec = {
  method: 'POST',
  path: '/my/{party}/evidence/new',
  for: ['declarant'],
  handle: async (call) => {
    const { mistakes } = readSaid(call);
    if (mistakes.length > 0) return addView(call, mistakes);
    return { kind: 'redirect', to: `/my/${call.params.party}/evidence/file?${typedOf(call)}` };
  },
};

const showFilePage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/evidence/file',
  for: ['declarant'],
  handle: async (call) => {
    await call.api.get(`/v1/parties/${call.params.party}`, shownParty);
    if (readSaid(call).mistakes.length === 0) return fileView(call);
    return { kind: 'redirect', to: `/my/${call.params.party}/evidence/new?${typedOf(call)}` };
  },
};

/** Takes a document with its file: announces it, brings it to where it is kept, and has it looked at. */
const filePage: PageSpec = {
  method: 'POST',
  path: '/my/{party}/evidence/file',
  for: ['declarant'],
  handle: async (call) => {
    const { form } = call;
    const { said, mistakes } = readSaid(call);
    const file = form.get('file');
    const read = fileMistake(
      file instanceof File ? file : undefined,
      most.through,
      'evidence.mistake.too-large-through',
    );
    if (!(file instanceof File) || 'mistake' in read || mistakes.length > 0) {
      return mistakenView(call, 'mistake' in read ? [...mistakes, read.mistake] : mistakes);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const announced = await announce(call, factsOf(bytes, read.mediaType), said);
    if ('mistake' in announced) return mistakenView(call, [announced.mistake]);
    const { id, upload, state } = announced.document;
    const lost = upload === null ? undefined : await bring(call, upload, bytes);
    if (lost !== undefined) return mistakenView(call, [lost]);
    const refused = state === 'awaiting' ? await complete(call, id) : undefined;
    return refused === undefined ? doneWith(call, id, state === 'kept') : mistakenView(call, [refused]);
  },
};

/** For the script of the page: announces a file that the browser then sends by itself, and answers with where to. */
const announcedPage: PageSpec = {
  method: 'POST',
  path: '/my/{party}/evidence/announced',
  for: ['declarant'],
  handle: async (call) => {
    const { form, params } = call;
    const { said, mistakes } = readSaid(call);
    const size = Number(form.get('size') ?? 0);
    const read = fileMistake({ name: String(form.get('name') ?? ''), size }, most.sent, 'evidence.mistake.too-large');
    if ('mistake' in read || mistakes.length > 0)
      return mistakenView(call, 'mistake' in read ? [...mistakes, read.mistake] : mistakes);
    const facts = { sha256: String(form.get('sha256') ?? ''), size, mediaType: read.mediaType };
    const announced = await announce(call, facts, said);
    if ('mistake' in announced) return mistakenView(call, [announced.mistake]);
    const { id, upload } = announced.document;
    const answer = { upload, next: `/my/${params.party}/evidence/${id}/complete` };
    const bytes = new TextEncoder().encode(JSON.stringify(answer));
    return { kind: 'file', bytes, mediaType: 'application/json', name: 'upload.json' };
  },
};

/** Says that the browser has sent the file, and leads to the document, or back to the answer that it is for. */
const completePage: PageSpec = {
  method: 'POST',
  path: '/my/{party}/evidence/{evidence}/complete',
  for: ['declarant'],
  handle: async (call) => {
    const id = call.params.evidence ?? '';
    const refused = await complete(call, id);
    return refused === undefined ? doneWith(call, id, false) : mistakenView(call, [refused]);
  },
};

export const addPages = [showAddPage, addPage, showFilePage, filePage, announcedPage, completePage];

/** The page on which it is to be mended: what is said comes before the file, which is chosen again in any case. */
function mistakenView(call: PageCall, mistakes: readonly Mistake[]): PageView {
  const ofSaid = mistakes.filter(({ field }) => field !== 'file');
  return ofSaid.length > 0 ? addView(call, ofSaid) : fileView(call, mistakes);
}

type Chosen = { mediaType: NonNullable<ReturnType<typeof kindOf>> } | { mistake: Mistake };

function fileMistake(
  file: { name: string; size: number } | undefined,
  mostSize: number,
  tooLarge: Mistake['key'],
): Chosen {
  if (file === undefined || (file.name === '' && file.size === 0))
    return { mistake: { field: 'file', key: 'evidence.mistake.no-file' } };
  const mediaType = kindOf(file.name);
  if (mediaType === undefined) return { mistake: { field: 'file', key: 'evidence.mistake.kind' } };
  if (!(file.size > 0)) return { mistake: { field: 'file', key: 'evidence.mistake.empty' } };
  if (file.size > mostSize * million) return { mistake: { field: 'file', key: tooLarge, values: { most: mostSize } } };
  return { mediaType };
}

function doneWith({ form, params }: PageCall, id: string, wasKept: boolean): View {
  const party = params.party ?? '';
  const answer = answerOf(form.get('form')?.toString() ?? null, form.get('at')?.toString() ?? null);
  if (answer !== undefined) return { kind: 'redirect', to: `${documentsPage(party, answer)}&new=${id}` };
  return { kind: 'redirect', to: `/my/${party}/evidence/${id}?done=${wasKept ? 'before' : 'kept'}` };
}

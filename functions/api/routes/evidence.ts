import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import { evidenceNotFound } from '../../../shared/erasing/erase-evidence.ts';
import { evidenceTag } from '../../../shared/evidence/audited-evidence.ts';
import { type Evidence, getEvidence, listEvidence } from '../../../shared/store/evidence.ts';
import { getParty } from '../../../shared/store/party.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { type Call, nothing } from '../route.ts';
import { listedEvidence, showEvidence, showListedEvidence, shownEvidence } from '../show-evidence.ts';
import { partyPath } from './party-schemas.ts';

export const evidencePath = partyPath.extend({ evidenceId: z.uuid() });

export const noEvidence = { description: 'This organisation has no evidence with this id.' };

/** Throws `Problem('not-found')`. */
export async function requireEvidence({ services, params }: Call<z.output<typeof evidencePath>>): Promise<Evidence> {
  const evidence = await getEvidence(services.store, params.id, params.evidenceId);
  if (evidence === undefined) throw evidenceNotFound();
  return evidence;
}

export const listEvidenceRoute = defineRoute({
  id: 'list-evidence',
  method: 'GET',
  path: '/v1/parties/{id}/evidence',
  tag: 'Evidence',
  summary: 'List the evidence of an organisation, newest first',
  description: 'Files that were announced, that are kept, and that were erased.',
  request: { ...nothing, params: partyPath, query: z.strictObject(paging) },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'Its evidence.', schema: z.strictObject({ items: z.array(listedEvidence) }) } },
  handle: async (call) => {
    const { services, params, query } = call;
    const after = placeOf(call, {}, z.string());
    const [party, page] = await Promise.all([
      getParty(services.store, params.id),
      listEvidence(services.store, params.id, { limit: query.limit, after }),
    ]);
    if (party === undefined) throw partyNotFound();
    return listAnswer(call, {}, { ...page, items: page.items.map(showListedEvidence) });
  },
});

export const showEvidenceRoute = defineRoute({
  id: 'show-evidence',
  method: 'GET',
  path: '/v1/parties/{id}/evidence/{evidenceId}',
  tag: 'Evidence',
  summary: 'Show evidence, and get a link to its file',
  description:
    'While the file is kept, `download.href` opens it for a quarter of an hour, without a token: ask again for another. ' +
    'It is saved, never shown by the browser. Each link that is given to others than its owner goes into the access log. ' +
    'Administrators, who can erase a file, get none.',
  request: { ...nothing, params: evidencePath },
  effect: 'read',
  reads: 'others',
  partyOf: ({ params }) => params.id,
  answers: { 200: { description: 'The evidence, and its `ETag`.', schema: shownEvidence }, 404: noEvidence },
  handle: async (call) => {
    const { services, grant } = call;
    const evidence = await requireEvidence(call);
    const { evidenceShelf, now } = services;
    const sends = evidence.state === 'awaiting' && grant.reach === 'own';
    const opens = evidence.state === 'kept' && grant.role !== 'administrator';
    const [upload, download] = await Promise.all([
      sends ? evidenceShelf.signUpload(evidence, now()) : null,
      opens ? evidenceShelf.signDownload(evidence, now()) : null,
    ]);
    return jsonAnswer(200, showEvidence(evidence, { upload, download }), { etag: evidenceTag(evidence) });
  },
});

import * as z from 'zod';
import { date } from '../../../rules/forms/values.ts';
import { eraseEvidence } from '../../../shared/erasing/erase-evidence.ts';
import { Problem } from '../../../shared/errors.ts';
import { announceEvidence } from '../../../shared/evidence/announce-evidence.ts';
import { evidenceTag } from '../../../shared/evidence/audited-evidence.ts';
import { keepEvidence, keepFile } from '../../../shared/evidence/keep-evidence.ts';
import { mediaTypeNames } from '../../../shared/evidence/media-types.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { erasureReasons } from '../../../shared/store/erasure.ts';
import { type Evidence, evidenceFiles, getEvidence } from '../../../shared/store/evidence.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { nothing } from '../route.ts';
import { showEvidence, shownEvidence } from '../show-evidence.ts';
import { write } from '../write.ts';
import { evidencePath, noEvidence, requireEvidence } from './evidence.ts';
import { partyPath } from './party-schemas.ts';

const mostBytes = 20 * 1024 * 1024;

const announced = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'Write the SHA-256 as 64 small hexadecimal digits.' })
      .meta({ description: 'Of the bytes of the file, as a declaration names it.' }),
    mediaType: z.enum(mediaTypeNames),
    size: z.int().min(1).max(mostBytes).meta({ description: 'Bytes; 20 MB at most.' }),
    title: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .regex(/^[^\p{C}]*$/u, 'This must be a title without control characters.')
      .optional()
      .meta({ description: 'What the document is. It names nobody; it goes with the file when that is erased.' }),
    effectiveOn: date.optional(),
    expiresOn: date.optional(),
    identifiesNoWorker: z.literal(true, {
      error: 'A document that identifies a worker must not be used as evidence; confirm that it does not.',
    }),
  })
  .superRefine(({ effectiveOn, expiresOn }, context) => {
    if (effectiveOn === undefined || expiresOn === undefined || effectiveOn <= expiresOn) return;
    const message = 'The document must not expire before it takes effect.';
    context.addIssue({ code: 'custom', path: ['expiresOn'], message });
  })
  .meta({
    example: {
      sha256: '4edb2d1b92f8943e71e7ea27b0c5c0a5e26ef1f9ba4a1ac4b52e4ad5a0a77b6e',
      mediaType: 'application/pdf',
      size: 184320,
      title: 'Audit of recruitment fees',
      effectiveOn: '2026-01-15',
      expiresOn: '2027-01-14',
      identifiesNoWorker: true,
    },
  });

const tagged = (evidence: Evidence) => ({ etag: evidenceTag(evidence) });

export const announceEvidenceRoute = defineRoute({
  id: 'announce-evidence',
  method: 'POST',
  path: '/v1/parties/{id}/evidence',
  tag: 'Evidence',
  summary: 'Announce a file of evidence, and get a link to send it to',
  description:
    'Send the bytes to `upload.href` within a quarter of an hour, and then say that it is complete; `GET` of the evidence ' +
    'gives another link. Announcing the same hash again before that changes what is said of it. At most 50 files may be ' +
    'awaited and 2,000 kept. That a file is kept raises no confidence: it is the word of whoever sent it.',
  request: { ...nothing, params: partyPath, body: announced },
  effect: 'write',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'Your organisation keeps this very file already, as shown.', schema: shownEvidence },
    201: { description: 'It is announced; its file is awaited.', schema: shownEvidence },
    409: { description: 'Too many files are awaited or kept.' },
  },
  handle: async (call) => {
    const { services, params, body } = call;
    const { store, newId, evidenceShelf } = services;
    const file = (await evidenceFiles(store, params.id, [body.sha256])).get(body.sha256);
    const before = file?.state === 'kept' ? await getEvidence(store, params.id, file.evidence) : undefined;
    if (before?.state === 'kept') return jsonAnswer(200, showEvidence(before, {}), tagged(before));
    const { identifiesNoWorker: _confirmed, title, effectiveOn, expiresOn, ...stated } = body;
    const wanted = {
      ...{ party: params.id, ...stated },
      ...(title === undefined ? {} : { title }),
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
    };
    const id = newId();
    return write(call, {
      stream: streams.party(params.id),
      prepare: async ({ at }) => {
        const { evidence, ...rest } = await announceEvidence(store, wanted, { id, at });
        const upload = await evidenceShelf.signUpload(evidence, at);
        const location = `/v1/parties/${params.id}/evidence/${evidence.id}`;
        return {
          ...rest,
          answer: jsonAnswer(201, showEvidence(evidence, { upload }), { ...tagged(evidence), location }),
        };
      },
    });
  },
});

export const completeEvidenceRoute = defineRoute({
  id: 'complete-evidence',
  method: 'POST',
  path: '/v1/parties/{id}/evidence/{evidenceId}/completion',
  tag: 'Evidence',
  summary: 'Say that the file of announced evidence was sent',
  description:
    'The service looks at what arrived. It keeps it where its size, its SHA-256 and its first bytes are those of the file ' +
    'that was announced, and takes it away where they are not.',
  request: { ...nothing, params: evidencePath },
  effect: 'write',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'Its file is kept.', schema: shownEvidence },
    404: noEvidence,
    409: { description: 'No file arrived, another file did, or the evidence was erased.' },
    415: { description: 'What arrived is not of the kind that was announced.' },
  },
  handle: async (call) => {
    const { services, params } = call;
    const { store, evidenceShelf } = services;
    const seen = await requireEvidence(call);
    if (seen.state === 'kept') return jsonAnswer(200, showEvidence(seen, {}), tagged(seen));
    if (seen.state === 'erased') throw erasedBefore();
    await keepFile(evidenceShelf, seen);
    try {
      return await write(call, {
        stream: streams.party(params.id),
        prepare: async ({ at }) => {
          const { evidence, ...rest } = await keepEvidence(store, seen, at);
          return { ...rest, answer: jsonAnswer(200, showEvidence(evidence, {}), tagged(evidence)) };
        },
      });
    } catch (refusal) {
      const now = await requireEvidence(call);
      if (now.state === 'kept') return jsonAnswer(200, showEvidence(now, {}), tagged(now));
      // Erased while its file was being kept: what was kept behind the erasure's back goes too.
      if (now.state === 'erased') await evidenceShelf.remove(seen.id);
      throw refusal;
    }
  },
});

export const eraseEvidenceRoute = defineRoute({
  id: 'erase-evidence',
  method: 'DELETE',
  path: '/v1/parties/{id}/evidence/{evidenceId}',
  tag: 'Evidence',
  summary: 'Erase the file of evidence',
  description:
    'The file and its title are deleted; that it was there, with its hash, stays. A declaration that names the hash is not ' +
    'changed, and still verifies. This cannot be undone; a link that was given opens nothing any more.',
  request: {
    ...nothing,
    params: evidencePath,
    query: z.strictObject({
      reason: z.enum(erasureReasons).meta({
        description:
          'A person asked for it, the time for which it may be kept is over, or it should never have been sent.',
      }),
    }),
  },
  effect: 'replace',
  partyOf: ({ params }) => params.id,
  answers: {
    200: { description: 'Its file is erased.', schema: shownEvidence },
    404: noEvidence,
    412: { description: 'It was changed in the meantime.' },
  },
  handle: async ({ services, params, query, principal: { issuer, subject }, grant, precondition }) => {
    const { store, evidenceShelf, retries, now } = services;
    const erased = await eraseEvidence(
      { store, shelf: evidenceShelf, timing: { ...retries, now } },
      {
        ...{ party: params.id, id: params.evidenceId, reason: query.reason, precondition },
        by: { issuer, subject, role: grant.role },
      },
    );
    return jsonAnswer(200, showEvidence(erased, {}), tagged(erased));
  },
});

function erasedBefore(): Problem {
  return new Problem('conflict', 'Nothing was kept, because this evidence was erased. Announce its file anew.');
}

import * as z from 'zod';
import { mediaTypeNames } from '../../shared/evidence/media-types.ts';
import type { FileLink, UploadLink } from '../../shared/evidence/shelf.ts';
import { erasureReasons } from '../../shared/store/erasure.ts';
import { type Evidence, evidenceStates } from '../../shared/store/evidence.ts';

/** Evidence as every list shows it. */
export const listedEvidence = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(evidenceStates).meta({
      description:
        '`awaiting`: announced, and its file has not been looked at. `kept`: its file is here, with this hash, size and ' +
        'kind. `erased`: its file is gone.',
    }),
    sha256: z.string(),
    mediaType: z.enum(mediaTypeNames),
    size: z.int(),
    title: z.string().optional(),
    effectiveOn: z.iso.date().optional(),
    expiresOn: z.iso.date().optional(),
    announcedAt: z.iso.datetime(),
    awaitedUntil: z.iso.datetime().optional().meta({ description: 'Until when its file is waited for.' }),
    keptAt: z.iso.datetime().nullable(),
    erasure: z
      .strictObject({ at: z.iso.datetime(), reason: z.enum(erasureReasons) })
      .nullable()
      .meta({ description: 'When and why its file was erased.' }),
  })
  .meta({ id: 'ListedEvidence' });

const link = { href: z.string(), expiresAt: z.iso.datetime() };

/** Evidence with the links that are given to whoever may have them. */
export const shownEvidence = listedEvidence
  .extend({
    upload: z
      .strictObject({ method: z.literal('PUT'), ...link, headers: z.record(z.string(), z.string()) })
      .nullable()
      .meta({
        description:
          'While its file is awaited, for its owner: send the bytes there, with exactly these headers. The link takes no ' +
          'other bytes than those that were announced.',
      }),
    download: z
      .strictObject(link)
      .nullable()
      .meta({ description: 'While its file is kept: opens it, for whoever has the link, until then.' }),
  })
  .meta({ id: 'Evidence' });

export function showListedEvidence(evidence: Evidence): z.input<typeof listedEvidence> {
  const { id, state, party: _party, version: _version, awaitedUntil, ...shown } = evidence;
  return { id, state, ...shown, ...(state === 'awaiting' ? { awaitedUntil } : {}) };
}

export function showEvidence(
  evidence: Evidence,
  { upload = null, download = null }: { upload?: UploadLink | null; download?: FileLink | null },
): z.input<typeof shownEvidence> {
  return { ...showListedEvidence(evidence), upload, download };
}

import * as z from 'zod';
import type { ExportLink } from '../../shared/exporting/export-link.ts';
import { type ExportJob, exportJobSchema } from '../../shared/exporting/job.ts';
import type { ListedExport } from '../../shared/store/export-job.ts';

const { shape } = exportJobSchema;

export const listedExport = z
  .strictObject({
    id: z.uuid(),
    dataset: shape.dataset,
    format: shape.format,
    ruleSet: shape.ruleSet,
    band: shape.band,
    period: shape.period,
    since: shape.since,
    replay: shape.replay,
    reason: shape.reason,
    parties: z.int().nullable().meta({ description: 'How many organisations were named; null where all are meant.' }),
    state: shape.state.meta({
      description:
        '`queued` until a worker begins, `running` until the bundle is whole; then `ready`, or `failed` with the ' +
        'reason in `failure`. `cancelled`: you called it off.',
    }),
    requestedAt: shape.requestedAt,
    finishedAt: shape.finishedAt,
    checkpoint: z
      .strictObject({ origin: z.string(), size: z.int(), at: z.iso.datetime() })
      .meta({ description: 'The checkpoint of the log to which everything in the bundle is pinned.' }),
    progress: z
      .strictObject({
        file: z.string().nullable().meta({ description: 'The file that is being made.' }),
        files: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
        rows: z.int(),
        bytes: z.int().meta({ description: 'Of the bundle, as kept so far.' }),
      })
      .meta({ description: 'Moves with each 8 MB.' }),
    bundle: z
      .strictObject({ bytes: z.int(), sha256: z.string() })
      .nullable()
      .meta({ description: 'Length and SHA-256 of the ZIP file.' }),
    failure: shape.failure,
  })
  .meta({ id: 'ListedExport' });

export const shownExport = listedExport
  .extend({
    download: z
      .strictObject({ href: z.string(), expiresAt: z.iso.datetime() })
      .nullable()
      .meta({ description: 'Opens the bundle, for whoever has the link, until then.' }),
  })
  .meta({ id: 'Export' });

export function showListedExport(job: ListedExport): z.input<typeof listedExport> {
  const { owner: _owner, version: _version, named, cut, ...shown } = job;
  const { origin, size, at } = cut;
  return { ...shown, parties: named, checkpoint: { origin, size, at } };
}

export function showExport({ parties, ...job }: ExportJob, download: ExportLink | null): z.input<typeof shownExport> {
  return { ...showListedExport({ ...job, named: parties?.length ?? null }), download };
}

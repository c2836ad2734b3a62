import * as z from 'zod';
import type { ExportLink } from '../../shared/exporting/export-link.ts';
import { type ExportJob, exportJobSchema } from '../../shared/exporting/job.ts';
import type { ListedExport } from '../../shared/store/export-job.ts';
import { getParties } from '../../shared/store/party.ts';
import type { Store } from '../../shared/store/store.ts';

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
    firstParties: z
      .array(z.strictObject({ id: z.uuid(), name: z.string() }))
      .nullable()
      .meta({ description: 'The first of them, with the names that they have now; null where all are meant.' }),
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

/** How many organisations of an export are shown by name. */
const mostShown = 3;

type FirstParties = z.input<typeof listedExport>['firstParties'];

/** The first organisations that each export names, by the id of the export; nothing of those that mean all. */
export async function firstPartiesOf(
  store: Store,
  jobs: readonly Pick<ExportJob, 'id' | 'parties'>[],
): Promise<Map<string, NonNullable<FirstParties>>> {
  const first = jobs.flatMap(({ id, parties }) => (parties === null ? [] : [{ id, ids: parties.slice(0, mostShown) }]));
  const known = await getParties(store, [...new Set(first.flatMap(({ ids }) => ids))]);
  return new Map(
    first.map(({ id, ids }) => [
      id,
      ids.flatMap((party) => known.get(party) ?? []).map(({ id, name }) => ({ id, name })),
    ]),
  );
}

export function showListedExport(job: ListedExport, firstParties: FirstParties): z.input<typeof listedExport> {
  const { owner: _owner, version: _version, named, cut, ...shown } = job;
  const { origin, size, at } = cut;
  return { ...shown, parties: named, firstParties, checkpoint: { origin, size, at } };
}

/** Reads the names of the organisations that it is narrowed to. */
export async function showExport(
  store: Store,
  { parties, ...job }: ExportJob,
  download: ExportLink | null,
): Promise<z.input<typeof shownExport>> {
  const first = await firstPartiesOf(store, [{ id: job.id, parties }]);
  return { ...showListedExport({ ...job, named: parties?.length ?? null }, first.get(job.id) ?? null), download };
}

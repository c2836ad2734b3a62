import * as z from 'zod';
import { bands } from '../../../rules/vocabulary.ts';
import { digestOf } from '../../../shared/audit/canonical.ts';
import { Problem } from '../../../shared/errors.ts';
import { askExport, mostParties } from '../../../shared/exporting/ask-export.ts';
import { cancelExport } from '../../../shared/exporting/cancel-export.ts';
import { daysKept } from '../../../shared/exporting/export-link.ts';
import { auditedExport, dataFormats, datasets, type ExportJob } from '../../../shared/exporting/job.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { exportsOf, getExport, putExport } from '../../../shared/store/export-job.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { listAnswer, paging, placeOf } from '../list.ts';
import { type Call, nothing } from '../route.ts';
import { firstPartiesOf, listedExport, showExport, showListedExport, shownExport } from '../show-export.ts';
import { write } from '../write.ts';

const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

const body = z
  .strictObject({
    dataset: z.enum(datasets),
    format: z.enum(dataFormats).meta({ description: '`oscal` of findings and assessments only.' }),
    ruleSet: z.string().max(60).optional().meta({ description: 'All where left out.' }),
    band: z.enum(bands).optional().meta({ description: 'All where left out.' }),
    period: period
      .optional()
      .meta({ description: 'Days (UTC) on which it landed, both included; all where left out.' }),
    parties: z
      .array(z.uuid())
      .min(1)
      .max(mostParties)
      .optional()
      .meta({ description: 'Ids of organisations; all where left out.' }),
    since: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'The size of a checkpoint of the log: only what changed after it.' }),
    replay: z
      .boolean()
      .optional()
      .meta({ description: '`false` leaves out the answers as declared, with which all can be assessed again.' }),
    reason: z
      .string()
      .trim()
      .min(10)
      .max(200)
      .meta({ description: 'Why it is asked for. It is kept and stands in the bundle.' }),
  })
  .meta({
    example: {
      dataset: 'findings',
      format: 'csv',
      ruleSet: 'un-13jk',
      reason: 'Yearly review of recruitment practices, file 2026-17',
    },
  });

const dayMs = 86_400_000;
const exportPath = z.strictObject({ id: z.uuid() });
const notYours = { description: 'There is no export with this id among yours.' };

export const askExportRoute = defineRoute({
  id: 'ask-export',
  method: 'POST',
  path: '/v1/exports',
  tag: 'Exports',
  summary: 'Ask for a bundle that proves itself',
  description:
    'It is made by a worker, of any size, and pinned to the newest checkpoint of the log: everything in it is as it ' +
    'was then. The bundle is a ZIP with the data, their proofs, all that is needed to assess them again, and a ' +
    'README.txt that says how to verify it without this service (docs/export-bundle.md).',
  request: { ...nothing, body },
  effect: 'write',
  answers: {
    202: { description: 'It is queued; its path shows how far it has come.', schema: shownExport },
    409: { description: 'The log has no checkpoint yet.' },
  },
  handle: async (call) => {
    const { services, principal, body: asked } = call;
    const { ruleSet = null, band = null, period = null, parties = null, since = null, replay = true, ...rest } = asked;
    const scope = { ...rest, ruleSet, band, period, parties, since, replay };
    const id = services.newId();
    return write(call, {
      stream: streams.export(id),
      prepare: async ({ at }) => {
        const job = await askExport(services.store, scope, { id, owner: personHash(principal), at });
        const shown = await showExport(services.store, { ...job, version: 1 }, null);
        return {
          writes: [putExport(job, undefined)],
          audit: {
            action: 'export.asked',
            object: `export/${id}`,
            version: 1,
            digest: digestOf(auditedExport({ ...job, version: 1 })),
          },
          answer: jsonAnswer(202, shown, { location: `/v1/exports/${id}` }),
        };
      },
    });
  },
});

export const listExportsRoute = defineRoute({
  id: 'list-exports',
  method: 'GET',
  path: '/v1/exports',
  tag: 'Exports',
  summary: 'List the bundles that you asked for, newest first',
  description: 'Those of others are shown to nobody. One a moment old may be missing.',
  request: { ...nothing, query: z.strictObject(paging) },
  effect: 'read',
  answers: { 200: { description: 'Your exports.', schema: z.strictObject({ items: z.array(listedExport) }) } },
  handle: async (call) => {
    const { services, principal, query } = call;
    const after = placeOf(call, {}, z.string());
    const page = await exportsOf(services.store, personHash(principal), { limit: query.limit, after });
    const narrowed = await Promise.all(
      page.items.filter(({ named }) => named !== null).map(({ id }) => getExport(services.store, id)),
    );
    const first = await firstPartiesOf(
      services.store,
      narrowed.flatMap((job) => job ?? []),
    );
    const items = page.items.map((job) => showListedExport(job, first.get(job.id) ?? null));
    return listAnswer(call, {}, { ...page, items });
  },
});

export const showExportRoute = defineRoute({
  id: 'show-export',
  method: 'GET',
  path: '/v1/exports/{id}',
  tag: 'Exports',
  summary: 'Show how far a bundle has come, and where it can be fetched',
  description:
    'When it is `ready`, `download.href` opens the bundle for a quarter of an hour, without a token: ask again for ' +
    'another. Bundles are kept for seven days; then `download` is null. Each link that is given goes into the access log.',
  request: { ...nothing, params: exportPath },
  effect: 'read',
  reads: 'others',
  answers: { 200: { description: 'The export.', schema: shownExport }, 404: notYours },
  handle: async (call) => {
    const { services } = call;
    const job = await requireExport(call, call.params.id);
    const now = services.now();
    const kept = job.finishedAt !== null && now.getTime() - Date.parse(job.finishedAt) < daysKept * dayMs;
    const link = job.state === 'ready' && kept ? await services.signLink(job, now) : null;
    const read = link === null ? { records: 0 } : { records: job.progress.rows, reason: job.reason };
    return { ...jsonAnswer(200, await showExport(services.store, job, link)), ...read };
  },
});

export const cancelExportRoute = defineRoute({
  id: 'cancel-export',
  method: 'POST',
  path: '/v1/exports/{id}/cancellation',
  tag: 'Exports',
  summary: 'Call a bundle off that is not ready yet',
  description: 'Its worker stops at the next page, and removes what was written.',
  request: { ...nothing, params: exportPath },
  effect: 'write',
  answers: {
    200: { description: 'It is cancelled.', schema: shownExport },
    404: notYours,
    409: { description: 'It is ready, has failed or was cancelled before.' },
  },
  handle: async (call) => {
    const { params } = call;
    return write(call, {
      stream: streams.export(params.id),
      prepare: async ({ at }) => {
        const job = await requireExport(call, params.id);
        const { cancelled, writes, audit } = cancelExport(job, at);
        return { writes, audit, answer: jsonAnswer(200, await showExport(call.services.store, cancelled, null)) };
      },
    });
  },
});

/** An export of the caller's own. Throws `Problem('not-found')` at another's, with the words that are used where there is none. */
async function requireExport({ services, principal }: Call, id: string): Promise<ExportJob> {
  const job = await getExport(services.store, id);
  if (job?.owner !== personHash(principal))
    throw new Problem('not-found', 'There is no export with this id among yours.');
  return job;
}

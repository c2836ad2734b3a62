import * as z from 'zod';
import type { Party } from '../../store/party.ts';
import type { BundleFile, FilePage } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { partiesOf } from '../walk.ts';
import { oneLine, oscalId, property } from './oscal-id.ts';
import { emptyResult, resultOf } from './oscal-result.ts';
import { assessmentSource, founded, newestSource } from './sources.ts';
import { stepPlaceSchema } from './steps.ts';

/** First all organisations are named, then their assessments follow: the walk is gone twice. */
const placeSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('parties'), after: z.string() }),
  z.object({ phase: z.literal('results'), at: stepPlaceSchema.nullable(), results: z.int() }),
]);

/**
 * Assessments as one document of OSCAL assessment-results 1.2.1 (NIST), a result for each. It is written piece by piece,
 * so it may be larger than any memory.
 */
export function oscalPages(scope: ExportScope): BundleFile['page'] {
  const { job } = scope;
  const actor = oscalId('service', job.cut.origin);
  const source = founded(job.dataset === 'assessments' ? assessmentSource : newestSource);

  async function nextParties(after: string | undefined): Promise<FilePage> {
    const { items, next } = await partiesOf(scope, after);
    const text = [
      after === undefined ? beginning(scope, actor) : '',
      ...items.map(({ party }) => `,${json(partyOf(party))}`),
    ];
    if (next !== undefined) return page(text, 0, { phase: 'parties', after: next });
    return page([...text, `]},"import-ap":${json({ href: `#${planId}` })},"results":[`], 0, {
      phase: 'results',
      at: null,
      results: 0,
    });
  }

  async function nextResults(place: Extract<z.infer<typeof placeSchema>, { phase: 'results' }>): Promise<FilePage> {
    const { steps, next } = await source(scope, place.at ?? undefined);
    const found = steps.flat().map((each) => json(resultOf(each, actor)));
    const results = place.results + found.length;
    const text = found.map((each, index) => (place.results + index === 0 ? each : `,${each}`));
    if (next !== undefined) return page(text, found.length, { phase: 'results', at: next, results });
    if (results === 0) text.push(json(emptyResult(job.id, job.cut.at)));
    return page([...text, `],"back-matter":${json(backMatter)}}}\n`], found.length, undefined);
  }

  return async function nextPage(place) {
    if (place === undefined) return nextParties(undefined);
    const from = placeSchema.parse(place);
    return from.phase === 'parties' ? nextParties(from.after) : nextResults(from);
  };
}

const json = (value: unknown): string => JSON.stringify(value);

const page = (text: readonly string[], rows: number, next: z.infer<typeof placeSchema> | undefined): FilePage => ({
  bytes: Buffer.from(text.join('')),
  rows,
  next,
});

/** Up to the service itself, which is the first of the parties. */
function beginning({ job }: ExportScope, actor: string): string {
  const { cut } = job;
  const metadata = {
    title: 'Assessments of how workers are recruited',
    'last-modified': cut.at,
    version: `checkpoint ${cut.size}`,
    'oscal-version': '1.2.1',
    props: [property('export-id', job.id), property('checkpoint-size', cut.size)],
  };
  const service = { uuid: actor, type: 'organization', name: oneLine(cut.origin) };
  const start = json({ 'assessment-results': { uuid: oscalId('export', job.id), metadata } });
  return `${start.slice(0, -'}}}'.length)},"parties":[${json(service)}`;
}

/** Identifiers are named by the lists of org-id.guide that they are from. */
const partyOf = ({ id, name, identifiers, identity }: Party) => ({
  uuid: oscalId('party', id),
  type: 'organization',
  name: oneLine(name),
  'external-ids': [
    { scheme: 'urn:paragraph-13:party', id },
    ...identifiers.map((each) => ({
      scheme: `https://org-id.guide/list/${encodeURIComponent(each.scheme)}`,
      id: oneLine(each.id),
    })),
  ],
  props: [property('identity', identity)],
});

/** OSCAL wants a plan of the assessment: the rule sets are it. */
const planId = oscalId('plan');
const backMatter = {
  resources: [
    {
      uuid: planId,
      title: 'The rule sets',
      description:
        'What was assessed, and how it is judged: the published rule sets, in the bundle that this file is in.',
      rlinks: [{ href: '../rule-sets/' }],
    },
  ],
};

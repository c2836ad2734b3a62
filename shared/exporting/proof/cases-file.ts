import * as z from 'zod';
import type { BundleFile, FilePage, Place } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { newestAssessments } from '../selection.ts';
import { type PartyInScope, partiesOf } from '../walk.ts';
import { type Cases, casesOf, firstStep, type Step, stepOf, stepSchema } from './party-cases.ts';

const placeSchema = z
  .object({
    /** The party that was done last. */
    after: z.string().nullable(),
    /** How far the party behind it has come, where it is not done. */
    step: stepSchema.nullable(),
  })
  .default({ after: null, step: null });

/** Cases that are in memory together. */
const partiesAtOnce = 8;

/** `replay/cases.ndjson`: declarations and the assessments that were made of them, to be run again. */
export function casesFile(scope: ExportScope): BundleFile {
  const few = { ...scope, partiesAtOnce: Math.min(scope.partiesAtOnce, partiesAtOnce) };
  const { dataset } = scope.job;
  const isNewestOnly = dataset === 'scores' || dataset === 'findings';
  return {
    name: 'replay/cases.ndjson',
    compress: true,
    page: async (place) => {
      const { after, step } = placeSchema.parse(place);
      if (step !== null) return nextOfParty(scope, after, step);
      const { items, next } = await partiesOf(few, after ?? undefined);
      if (!isNewestOnly) return firstOfParties(scope, items, { after, next });
      const newest = await newestAssessments(scope, items);
      const cases = items.map((within) => casesOf(scope, within, newest.get(within.party.id) ?? []));
      return pageFrom(await Promise.all(cases), next === undefined ? undefined : { after: next, step: null });
    },
  };
}

/** The parties' cases up to the first party that does not fit into one step. */
async function firstOfParties(
  scope: ExportScope,
  items: readonly PartyInScope[],
  { after, next }: { after: string | null; next: string | undefined },
): Promise<FilePage> {
  const begun = await Promise.all(items.map((within) => beginningOf(scope, within)));
  const cut = begun.findIndex((each) => each.next !== undefined);
  if (cut === -1) {
    const cases = begun.flatMap((each) => each.cases);
    return pageFrom(cases, next === undefined ? undefined : { after: next, step: null });
  }
  const cases = begun.slice(0, cut + 1).flatMap((each) => each.cases);
  return pageFrom(cases, { after: items[cut - 1]?.party.id ?? after, step: begun[cut]?.next ?? null });
}

/** The first page of a party's declarations, and where these are all, that of its assessments. */
async function beginningOf(scope: ExportScope, within: PartyInScope) {
  const first = await stepOf(scope, within, firstStep);
  if (first.next?.kind !== 'assessments') return { cases: [first.cases], next: first.next };
  const second = await stepOf(scope, within, first.next);
  return { cases: [first.cases, second.cases], next: second.next };
}

async function nextOfParty(scope: ExportScope, after: string | null, step: Step): Promise<FilePage> {
  const one = { ...scope, partiesAtOnce: 1 };
  let page = await partiesOf(one, after ?? undefined);
  while (page.items.length === 0 && page.next !== undefined) page = await partiesOf(one, page.next);
  const [within] = page.items;
  if (within === undefined) throw new RangeError('The party that this export had begun is not there any more.');
  const { cases, next } = await stepOf(scope, within, step);
  return pageFrom(
    [cases],
    next !== undefined ? { after, step: next } : page.next === undefined ? undefined : { after: page.next, step: null },
  );
}

function pageFrom(all: readonly Cases[], next: Place | undefined): FilePage {
  const lines = all.flatMap((cases) => cases.lines);
  const sum = (name: 'declarations' | 'assessments') => all.reduce((total, cases) => total + cases[name], 0);
  const tally = { declarations: sum('declarations'), assessments: sum('assessments') };
  return { bytes: Buffer.from(lines.join('')), rows: lines.length, next, tally };
}

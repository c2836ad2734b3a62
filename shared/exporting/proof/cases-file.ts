import * as z from 'zod';
import { declarationsNamed } from '../../store/history.ts';
import { declarationText } from '../../store/texts.ts';
import type { BundleFile, FilePage, Place } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { newestAssessments } from '../selection.ts';
import { type PartyInScope, partiesOf } from '../walk.ts';
import { allCasesOf, type Cases, casesOf, firstStep, type Step, stepOf, stepSchema } from './party-cases.ts';

const placeSchema = z
  .object({
    /** The party that was done last. */
    after: z.string().nullable(),
    /** How far the party behind it has come, where it is not done. */
    step: stepSchema.nullable(),
  })
  .default({ after: null, step: null });

/** Cases that are in memory together. */
const partiesAtOnce = 16;

/** What is read behind a party that does not fit is read again. */
const begunAtOnce = 4;

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
      const cases = await newestCases(scope, items);
      return pageFrom(cases, next === undefined ? undefined : { after: next, step: null });
    },
  };
}

/** The newest assessments of each party, behind all declarations that they read. */
async function newestCases(scope: ExportScope, items: readonly PartyInScope[]): Promise<Cases[]> {
  const newest = await newestAssessments(scope, items);
  const read = [...newest.values()]
    .flat()
    .flatMap(({ party, declarations }) => declarations.map((each) => ({ party, ...each })));
  const declarations = [...(await declarationsNamed(scope.store, read)).values()];
  declarations.sort((one, other) => (one.id < other.id ? -1 : 1));
  return Promise.all(
    items.map((within) => {
      const own = declarations.filter(({ party }) => party === within.party.id);
      const assessments = newest.get(within.party.id) ?? [];
      return casesOf(scope, within, own.map(declarationText), assessments);
    }),
  );
}

/** The parties' cases up to the first party that does not fit into one step. */
async function firstOfParties(
  scope: ExportScope,
  items: readonly PartyInScope[],
  { after, next }: { after: string | null; next: string | undefined },
): Promise<FilePage> {
  const begun: Awaited<ReturnType<typeof beginningOf>>[] = [];
  let cut = -1;
  while (begun.length < items.length && cut === -1) {
    const some = items.slice(begun.length, begun.length + begunAtOnce);
    begun.push(...(await Promise.all(some.map((within) => beginningOf(scope, within)))));
    cut = begun.findIndex((each) => each.next !== undefined);
  }
  if (cut === -1) {
    const cases = begun.map((each) => each.cases);
    return pageFrom(cases, next === undefined ? undefined : { after: next, step: null });
  }
  const cases = begun.slice(0, cut + 1).map((each) => each.cases);
  return pageFrom(cases, { after: items[cut - 1]?.party.id ?? after, step: begun[cut]?.next ?? null });
}

async function beginningOf(scope: ExportScope, within: PartyInScope) {
  const all = scope.job.dataset === 'declarations' ? undefined : await allCasesOf(scope, within);
  return all === undefined ? stepOf(scope, within, firstStep) : { cases: all, next: undefined };
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

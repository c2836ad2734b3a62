import * as z from 'zod';
import { forms } from '../../../rules/vocabulary.ts';
import { landedBy } from '../../store/as-of.ts';
import type { KeptAssessment } from '../../store/assessment.ts';
import { declarationsOf } from '../../store/declaration.ts';
import { declarationsInOrder } from '../../store/history.ts';
import type { ExportScope } from '../scope.ts';
import { assessmentsPage, declarationsPage } from '../selection.ts';
import type { PartyInScope } from '../walk.ts';
import { caseLinesOf } from './case-lines.ts';

export const stepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('declarations'),
    after: z.object({ form: z.enum(forms), id: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('assessments'), after: z.string().nullable() }),
]);
/** How far the cases of one party have come: declarations first, since assessments read them. */
export type Step = z.infer<typeof stepSchema>;

export interface Cases {
  lines: string[];
  declarations: number;
  assessments: number;
}

export const firstStep: Step = { kind: 'declarations', after: null };
const atOnce = 25;

/** The cases of one step, and the step after it; undefined where the party is done. */
export async function stepOf(
  scope: ExportScope,
  within: PartyInScope,
  step: Step,
): Promise<{ cases: Cases; next: Step | undefined }> {
  const lines = caseLinesOf(scope.store, within);
  if (step.kind === 'assessments') {
    const { items, next } = await assessmentsPage(scope, within, step.after ?? undefined);
    return {
      cases: { lines: await inTurn(items, lines.assessment), declarations: 0, assessments: items.length },
      next: next === undefined ? undefined : { kind: 'assessments', after: next },
    };
  }
  const { items, next } = await declarationsOfStep(scope, within, step);
  const isAlone = scope.job.dataset === 'declarations';
  return {
    cases: { lines: await inTurn(items, lines.declaration), declarations: items.length, assessments: 0 },
    next:
      next !== undefined
        ? { kind: 'declarations', after: next }
        : isAlone
          ? undefined
          : { kind: 'assessments', after: null },
  };
}

/** These assessments, behind all declarations that they read. */
export async function casesOf(
  { store }: ExportScope,
  within: PartyInScope,
  assessments: readonly KeptAssessment[],
): Promise<Cases> {
  const lines = caseLinesOf(store, within);
  const read = new Map(assessments.flatMap(({ declarations }) => declarations.map((each) => [each.id, each])));
  const declarations = await declarationsOf(store, within.party.id, [...read.values()]);
  declarations.sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    lines: [...(await inTurn(declarations, lines.declaration)), ...(await inTurn(assessments, lines.assessment))],
    declarations: declarations.length,
    assessments: assessments.length,
  };
}

/** Of an export of declarations those that it is about; of others all that its assessments may read. */
async function declarationsOfStep(
  scope: ExportScope,
  within: PartyInScope,
  step: Extract<Step, { kind: 'declarations' }>,
) {
  const after = step.after ?? undefined;
  if (scope.job.dataset === 'declarations') return declarationsPage(scope, within, after);
  const { store, job } = scope;
  const { party, upTo, after: before } = within;
  const landed = (id: string, seq: number | undefined, by: number) =>
    seq === undefined
      ? landedBy(
          store,
          { party: party.id, declarations: [{ form: 'supplier', id, digest: '' }] },
          { seq: by, at: job.cut.at },
        )
      : seq <= by;
  const read = before === 0 ? undefined : await declarationsRead(scope, within);
  const { items, next } = await declarationsInOrder(store, party.id, { limit: atOnce, after });
  const kept = [];
  for (const each of items) {
    const isOld = before > 0 && (await landed(each.id, each.seq, before));
    if (isOld ? read?.has(each.id) : await landed(each.id, each.seq, upTo)) kept.push(each);
  }
  return { items: kept, next };
}

/** Which declarations the party's assessments of this export read: of old ones, only these are needed. */
async function declarationsRead(scope: ExportScope, within: PartyInScope): Promise<Set<string>> {
  const read = new Set<string>();
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await assessmentsPage(scope, within, after);
    for (const { declarations } of page.items) for (const { id } of declarations) read.add(id);
    after = page.next;
  }
  return read;
}

async function inTurn<T>(items: readonly T[], line: (item: T) => Promise<string>): Promise<string[]> {
  const lines: string[] = [];
  for (const item of items) lines.push(await line(item));
  return lines;
}

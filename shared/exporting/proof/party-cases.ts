import * as z from 'zod';
import { forms } from '../../../rules/vocabulary.ts';
import type { DeclarationSummary } from '../../store/declaration.ts';
import { declarationsInOrder } from '../../store/history.ts';
import { type AssessmentText, type DeclarationText, declarationText, textsOf } from '../../store/texts.ts';
import type { ExportScope } from '../scope.ts';
import { assessmentsPage, declarationLandedBy, declarationsPage, isAskedFor } from '../selection.ts';
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
/** What a party has in all is read together up to so many. */
const fewTexts = 2 * atOnce;

/** The cases of one step, and the step after it; undefined where the party is done. */
export async function stepOf(
  scope: ExportScope,
  within: PartyInScope,
  step: Step,
): Promise<{ cases: Cases; next: Step | undefined }> {
  if (step.kind === 'assessments') {
    const { items, next } = await assessmentsPage(scope, within, step.after ?? undefined);
    return {
      cases: await casesOf(scope, within, [], items),
      next: next === undefined ? undefined : { kind: 'assessments', after: next },
    };
  }
  const { items, next } = await declarationsOfStep(scope, within, step);
  const isAlone = scope.job.dataset === 'declarations';
  return {
    cases: await casesOf(scope, within, items.map(declarationText), []),
    next:
      next !== undefined
        ? { kind: 'declarations', after: next }
        : isAlone
          ? undefined
          : { kind: 'assessments', after: null },
  };
}

/** All cases of a party in one read; undefined where it has too many. Not for an export of declarations. */
export async function allCasesOf(scope: ExportScope, within: PartyInScope): Promise<Cases | undefined> {
  const { assessments, declarations, next } = await textsOf(scope.store, within.party.id, { limit: fewTexts });
  if (next !== undefined) return undefined;
  const asked: AssessmentText[] = [];
  for (const each of assessments) if (await isAskedFor(scope, within, each)) asked.push(each);
  const read = within.after === 0 ? undefined : idsRead(asked);
  const readable: DeclarationText[] = [];
  for (const each of declarations) if (await isReadable(scope, within, each, read)) readable.push(each);
  return casesOf(scope, within, readable, asked);
}

/** These declarations, and the assessments that read them, of one party. */
export async function casesOf(
  { store }: Pick<ExportScope, 'store'>,
  within: PartyInScope,
  declarations: readonly DeclarationText[],
  assessments: readonly AssessmentText[],
): Promise<Cases> {
  const { declaration, assessment } = caseLinesOf(store, within);
  const lines: string[] = [];
  for (const each of declarations) lines.push(await declaration(each));
  for (const each of assessments) lines.push(await assessment(each));
  return { lines, declarations: declarations.length, assessments: assessments.length };
}

/** Of an export of declarations those that it is about; of others all that its assessments may read. */
async function declarationsOfStep(
  scope: ExportScope,
  within: PartyInScope,
  step: Extract<Step, { kind: 'declarations' }>,
) {
  const after = step.after ?? undefined;
  if (scope.job.dataset === 'declarations') return declarationsPage(scope, within, after);
  const read = within.after === 0 ? undefined : await declarationsRead(scope, within);
  const { items, next } = await declarationsInOrder(scope.store, within.party.id, { limit: atOnce, after });
  const kept = [];
  for (const each of items) if (await isReadable(scope, within, each, read)) kept.push(each);
  return { items: kept, next };
}

/** Whether a declaration is among the cases: of those from before an earlier checkpoint only what is read by others. */
async function isReadable(
  scope: ExportScope,
  { upTo, after }: PartyInScope,
  declaration: DeclarationSummary,
  read: ReadonlySet<string> | undefined,
): Promise<boolean> {
  const isOld = after > 0 && (await declarationLandedBy(scope, declaration, after));
  return isOld ? read?.has(declaration.id) === true : declarationLandedBy(scope, declaration, upTo);
}

/** Which declarations the party's assessments of this export read: of old ones, only these are needed. */
async function declarationsRead(scope: ExportScope, within: PartyInScope): Promise<Set<string>> {
  const read = new Set<string>();
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await assessmentsPage(scope, within, after);
    for (const id of idsRead(page.items)) read.add(id);
    after = page.next;
  }
  return read;
}

const idsRead = (assessments: readonly Pick<AssessmentText, 'declarations'>[]): Set<string> =>
  new Set(assessments.flatMap(({ declarations }) => declarations.map(({ id }) => id)));

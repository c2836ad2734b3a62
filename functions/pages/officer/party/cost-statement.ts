import * as z from 'zod';
import type { FormName } from '../../../../rules/vocabulary.ts';
import { shownDeclaration } from '../../../api/show-declaration.ts';
import type { ShownLink } from './links.ts';
import type { PartyReader } from './open-party.ts';

/** A number of workers; as a text where it is small. */
const workers = z.union([z.int(), z.string()]);
const cost = z.object({
  category: z.string(),
  payer: z.string().optional(),
  workers: workers.optional(),
  amount: z.object({ amount: z.string(), currency: z.string() }).optional(),
  repayment: z.object({ status: z.string().optional() }).optional(),
});
const corridor = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  workerType: z.string().optional(),
  recruits: workers.optional(),
  fees: z.array(cost).optional(),
});
const answers = z.object({
  recruitment: z.object({ corridors: z.object({ rows: z.array(corridor).optional() }).optional() }).optional(),
});

export type Cost = z.output<typeof cost>;
export type Corridor = z.output<typeof corridor>;

/** What one side declared last of the costs of recruiting, a fee table for each way that workers come. */
export interface CostStatement {
  form: FormName;
  submittedAt: string;
  corridors: readonly Corridor[];
}

const declarations = z.object({ items: z.array(shownDeclaration) });
/** Of one whose personal fields were erased more is told than of others. */
const statement = z.object({ answers: z.unknown() });

/** The newest fee tables of an organisation on some forms; none of a form on which it declared nothing. */
export async function costsStated(get: PartyReader, forms: readonly FormName[]): Promise<CostStatement[]> {
  const { items } = (await get('/declarations', declarations, { limit: '50' })).body;
  const newest = forms.flatMap((form) => items.find((each) => each.form === form) ?? []);
  return Promise.all(
    newest.map(async ({ id, form, submittedAt }) => {
      const { body } = await get(`/declarations/${id}`, statement);
      const read = answers.safeParse(body.answers).data;
      return { form, submittedAt, corridors: read?.recruitment?.corridors?.rows ?? [] };
    }),
  );
}

/** On which form the party whose link it is speaks of its costs, and on which the other side does; none where it is about goods. */
export function formsOf({
  kind,
  role,
}: Pick<ShownLink, 'kind' | 'role'>): { own: FormName; other: FormName } | undefined {
  if (kind === 'supply') return undefined;
  if (kind !== 'recruitment') return { own: 'agency', other: 'agency' };
  return role === 'user' ? { own: 'supplier', other: 'agency' } : { own: 'agency', other: 'supplier' };
}

export const isSameWay = (one: Corridor, other: Corridor): boolean =>
  one.from !== undefined && one.from === other.from && one.to === other.to;

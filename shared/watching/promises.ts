import * as z from 'zod';
import type { IsoDate } from '../../rules/vocabulary.ts';

/** A promise to repay what workers bore, as far as it is read here. */
const promise = z.looseObject({
  repayment: z.looseObject({ status: z.literal('planned'), dueOn: z.iso.date() }),
});
const corridor = z.looseObject({ fees: z.array(z.unknown()) });
const recruitment = z.looseObject({ corridors: z.looseObject({ rows: z.array(z.unknown()) }) });

const repair = z.looseObject({ status: z.literal('being_repaired'), dueOn: z.iso.date() });
const repairs = z.looseObject({ practices: z.looseObject({ rows: z.array(z.unknown()) }) });

/** Declarations, as far as they are read here. */
export type Answered = readonly { answers: Readonly<Record<string, unknown>> }[];

/** The days by which declarations promise to have repaid, each with how many costs that is for. */
export function promisedRepayments(declarations: Answered): { lastDay: IsoDate; costs: number }[] {
  const costs = new Map<IsoDate, number>();
  for (const { repayment } of declarations.flatMap(({ answers }) => promisesOf(answers.recruitment))) {
    costs.set(repayment.dueOn, (costs.get(repayment.dueOn) ?? 0) + 1);
  }
  return [...costs].map(([lastDay, count]) => ({ lastDay, costs: count }));
}

/** The days by which declarations promise to have repaired what earlier ones showed. */
export function promisedRepairs(declarations: Answered): IsoDate[] {
  const rows = declarations.flatMap(({ answers }) => repairs.safeParse(answers.repairs).data?.practices.rows ?? []);
  return [...new Set(rows.flatMap((row) => repair.safeParse(row).data?.dueOn ?? []))];
}

function promisesOf(answers: unknown): z.infer<typeof promise>[] {
  const rows = recruitment.safeParse(answers).data?.corridors.rows ?? [];
  return rows
    .flatMap((row) => corridor.safeParse(row).data?.fees ?? [])
    .flatMap((row) => promise.safeParse(row).data ?? []);
}

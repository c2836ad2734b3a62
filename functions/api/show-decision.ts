import * as z from 'zod';
import { disputedSchema } from '../../shared/disputing/marks.ts';
import { type Decision, decisionKinds } from '../../shared/store/decision.ts';
import { ruleSetReferenceSchema } from '../../shared/store/verdict.ts';
import { exclusionNotice } from './exclusion-notice.ts';
import { shownVerdict } from './show-assessment.ts';

/** A decision as it is shown, with what it rests on and what the organisation said to it. */
export const shownDecision = z
  .strictObject({
    id: z.uuid(),
    partyId: z.string(),
    name: z.string().meta({ description: 'The name of the organisation that it is on.' }),
    reference: z.string(),
    buyer: z.strictObject({ id: z.string(), name: z.string() }).optional(),
    screening: z.string().optional(),
    decision: z.enum(decisionKinds),
    reason: z.string(),
    conditions: z.array(z.string()),
    respondBy: z.iso.date().optional(),
    decidedAt: z.iso.datetime(),
    actor: z.string().optional().meta({
      description: 'The random id under which the officer stands in the audit; the organisation does not see it.',
    }),
    basis: z
      .strictObject({
        ruleSet: ruleSetReferenceSchema,
        assessment: z.string(),
        digest: z.string().meta({ description: 'SHA-256 by which the audit knows the assessment.' }),
        ...shownVerdict,
        disputed: disputedSchema.optional(),
      })
      .nullable()
      .meta({ description: 'The verdict that it rests on, as it was; null where nothing was declared.' }),
    supersedes: z.string().optional(),
    supersededBy: z.string().optional().meta({ description: 'A later decision under the same reference.' }),
    responses: z.array(
      z.strictObject({
        id: z.string(),
        at: z.iso.datetime(),
        text: z.string(),
        late: z.literal(true).optional().meta({ description: 'It came after the last day for it.' }),
      }),
    ),
    notice: z.string(),
  })
  .meta({ id: 'Decision' });

/** `names` are those of the party and of the buyer; `own` is the view of the organisation that it is on. */
export function showDecision(
  { party, buyer, decidedBy, version: _, ...decision }: Decision,
  names: ReadonlyMap<string, { name: string }>,
  own: boolean,
): z.input<typeof shownDecision> {
  const nameOf = (id: string) => names.get(id)?.name ?? id;
  return {
    ...{ ...decision, partyId: party, name: nameOf(party), notice: exclusionNotice },
    ...(buyer === undefined ? {} : { buyer: { id: buyer, name: nameOf(buyer) } }),
    ...(own ? {} : { actor: decidedBy }),
  };
}

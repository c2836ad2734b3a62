import * as z from 'zod';
import { type Dispute, disputeStates } from '../../shared/store/dispute.ts';

export const disputeAbout = {
  finding: z.strictObject({
    kind: z.literal('finding'),
    ruleSet: z.string().max(60),
    assessment: z.uuid().meta({ description: 'The assessment in which it stands.' }),
    rule: z.string().max(60),
  }),
  registration: z.strictObject({ kind: z.literal('registration') }),
};

/** A dispute as it is shown. */
export const shownDispute = z
  .strictObject({
    id: z.uuid(),
    partyId: z.string(),
    about: z.discriminatedUnion('kind', [disputeAbout.finding, disputeAbout.registration]),
    statement: z.string(),
    state: z.enum(disputeStates),
    raisedAt: z.iso.datetime(),
    by: z.enum(['you', 'the organisation', 'somebody else']).meta({ description: 'Who raised it.' }),
    actor: z.string().optional().meta({
      description: 'The random id under which they stand in the audit; only auditors and administrators see it.',
    }),
    closedAt: z.iso.datetime().optional(),
    reason: z.string().optional().meta({ description: 'Why it was decided so.' }),
  })
  .meta({ id: 'Dispute' });

/** `reader` is the random id of whoever looks, where they have one; `inFull` shows that of whoever raised it. */
export function showDispute(
  { party, raisedBy, version: _, ...dispute }: Dispute,
  { reader, inFull }: { reader: string | undefined; inFull: boolean },
): z.input<typeof shownDispute> {
  const others = dispute.about.kind === 'finding' ? 'the organisation' : 'somebody else';
  return {
    ...{ ...dispute, partyId: party, by: raisedBy === reader ? 'you' : others },
    ...(inFull ? { actor: raisedBy } : {}),
  };
}

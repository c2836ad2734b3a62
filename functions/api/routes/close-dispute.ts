import * as z from 'zod';
import { type Closing, closeDispute } from '../../../shared/disputing/close-dispute.ts';
import { streams } from '../../../shared/store/audit-trail.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { type Call, nothing } from '../route.ts';
import { showDispute, shownDispute } from '../show-dispute.ts';
import { write } from '../write.ts';
import { partyPath } from './party-schemas.ts';

const params = partyPath.extend({ disputeId: z.uuid() });
const answers = {
  200: { description: 'The dispute as it ended.', schema: shownDispute },
  404: { description: 'There is no such dispute.' },
  409: { description: 'It had ended before.' },
};

export const withdrawDisputeRoute = defineRoute({
  id: 'withdraw-dispute',
  method: 'POST',
  path: '/v1/parties/{id}/disputes/{disputeId}/withdrawal',
  tag: 'Disputes',
  summary: 'Withdraw a dispute that you raised',
  request: { ...nothing, params },
  effect: 'write',
  answers,
  handle: (call) => close(call, (by) => ({ state: 'withdrawn', by })),
});

export const decideDisputeRoute = defineRoute({
  id: 'decide-dispute',
  method: 'POST',
  path: '/v1/parties/{id}/disputes/{disputeId}/decision',
  tag: 'Disputes',
  summary: 'Decide a dispute',
  description:
    'Rejected, all is as it was, and what was held back is told. An upheld finding stays what it was on its day, and the ' +
    'dispute beside it: a verdict is mended by mending what it rests on. An upheld registration ends for those who made ' +
    'it: none of its members speaks for it any more (add the right ones), and it stays marked until it declares anew.',
  request: {
    ...nothing,
    params,
    body: z
      .strictObject({
        decision: z.enum(['upheld', 'rejected']),
        reason: z
          .string()
          .trim()
          .min(1)
          .max(2000)
          .regex(/^[\P{Cc}\n\t]*$/u, { error: 'Write it without control characters.' })
          .meta({ description: 'Why. The organisation and whoever raised it see it: name nobody in it.' }),
      })
      .meta({
        example: { decision: 'rejected', reason: 'The answer says so itself, and no document says otherwise.' },
      }),
  },
  effect: 'write',
  answers,
  handle: (call) => close(call, () => ({ state: call.body.decision, reason: call.body.reason })),
});

async function close(call: Call<z.output<typeof params>>, closing: (actor: string) => Closing): Promise<Answer> {
  const { id: party, disputeId: id } = call.params;
  return write(call, {
    stream: streams.party(party),
    prepare: async ({ at, actor }) => {
      const closed = await closeDispute(call.services.store, { party, id }, closing(actor), at);
      const { dispute, writes, audit } = closed;
      const inFull = call.grant.role === 'administrator';
      return { writes, audit, answer: jsonAnswer(200, showDispute(dispute, { reader: actor, inFull })) };
    },
  });
}

import * as z from 'zod';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { nothing } from '../route.ts';

/** Says that the door is open; it asks nothing of the store, so that one busy table does not take every instance down. */
export const showHealth = defineRoute({
  id: 'show-health',
  method: 'GET',
  path: '/v1/health',
  tag: 'Service',
  summary: 'Whether the service answers',
  request: nothing,
  effect: 'read',
  answers: {
    200: { description: 'It does.', schema: z.strictObject({ status: z.literal('ok'), at: z.iso.datetime() }) },
  },
  handle: async ({ services }) => jsonAnswer(200, { status: 'ok', at: services.now().toISOString() }),
});

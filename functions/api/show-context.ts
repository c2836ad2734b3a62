import type * as z from 'zod';
import type { AssessmentContext } from '../../rules/assessment.ts';
import type { contextSchema } from '../../shared/store/verdict.ts';
import { maskCount } from './mask.ts';

/** What else was known when a verdict was reached. `own`: the owner sees every number, others small counts as `<11`. */
export function showContext({ party, openBreaches, observed }: AssessmentContext, own: boolean) {
  return {
    party: { ...party },
    ...(openBreaches === undefined
      ? {}
      : {
          openBreaches: openBreaches.map(({ message, period, evidence, ...rest }) => ({
            ...rest,
            message: { ...message },
            period: { ...period },
            evidence: {
              count: evidence.count,
              answers: evidence.answers.map(({ pointer, value }) => ({
                pointer,
                value: own ? value : maskCount(rest.form, pointer, value),
              })),
            },
          })),
        }),
    ...(observed === undefined ? {} : { observed: { ...observed } }),
  } satisfies z.input<typeof contextSchema>;
}

import * as z from 'zod';
import type { AssessmentContext } from '../../rules/assessment.ts';
import type { LicenceFact } from '../../rules/licence-fact.ts';
import { maskCount } from '../../shared/showing/mask.ts';
import { contextSchema, ledgerLineSchema, ledgerSchema } from '../../shared/store/verdict.ts';
import { evidenceFor, showLedger } from './mask-ledger.ts';

const shownLedger = ledgerSchema
  .extend({ rows: z.array(ledgerLineSchema.partial({ other: true, others: true })) })
  .meta({
    description:
      'What both sides of links say of recruitment costs, where they differ. The owner sees its own side, and that the ' +
      'other one says otherwise; others than the owner see `others`, and who that is.',
  });

/** The context as it is shown. */
export const shownContext = contextSchema.extend({ ledger: z.exactOptional(shownLedger) });

/** What else was known when a verdict was reached. `own`: the owner sees every number, others small counts as `<11`. */
export function showContext(
  { party, openBreaches, observed, ledger, licences, unnamedSubAgents }: AssessmentContext,
  own: boolean,
) {
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
              answers: evidenceFor(own, evidence.answers).map(({ pointer, value }) => ({
                pointer,
                value: own ? value : maskCount(rest.form, pointer, value),
              })),
            },
          })),
        }),
    ...(observed === undefined ? {} : { observed: { ...observed } }),
    ...(ledger === undefined ? {} : { ledger: showLedger(ledger, own) }),
    ...(licences === undefined ? {} : { licences: { ...licences, rows: licences.rows.map(showLicence) } }),
    ...(unnamedSubAgents === undefined ? {} : { unnamedSubAgents }),
  } satisfies z.input<typeof shownContext>;
}

const showLicence = ({ differs, ...fact }: LicenceFact) => ({
  ...fact,
  ...(differs === undefined ? {} : { differs: [...differs] }),
});

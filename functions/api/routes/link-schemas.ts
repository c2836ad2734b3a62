import * as z from 'zod';
import { country } from '../../../rules/forms/values.ts';
import { linkKinds } from '../../../rules/vocabulary.ts';
import type { LinkRow } from '../../../shared/chain/link-row.ts';
import { identifierSchema } from '../../../shared/party/identifier.ts';
import { linkRoles } from '../../../shared/store/stated-links.ts';
import { identifierOf, identifierText } from '../identifier-text.ts';
import { organisationName } from './party-schemas.ts';

const identifier = identifierText
  .superRefine((text, context) => {
    // A mistyped number would name an organisation that can never come to claim it.
    const { error } = identifierSchema.safeParse(identifierOf(text));
    for (const { message } of error?.issues ?? []) context.addIssue({ code: 'custom', message });
  })
  .transform(identifierOf)
  .meta({ type: 'string' });

const named = z.union(
  [
    z.strictObject({ id: z.uuid(), name: organisationName.optional() }),
    z.strictObject({ identifier, name: organisationName, country: country.optional() }),
  ],
  {
    error: ({ input }) => (namesOneWay(input) ? undefined : 'Name the other one by its id, or by identifier and name.'),
  },
);

function namesOneWay(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'id' in input !== 'identifier' in input;
}

const corridors = z.array(z.strictObject({ from: country, to: country })).max(100);
const period = z
  .strictObject({ from: z.iso.date(), to: z.iso.date().optional() })
  .superRefine(({ from, to }, context) => {
    if (to === undefined || from <= to) return;
    context.addIssue({ code: 'custom', path: ['to'], message: 'The period ends before it begins.' });
  });

const row = z
  .strictObject({
    kind: z.enum(linkKinds).meta({
      description: 'A user recruits through an agency, an agency through its sub-agent, a buyer buys from a supplier.',
    }),
    role: z
      .enum(linkRoles)
      .meta({ description: 'What your organisation is in it: the one that uses, or that is used.' }),
    with: named.meta({ description: 'The other one; whether it is registered here makes no difference.' }),
    says: z.enum(['exists', 'denied']).default('exists').meta({
      description: '`denied`: the other side claims this link, and there is none.',
    }),
    corridors: corridors.default([]).meta({ description: 'From where to where workers were recruited by this link.' }),
    period: period.optional().meta({ description: 'Without an end it goes on. A denial needs none.' }),
  })
  .transform(({ period, ...rest }, context): LinkRow => {
    const { with: other, kind, role, corridors } = rest;
    const common = { kind, role, with: other, corridors };
    if (rest.says === 'denied') return { ...common, says: 'denied', ...(period && { period: withoutGaps(period) }) };
    if (period === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['period'],
        message: 'This is missing; it must say since when the link is there.',
      });
      return z.NEVER;
    }
    return { ...common, says: 'exists', period: withoutGaps(period) };
  });

const withoutGaps = ({ from, to }: z.infer<typeof period>) => (to === undefined ? { from } : { from, to });

/** All that a party says of its links. */
export const statedLinks = z.strictObject({ links: z.array(row).max(1000) }).meta({
  example: {
    links: [
      {
        kind: 'recruitment',
        role: 'user',
        with: { identifier: 'NP-OCR:204417/075/076', name: 'Himal Overseas Placement Pvt. Ltd.', country: 'NP' },
        corridors: [{ from: 'NP', to: 'QA' }],
        period: { from: '2025-01-01' },
      },
    ],
  },
});

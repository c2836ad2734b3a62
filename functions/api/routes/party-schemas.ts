import * as z from 'zod';
import { country } from '../../../rules/forms/values.ts';
import { identifierCheck, identifierSchema, normaliseIdentifier } from '../../../shared/party/identifier.ts';
import { normaliseName } from '../../../shared/party/name.ts';
import { type Party, partyKinds } from '../../../shared/store/party.ts';

/** The path of everything that belongs to one party. */
export const partyPath = z.strictObject({ id: z.uuid().meta({ description: 'The id of the party.' }) });

const kinds = z
  .array(z.enum(partyKinds))
  .min(1)
  .max(partyKinds.length)
  .refine((all) => new Set(all).size === all.length, 'Each kind may be named once.')
  .meta({ description: 'What the organisation is; it may be several.' });

export const organisationName = z
  .string()
  .max(200)
  .regex(/^[^\p{C}]*$/u, 'This must be a name without control characters.')
  .refine((name) => normaliseName(name) !== '', 'This must be a name and not only white space.')
  .meta({ description: 'The registered name of the organisation. No person is named here.' });

/** A party as a declarant registers it. */
export const registration = z
  .strictObject({
    invitation: z.string().max(60).optional().meta({ description: 'The code of an invitation, where you have one.' }),
    name: organisationName,
    kinds,
    country: country.meta({ description: 'Where it is registered, ISO 3166-1 alpha-2.' }),
    identifiers: z
      .array(identifierSchema)
      .min(1)
      .max(10)
      .superRefine((all, context) => {
        const spelled = all.map((raw) => JSON.stringify(normaliseIdentifier(raw)));
        for (const [index, text] of spelled.entries()) {
          if (spelled.indexOf(text) === index) continue;
          context.addIssue({ code: 'custom', path: [index], message: 'This identifier stands twice.' });
        }
      })
      .meta({
        description: 'Numbers in registers, by schemes of org-id.guide; check digits are checked where there are any.',
      }),
  })
  .meta({
    example: {
      name: 'Himal Overseas Placement Pvt. Ltd.',
      kinds: ['agency'],
      country: 'NP',
      identifiers: [{ scheme: 'NP-OCR', id: '204417/075/076' }],
    },
  });

/** A party as it is shown. */
export const shownParty = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kinds: z.array(z.enum(partyKinds)),
  country: z.string().nullable(),
  identifiers: z.array(
    z.strictObject({ scheme: z.string(), id: z.string(), check: z.enum(['check_digit', 'form', 'unchecked']) }),
  ),
  identity: z.enum(['claimed', 'verified']).meta({
    description: 'Only said by the party itself, or verified by an administrator or a register.',
  }),
  createdAt: z.iso.datetime(),
  stub: z.literal(true).optional().meta({
    description: 'Others named it, and it is not registered: name, kinds and country are what the first of them said.',
  }),
});

export function showParty({ id, name, kinds, country, identifiers, identity, createdAt, stub }: Party) {
  const checked = identifiers.map((identifier) => ({ ...identifier, check: identifierCheck(identifier) }));
  const shown = { id, name, kinds, country, identifiers: checked, identity, createdAt, ...(stub ? { stub } : {}) };
  return shown satisfies z.input<typeof shownParty>;
}

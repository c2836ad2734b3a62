import * as z from 'zod';
import type { Declaration } from '../../rules/assessment.ts';
import { type FormName, forms } from '../../rules/vocabulary.ts';
import { canonicalJson, sha256Hex } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { getItems } from './batch.ts';
import { jsonText } from './json-text.ts';
import { gsi2, keys, prefixes } from './keys.ts';
import { packed } from './packed.ts';
import { firstItem, type Page, type PageRequest, pageOfIndex, queryItems } from './read.ts';
import type { Store } from './store.ts';
import type { Timing } from './timing.ts';
import type { Write } from './write.ts';

/** The most bytes that a declaration's canonical JSON may have. */
export const declarationBytes = 100 * 1024;

const qualifierSchema = z.looseObject({
  basis: z.exactOptional(z.enum(['known', 'estimated', 'not_known', 'cannot_know'])),
  asOf: z.exactOptional(z.iso.date()),
  evidence: z.exactOptional(
    z.array(
      z.looseObject({
        sha256: z.string(),
        mediaType: z.string(),
        size: z.int(),
        effectiveOn: z.exactOptional(z.iso.date()),
        expiresOn: z.exactOptional(z.iso.date()),
        identifiesNoWorker: z.literal(true),
      }),
    ),
  ),
});

/** What is hashed and assessed. Answers of any form version pass: the form checked them when they came in. */
export const declarationBodySchema = z.looseObject({
  id: z.string(),
  form: z.enum(forms),
  formVersion: z.int().positive(),
  period: z.looseObject({ from: z.iso.date(), to: z.iso.date() }),
  signature: z.looseObject({
    signed: z.literal(true),
    role: z.string(),
    date: z.iso.date(),
    authorised: z.exactOptional(z.boolean()),
  }),
  answers: z.record(z.string(), z.unknown()),
  qualifiers: z.record(z.string(), qualifierSchema),
}) satisfies z.ZodType<Declaration>;

export const declarationSummarySchema = z.object({
  id: z.string(),
  party: z.string(),
  form: z.enum(forms),
  formVersion: z.int(),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** SHA-256 of the body's canonical JSON. */
  digest: z.string(),
  submittedAt: z.iso.datetime(),
  /** Where in the party's audit it landed; declarations of before 2026-11-22 do not say. */
  seq: z.exactOptional(z.int()),
  /** The declaration of the same form that this one takes the place of. */
  supersedes: z.string().nullable(),
});
/** A declaration as lists show it. */
export type DeclarationSummary = z.infer<typeof declarationSummarySchema>;

export const keptDeclarationSchema = declarationSummarySchema.extend({ body: jsonText(declarationBodySchema) });
/** A declaration as it is kept, once and for ever. */
export type KeptDeclaration = DeclarationSummary & { body: Declaration };

/**
 * A declaration as text, with its size checked and its digest taken: once for every attempt to keep it.
 * Throws `Problem('too-large')` over `declarationBytes`.
 */
export function sealDeclaration(body: Declaration): { text: string; digest: string } {
  const text = canonicalJson(body);
  const bytes = Buffer.byteLength(text);
  if (bytes > declarationBytes) {
    const detail = `The declaration was not kept: it has ${bytes} bytes, and ${declarationBytes} are the most.`;
    throw new Problem('too-large', detail);
  }
  return { text, digest: sha256Hex(text) };
}

/** Keeps a declaration that `sealDeclaration` sealed. */
export function putDeclaration(
  facts: Pick<DeclarationSummary, 'party' | 'submittedAt' | 'supersedes' | 'seq'>,
  body: Declaration,
  sealed: { text: string; digest: string },
): Write {
  const { id, form, formVersion, period } = body;
  const put = {
    ...keys.declaration(facts.party, form, id),
    ...gsi2.declaration(facts.party, id),
    type: 'declaration',
    summary: { id, form, formVersion, period, ...facts, digest: sealed.digest },
    body: packed(sealed.text),
  };
  return { put, when: 'absent', otherwise: 'retry' };
}

/** A party's newest declaration of a form, read consistently. */
export async function latestDeclaration(
  store: Store,
  party: string,
  form: FormName,
): Promise<KeptDeclaration | undefined> {
  return firstItem(store, { ...declarationsOfForm(party, form), ScanIndexForward: false }, keptDeclarationSchema);
}

const declarationsOfForm = (party: string, form: FormName) => ({
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :form)',
  ExpressionAttributeValues: { ':pk': keys.party(party).pk, ':form': prefixes.declarations(form) },
  ConsistentRead: true,
});

/** The newest declaration of each form that a party has filed about itself or its contracts. */
export async function latestDeclarations(store: Store, party: string): Promise<KeptDeclaration[]> {
  const latest = await Promise.all(forms.map((form) => latestDeclaration(store, party, form)));
  return latest.filter((declaration) => declaration !== undefined);
}

/** A declaration by its id alone: its form is part of the key, so all three keys are asked for. */
export async function getDeclaration(
  store: Store,
  party: string,
  id: string,
  timing?: Partial<Timing>,
): Promise<KeptDeclaration | undefined> {
  const candidates = forms.map((form) => keys.declaration(party, form, id));
  return (await getItems(store, candidates, keptDeclarationSchema, timing))[0];
}

/** Declarations of a party by form and id, at most 100; one that is not there is left out. */
export async function declarationsOf(
  store: Store,
  party: string,
  wanted: readonly { form: FormName; id: string }[],
  timing?: Partial<Timing>,
): Promise<KeptDeclaration[]> {
  return getItems(
    store,
    wanted.map(({ form, id }) => keys.declaration(party, form, id)),
    keptDeclarationSchema,
    timing,
  );
}

/** A party's newest declarations of a form with their bodies, newest first, read consistently. */
export async function declarationHistory(
  store: Store,
  party: string,
  form: FormName,
  most: number,
): Promise<KeptDeclaration[]> {
  return (
    await queryItems(
      store,
      { ...declarationsOfForm(party, form), ScanIndexForward: false },
      keptDeclarationSchema,
      most,
    )
  ).items;
}

/** A party's declarations of all forms, newest first, without their bodies; one a moment old may be missing. */
export async function listDeclarations(
  store: Store,
  party: string,
  page: PageRequest,
): Promise<Page<DeclarationSummary>> {
  const request = { index: 'gsi2', partition: gsi2.declarations(party), newestFirst: true } as const;
  return pageOfIndex(store, request, page, declarationSummarySchema, ({ id }) => id);
}

import * as z from 'zod';
import type { Pointer } from '../../../../rules/vocabulary.ts';
import { withAnswer } from './answer-at.ts';
import type { Draft } from './draft.ts';
import type { PartyForm } from './topics.ts';

const named = z.array(z.looseObject({}));

/** A document as a declaration names it: whether its file is kept is shown beside it, and said by nobody. */
const withoutFile = ({ file: _file, ...document }: { [name: string]: unknown }) => document;

/**
 * Answers and qualifiers with the notes and names that a declaration keeps apart from them (see `splitPersonal`), each
 * back in its place.
 */
export function withPersonal(
  form: PartyForm,
  { answers, qualifiers }: Pick<Draft, 'answers' | 'qualifiers'>,
  personal: { readonly [pointer: Pointer]: string },
): Pick<Draft, 'answers' | 'qualifiers'> {
  const plain = Object.entries(qualifiers).map(([pointer, { evidence, ...qualifier }]) => {
    const documents = named.safeParse(evidence).data?.map(withoutFile);
    return [pointer, { ...qualifier, ...(documents && { evidence: documents }) }] as const;
  });
  const whole: Pick<Draft, 'answers' | 'qualifiers'> = { answers, qualifiers: Object.fromEntries(plain) };
  for (const [pointer, said] of Object.entries(personal)) {
    const [, at, note] = /^\/(?:answers(\/.+)|qualifiers(\/.+)\/note)$/.exec(pointer) ?? [];
    if (at !== undefined) whole.answers = withAnswer(form, whole.answers, at, said);
    if (note !== undefined) whole.qualifiers[note] = { ...whole.qualifiers[note], note: said };
  }
  return whole;
}

import * as z from 'zod';
import type { Pointer } from '../../../rules/vocabulary.ts';
import { shownStatement } from '../../api/show-declaration.ts';
import { ApiProblem } from '../api-problem.ts';
import { draftSchema } from '../declare/form/draft.ts';
import type { PartyForm } from '../declare/form/topics.ts';
import { declarationsOf } from '../declare/open-draft.ts';
import { questionWords } from '../declare/question-words.ts';
import type { PageCall } from '../define-page.ts';

/** An answer that a document was named for. */
export interface Citing {
  form: PartyForm;
  pointer: Pointer;
  /** What was asked. */
  question: string;
  /** In a declaration that is signed, or in one that is being written. */
  place: 'declared' | 'draft';
}

const partyForms: readonly PartyForm[] = ['supplier', 'agency'];

/** Of a declaration that its owner reads; what is personal in it stands beside. */
const statement = z.object({ qualifiers: shownStatement.shape.qualifiers });

const named = z.looseObject({ evidence: z.array(z.looseObject({ sha256: z.string() })).optional() });

/** Which answers name each document, by its hash: of what is being written, and of the newest declaration of each form. */
export async function citingAnswers(call: PageCall): Promise<Map<string, Citing[]>> {
  const { api, params, text } = call;
  const at = `/v1/parties/${params.party}`;
  const declarations = await declarationsOf(call);
  const found = await Promise.all(
    partyForms.flatMap((form) => {
      const newest = declarations.find((each) => each.form === form);
      const declared = newest && api.get(`${at}/declarations/${newest.id}`, statement);
      const draft = orNothing(api.get(`${at}/drafts/${form}`, draftSchema));
      return [
        { form, place: 'draft' as const, read: draft },
        ...(declared === undefined ? [] : [{ form, place: 'declared' as const, read: declared }]),
      ].map(async ({ read, ...where }) => ({ ...where, qualifiers: (await read)?.body.qualifiers ?? {} }));
    }),
  );
  const citing = new Map<string, Citing[]>();
  for (const { form, place, qualifiers } of found) {
    for (const [pointer, qualifier] of Object.entries(qualifiers)) {
      for (const { sha256 } of named.safeParse(qualifier).data?.evidence ?? []) {
        const question = questionWords(form, pointer, text);
        citing.set(sha256, [...(citing.get(sha256) ?? []), { form, pointer, question, place }]);
      }
    }
  }
  return citing;
}

async function orNothing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 404) return undefined;
    throw refused;
  }
}

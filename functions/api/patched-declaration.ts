import { type DeclarationBody, partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { forms } from '../../rules/forms/forms.ts';
import { requireSound } from '../../shared/assessing/receive.ts';
import { type FieldError, Problem } from '../../shared/errors.ts';
import { fieldErrors } from '../../shared/http/field-errors.ts';
import { applyPatch, type PatchOperation, type Step } from '../../shared/http/json-patch.ts';
import { invalidRequest } from '../../shared/http/problem.ts';
import type { KeptDeclaration } from '../../shared/store/declaration.ts';

/** What a patch may change; any other first step is the topic of an answer, as in the pointers of findings. */
const members = ['answers', 'period', 'signature', 'qualifiers'];
const fixed = ['form', 'formVersion'];

/** Who signed is kept apart and never read here; the form wants a name, and nothing that is shown holds it. */
const signatory = 'as it was signed';

/**
 * A stored declaration with a change to it, as it would be filed now: on the form's current version, and checked as if
 * it had been sent. Throws `Problem('invalid-request')` that names the operation behind each mistake.
 */
export function patchedDeclaration(
  { body: kept }: Pick<KeptDeclaration, 'body'>,
  patch: readonly PatchOperation[],
  now: Date,
): DeclarationBody {
  const { form, period, signature, answers, qualifiers } = kept;
  const { role, date, authorised } = signature;
  const signed = { role, date, ...(authorised === undefined ? {} : { authorised }) };
  const operations = patch.map((operation, index) => intoDeclaration(operation, index));
  const { patched, at } = applyPatch({ period, signature: signed, answers, qualifiers }, operations);
  const blame = (mistakes: readonly FieldError[]) => invalidRequest(blamed(mistakes, patch, at));
  const changed: Record<string, unknown> = { ...Object(patched) };
  const body = {
    ...changed,
    form,
    formVersion: forms[form].version,
    signature: { ...Object(changed.signature), name: signatory },
  };
  const result = partyDeclarationBody.safeParse(body);
  if (!result.success) throw blame(fieldErrors(result.error, body));
  try {
    requireSound(result.data, now);
  } catch (refused) {
    throw refused instanceof Problem ? blame(refused.errors ?? []) : refused;
  }
  return result.data;
}

function intoDeclaration(operation: PatchOperation, index: number): PatchOperation {
  const full = (member: 'path' | 'from', pointer: string) => {
    const [, first = ''] = pointer.split('/');
    if (fixed.includes(first)) {
      const detail = `The ${first} of a declaration cannot be changed; preview a whole declaration instead.`;
      throw invalidRequest([{ pointer: `/patch/${index}/${member}`, detail }]);
    }
    return members.includes(first) ? pointer : `/answers${pointer}`;
  };
  const path = full('path', operation.path);
  return 'from' in operation ? { ...operation, path, from: full('from', operation.from) } : { ...operation, path };
}

/** Each mistake under the operation whose place is nearest to it; of several, the last. */
function blamed(
  mistakes: readonly FieldError[],
  patch: readonly PatchOperation[],
  at: readonly Step[][],
): FieldError[] {
  return mistakes.map(({ pointer, detail }) => {
    const place = pointer.split('/').slice(1);
    const shared = at.map((steps) => steps.findIndex((step, depth) => step !== place[depth]));
    const near = shared.map((length, index) => (length < 0 ? (at[index]?.length ?? 0) : length));
    const nearest = Math.max(0, ...near);
    const index = nearest === 0 ? -1 : near.lastIndexOf(nearest);
    const operation = patch[index];
    if (operation === undefined) return { pointer: '/patch', detail: `${pointer}: ${detail}` };
    return { pointer: `/patch/${index}/${'value' in operation ? 'value' : 'path'}`, detail: `${pointer}: ${detail}` };
  });
}

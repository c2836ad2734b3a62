import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import type { AuditFact } from '../store/commit.ts';
import { type Erasure, getErasure, putErasure } from '../store/erasure.ts';
import { erasePersonal } from '../store/personal.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { erasureActions } from './is-erasure.ts';

/**
 * What erases the personal fields of a declaration together with their salt, for `commit` on the stream that the
 * declaration landed in. Its body, its digest and its commitment stay: with the salt gone the commitment opens to
 * nothing, and whatever was hashed, assessed or logged still verifies.
 * Throws `Problem('conflict')` where they were erased before; `getErasure` says when.
 */
export async function eraseFields(
  store: Store,
  asked: Omit<Erasure, 'erasedAt'>,
  at: Date,
): Promise<{ erasure: Erasure; writes: Write[]; audit: AuditFact }> {
  const { declaration } = asked;
  if ((await getErasure(store, declaration)) !== undefined) throw erasedBefore();
  const erasure = { ...asked, erasedAt: at.toISOString() };
  return {
    erasure,
    writes: [erasePersonal(declaration), putErasure(erasure)],
    audit: {
      action: erasureActions.fields,
      object: `personal/${declaration}`,
      version: 1,
      digest: digestOf({ declaration, reason: asked.reason, erasedAt: erasure.erasedAt }),
    },
  };
}

function erasedBefore(): Problem {
  return new Problem('conflict', 'Nothing was erased, because these personal fields had been erased before.');
}

import { timingSafeEqual } from 'node:crypto';
import { seal, sealedBytes, unseal } from '../../../shared/http/seal.ts';
import type { PageSecrets } from './secrets.ts';

/** A form was made in the session that sends it, in another one of some person, or nobody knows. */
export type FormOrigin =
  | { kind: 'this-session'; person: string }
  | { kind: 'other-session'; person: string }
  | undefined;

/**
 * What the hidden field `csrf` holds: for whom the page was made, sealed, and the proof that it was in this session.
 * Different on every page, so that nothing can be learnt of it by watching how well pages compress.
 */
export function formToken(secrets: PageSecrets, { id, person }: { id: string; person: string }): string {
  const sealed = seal(person, 'form', secrets.form).toString('base64url');
  return `${sealed}.${secrets.proof(id, sealed)}`;
}

/**
 * Reads a token that `formToken` made; undefined where it did not.
 * @param id what the browser of whoever sends the form holds now, if anything
 */
export function readFormToken(secrets: PageSecrets, token: unknown, id: string | undefined): FormOrigin {
  if (typeof token !== 'string' || token.length > 1000) return undefined;
  const [sealed = '', proof = ''] = token.split('.');
  try {
    const person = unseal(sealedBytes(sealed), 'form', secrets.form);
    const isOwn = id !== undefined && sameText(proof, secrets.proof(id, sealed));
    return { kind: isOwn ? 'this-session' : 'other-session', person };
  } catch {
    return undefined;
  }
}

/** Compares in a time that says nothing of where they differ. */
function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}

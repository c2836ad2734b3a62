import type { AuditEntry } from '../audit/entry.ts';

/** What the audit calls it when personal fields or a file are erased, or an actor's id no longer leads to a person. */
export const erasureActions = {
  fields: 'personal.erased',
  evidence: 'evidence.erased',
  actor: 'actor.erased',
} as const;

/** Whether an entry says that something was erased, as verifiers of bundles tell it: by the end of its action. */
export function isErasure({ action }: Pick<AuditEntry, 'action'>): boolean {
  return action.endsWith('.erased');
}

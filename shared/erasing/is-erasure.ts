import type { AuditEntry } from '../audit/entry.ts';

/** What the audit calls it when personal fields are erased, and when an actor's id no longer leads to a person. */
export const erasureActions = { fields: 'personal.erased', actor: 'actor.erased' } as const;

/** Whether an entry says that something was erased. What it names stays in the audit; what was erased does not. */
export function isErasure({ action }: Pick<AuditEntry, 'action'>): boolean {
  return action === erasureActions.fields || action === erasureActions.actor;
}

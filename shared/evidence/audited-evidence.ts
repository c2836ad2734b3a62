import { digestOf } from '../audit/canonical.ts';
import type { AuditFact } from '../store/commit.ts';
import type { Evidence } from '../store/evidence.ts';

/** What the audit says of evidence. Not its title: a guess could be tried against the digest for ever. */
export function auditedEvidence(
  action: 'evidence.announced' | 'evidence.kept' | 'evidence.erased',
  evidence: Evidence,
): AuditFact {
  const { title: _title, ...audited } = evidence;
  return { action, object: `evidence/${evidence.id}`, version: evidence.version, digest: digestOf(audited) };
}

/** The entity tag of evidence. */
export const evidenceTag = ({ version }: Pick<Evidence, 'version'>): string => `"${version}"`;

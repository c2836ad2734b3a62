import type { Declaration, Finding } from '../../../rules/assessment.ts';
import { coveredBy, documentedPointers } from '../../../rules/engine/confidence.ts';
import type { IsoDate, Pointer } from '../../../rules/vocabulary.ts';

export const evidenceStatuses = ['declared', 'documented', 'stale', 'expired'] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];

/**
 * What the answers behind a finding rest on: the party's word alone; documents that are valid; documents of which, for
 * some answer, the newest took effect more than a year before the period declared and states no expiry; or documents
 * that for some answer have all expired. Looks at the up to 20 answers that a finding names, and moves no score.
 */
export function evidenceStatus(
  { evidence, confidence }: Pick<Finding, 'evidence' | 'confidence'>,
  declaration: Declaration | undefined,
  asOf: IsoDate,
): EvidenceStatus {
  if (declaration === undefined) return confidence === 'declared' ? 'declared' : 'documented';
  const own = evidence.answers.map(({ pointer }) => pointer).filter((pointer) => !pointer.startsWith('/context/'));
  const areAll = (documented: ReadonlySet<Pointer>) =>
    own.length > 0 && own.every((pointer) => coveredBy(documented, pointer));
  if (confidence === 'declared') {
    const everDocumented = documentedPointers(declaration, '');
    return areAll(everDocumented) && !areAll(documentedPointers(declaration, asOf)) ? 'expired' : 'declared';
  }
  return own.length === 0 || areAll(freshPointers(declaration, asOf)) ? 'documented' : 'stale';
}

/** Pointers that a valid document speaks for which states its expiry, or is not older than a year before the period. */
function freshPointers({ qualifiers, period }: Declaration, asOf: IsoDate): ReadonlySet<Pointer> {
  const from = `${String(Number(period.from.slice(0, 4)) - 1).padStart(4, '0')}${period.from.slice(4)}`;
  const fresh = Object.entries(qualifiers).filter(([, { evidence = [] }]) =>
    evidence.some(({ effectiveOn = from, expiresOn }) =>
      expiresOn === undefined ? effectiveOn >= from : expiresOn >= asOf,
    ),
  );
  return new Set(fresh.map(([pointer]) => pointer));
}

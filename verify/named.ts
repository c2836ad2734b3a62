import { digestOf } from './canonical.ts';

/** A verdict by its id and the digest that the audit has of it. */
interface AssessmentName {
  id: string;
  digest: string;
}

/** Which declarations and assessments the entries of the audit name: what stands in no entry was never recorded. */
export interface Named {
  declaration: (stream: string, seq: number, digest: string) => void;
  assessment: (stream: string, seq: number, name: AssessmentName) => void;
  hasDeclaration: (stream: string, seq: number, digest: string) => boolean;
  hasAssessment: (stream: string, seq: number, name: AssessmentName) => boolean;
}

/** Holds 16 bytes of hash for each, so that a large bundle fits. */
export function newNamed(): Named {
  const held = new Set<string>();
  const short = (value: unknown): string => Buffer.from(digestOf(value).slice(0, 32), 'hex').toString('latin1');
  const ofDeclaration = (stream: string, seq: number, digest: string) => short([stream, seq, digest]);
  const ofAssessment = (stream: string, seq: number, { id, digest }: AssessmentName) =>
    short([stream, seq, id, digest]);
  return {
    declaration: (...what) => void held.add(ofDeclaration(...what)),
    assessment: (...what) => void held.add(ofAssessment(...what)),
    hasDeclaration: (...what) => held.has(ofDeclaration(...what)),
    hasAssessment: (...what) => held.has(ofAssessment(...what)),
  };
}

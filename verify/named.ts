import { digestOf } from './canonical.ts';
import type { Entry, Payload } from './chain-lines.ts';

/** A verdict by its id and the digest that the audit has of it. */
interface AssessmentName {
  id: string;
  digest: string;
}

/** How much an entry names. */
export interface Naming {
  seq: number;
  /** The day of the entry (UTC). */
  day: string;
  declarations: number;
  assessments: number;
}

/** Which declarations and assessments the entries of the audit name: what stands in no entry was never recorded. */
export interface Named {
  /** Takes what an entry commits to. */
  add: (entry: Pick<Entry, 'stream' | 'seq' | 'at' | 'digest'>, of: Payload['of']) => void;
  hasDeclaration: (stream: string, seq: number, digest: string) => boolean;
  hasAssessment: (stream: string, seq: number, name: AssessmentName) => boolean;
  /** By stream, in the order of its entries; of those that name anything. */
  namings: ReadonlyMap<string, readonly Naming[]>;
}

/** Holds 16 bytes of hash for each, and a few numbers for each entry, so that a large bundle fits. */
export function newNamed(): Named {
  const held = new Set<string>();
  const namings = new Map<string, Naming[]>();
  const short = (value: unknown): string => Buffer.from(digestOf(value).slice(0, 32), 'hex').toString('latin1');
  const ofDeclaration = (stream: string, seq: number, digest: string) => short([stream, seq, digest]);
  const ofAssessment = (stream: string, seq: number, { id, digest }: AssessmentName) =>
    short([stream, seq, id, digest]);
  return {
    add: ({ stream, seq, at, digest }, of) => {
      const assessments = 'assessment' in of ? [{ id: of.assessment, digest }] : of.assessments;
      const declarations = 'declaration' in of ? [of.declaration] : [];
      for (const each of declarations) held.add(ofDeclaration(stream, seq, each));
      for (const each of assessments) held.add(ofAssessment(stream, seq, each));
      const naming = { seq, day: at.slice(0, 10), declarations: declarations.length, assessments: assessments.length };
      const before = namings.get(stream);
      if (before === undefined) namings.set(stream, [naming]);
      else before.push(naming);
    },
    hasDeclaration: (...what) => held.has(ofDeclaration(...what)),
    hasAssessment: (...what) => held.has(ofAssessment(...what)),
    namings,
  };
}

import type { ShownFinding } from './finding-words.ts';

/** Whether a finding asks for something: it weighs, or a person has to look at it. */
export const gravityOf = ({ outcome, share, review }: ShownFinding): boolean =>
  review !== undefined ||
  share.notRuledOut > 0 ||
  outcome === 'breach' ||
  outcome === 'gap' ||
  outcome === 'conflict' ||
  outcome === 'remedying';

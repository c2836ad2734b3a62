/** Stands with everything that an officer may decide by: it is the law that says what excludes a contractor. */
export const exclusionNotice =
  'A score is not by itself an exclusion ground. Hear the contractor, look at the evidence, and decide as your law says.';

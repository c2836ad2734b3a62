/** How every breach of a practice named in 13(k)-2 is to be read. */
export const reading =
  'a practice that paragraph 13 encourages States to prohibit; not a finding of trafficking or of illegality.';

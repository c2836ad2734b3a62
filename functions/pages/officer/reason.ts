import type { PageCall } from '../define-page.ts';

/**
 * Why this person reads records of others, as said once on a visit: it goes with every read, as `reason`, into the
 * access log that the organisations see. Undefined where nobody has said.
 */
export const reasonOf = ({ session }: Pick<PageCall, 'session'>): string | undefined => session?.reason;

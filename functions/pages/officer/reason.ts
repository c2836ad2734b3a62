import { longestReason } from '../../../shared/http/access-reason.ts';
import type { PageCall } from '../define-page.ts';

/**
 * Why this person reads records of others, as said once on a visit: it goes with every read, as `reason`, into the
 * access log that the organisations see. Undefined where nobody has said.
 */
export const reasonOf = ({ session }: Pick<PageCall, 'session'>): string | undefined => session?.reason;

/** Whether a text can be kept as a reason; an empty one takes it back. */
export const canBeReason = (text: string): boolean => [...text].length <= longestReason && !/\p{C}/u.test(text);

import type { PageSpec } from '../define-page.ts';
import { reasonPages } from './reason-page.tsx';

/** What officers do, and auditors and administrators with them: each page says for whom it is. */
export const officerPages: readonly PageSpec[] = [...reasonPages];

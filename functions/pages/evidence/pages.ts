import type { PageSpec } from '../define-page.ts';
import { addPages } from './add.tsx';
import { documentPages } from './document.tsx';
import { evidenceListPage } from './list.tsx';
import { pickPages } from './pick.tsx';

/** The documents of an organisation: keeping them, erasing them, and naming them for an answer. */
export const evidencePages: readonly PageSpec[] = [evidenceListPage, ...addPages, ...documentPages, ...pickPages];

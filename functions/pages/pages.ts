import { aboutPages } from './about/pages.ts';
import { adminPages } from './admin/pages.ts';
import { auditorPages } from './auditor/pages.ts';
import type { PageSpec } from './define-page.ts';
import { chooseLanguagePage } from './language.ts';
import { myPages } from './my/pages.ts';
import { officerPages } from './officer/pages.ts';
import { startPage } from './start.tsx';

/** Every page but those for signing in, which need to know the issuer. */
export const pages: readonly PageSpec[] = [
  startPage,
  chooseLanguagePage,
  ...aboutPages,
  ...adminPages,
  ...auditorPages,
  ...myPages,
  ...officerPages,
];

import type { PageSpec } from '../define-page.ts';
import { partyPages } from './party/pages.ts';
import { reasonPages } from './reason-page.tsx';
import { newScreeningPages } from './screening/new-screening.ts';
import { resultPages } from './screening/result.tsx';
import { screeningsPage } from './screening/screenings.tsx';
import { watchListPage } from './screening/watch-list.tsx';
import { partiesPage } from './search/parties.tsx';

/**
 * What officers do, and auditors and administrators with them: each page says for whom it is. One that ends in a name of
 * its own stands before those that take any.
 */
export const officerPages: readonly PageSpec[] = [
  partiesPage,
  screeningsPage,
  ...newScreeningPages,
  ...resultPages,
  watchListPage,
  ...partyPages,
  ...reasonPages,
];

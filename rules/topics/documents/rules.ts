import type { Rule } from '../../rule.ts';
import { documentsDenied } from './doc-01.ts';
import { documentsKept } from './doc-02.ts';
import { documentsHeldForAWhile } from './doc-03.ts';
import { documentsHampered } from './doc-04.ts';

export const documentRules: readonly Rule[] = [
  documentsDenied,
  documentsKept,
  documentsHeldForAWhile,
  documentsHampered,
];

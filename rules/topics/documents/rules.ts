import type { Rule } from '../../rule.ts';
import { documentsDenied } from './doc-01.ts';

export const documentRules: readonly Rule[] = [documentsDenied];

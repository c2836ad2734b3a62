import type { Rule } from '../../rule.ts';
import { channelLanguagesCoverWorkforce } from './grv-03.ts';

export const grievanceRules: readonly Rule[] = [channelLanguagesCoverWorkforce];

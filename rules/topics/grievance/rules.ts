import type { Rule } from '../../rule.ts';
import { agentsTold, grievanceRouteTold, protectionsTold } from './grv-01.ts';
import { channelLanguagesCoverWorkforce } from './grv-03.ts';
import { effectiveChannel } from './grv-04.ts';
import { channelOpenToAll } from './grv-06.ts';
import { channelUsed } from './grv-07.ts';
import { hotlinePosted } from './grv-09.ts';

export const grievanceRules: readonly Rule[] = [
  protectionsTold,
  grievanceRouteTold,
  agentsTold,
  channelLanguagesCoverWorkforce,
  ...effectiveChannel,
  channelOpenToAll,
  channelUsed,
  hotlinePosted,
];

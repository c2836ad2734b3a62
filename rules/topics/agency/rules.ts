import type { Rule } from '../../rule.ts';
import { licensed } from './agy-01.ts';
import { subAgentsBound } from './agy-02.ts';
import { revenueFromWorkers } from './agy-03.ts';
import { fairConduct } from './agy-06.ts';
import { complaintsAnswered } from './agy-07.ts';
import { apartFromLenders } from './agy-08.ts';
import { monitored } from './agy-09.ts';

export const agencyRules: readonly Rule[] = [
  licensed,
  subAgentsBound,
  revenueFromWorkers,
  fairConduct,
  complaintsAnswered,
  apartFromLenders,
  monitored,
];

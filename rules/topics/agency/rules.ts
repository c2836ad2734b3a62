import type { Rule } from '../../rule.ts';
import { licensed } from './agy-01.ts';
import { subAgentsBound } from './agy-02.ts';
import { revenueFromWorkers } from './agy-03.ts';
import { recruitersTrained } from './agy-04.ts';
import { workerDataProtected } from './agy-05.ts';
import { fairConduct } from './agy-06.ts';
import { complaintsAnswered } from './agy-07.ts';
import { apartFromLenders } from './agy-08.ts';
import { monitored } from './agy-09.ts';
import { certificateStated } from './agy-10.ts';

export const agencyRules: readonly Rule[] = [
  licensed,
  subAgentsBound,
  revenueFromWorkers,
  recruitersTrained,
  workerDataProtected,
  fairConduct,
  complaintsAnswered,
  apartFromLenders,
  monitored,
  certificateStated,
];

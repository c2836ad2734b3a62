import type { RuleSet } from '../../rules/rule-set.ts';
import { expose } from '../chain/expose.ts';
import { raise } from '../events/raise.ts';
import { plan } from '../watching/plan.ts';
import { retell } from '../watching/retell.ts';
import { type Telling, tell } from '../watching/tell.ts';
import { counterparts, spread, sweep } from './hand-on.ts';
import { neighbours } from './neighbours.ts';
import { reassess } from './reassess.ts';
import type { Work } from './work.ts';

/** Collaborators of whoever does the work that follows from changes. */
export interface Reacting extends Telling {
  newId: () => string;
  ruleSets: readonly RuleSet[];
}

/**
 * Does one piece of work: the second time, late, or in another order it leaves the same behind. Work for a party that
 * does not exist does nothing. Throws where the database or the queue does not answer, and what cannot be done.
 */
export async function doWork(reacting: Reacting, work: Work): Promise<void> {
  switch (work.kind) {
    case 'expose':
      await expose(reacting, work.party);
      return;
    case 'spread':
      return spread(reacting, work);
    case 'reassess':
      return reassess(reacting, work.party);
    case 'counterparts':
      return counterparts(reacting, work);
    case 'neighbours':
      return neighbours(reacting, work);
    case 'plan':
      return plan(reacting, work.party);
    case 'raise':
      return raise(reacting, work.event);
    case 'tell':
      return tell(reacting, work);
    case 'retell':
      return retell(reacting, work);
    case 'sweep':
      return sweep(reacting, work);
  }
}

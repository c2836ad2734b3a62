import {
  all,
  any,
  asOf,
  type Condition,
  compare,
  counted,
  field,
  is,
  type List,
  not,
  parameter,
  plusDays,
  some,
  term,
  yes,
} from '../language.ts';

/** What both sides of each link say of costs, matched: no answer of the declarant, so nothing in it is silence of its own. */
export const ledger: List = counted('/context/ledger');

/** Before they are over, what another party says changes nothing: so no report weighs unheard. */
const daysOver = term(
  'the days to respond are over',
  'the days to respond are not over',
  compare(asOf, '>', plusDays(field('since'), parameter('ledger.response.days'))),
);

export const sameWorkers = term(
  'both sides surely speak of the same workers',
  'one side may speak of other workers too',
  yes('sameWorkers'),
);

const theySayWorkers = term(
  'the other side says that workers bore it, and the declarant does not say so',
  'the other side does not say that workers bore what the declarant says they did not',
  is('payer', 'others_say_worker'),
);

export const theySayOtherwise = term(
  'one side says that there was such a cost, and the other that there was none',
  'neither side denies a cost that the other speaks of',
  is('existence', 'differs'),
);

export const amountsDiffer = term(
  'what one worker bore differs between the two sides by more than a little',
  'what one worker bore does not differ between the two sides by more than a little',
  all(
    yes('amountToCompare'),
    compare(field('amountDiffersByPercent'), '>', parameter('ledger.amount.tolerance.percent')),
  ),
);

export const theySayChainCollected = term(
  'the other side says that an employer, agency or sub-agent collected it',
  'the other side does not say that an employer, agency or sub-agent collected it',
  is('others/collectedInTheChain', 'yes'),
);

export const theySayAgencyCollected = term(
  'the other side says that the agency itself collected it',
  'the other side does not say that the agency itself collected it',
  yes('others/saysAgencyCollected'),
);

/** Any way in which the other side says worse, or something else, of the same cost. */
export const differs: Condition = any(theySayWorkers, theySayOtherwise, amountsDiffer);

/** A difference that weighs: about the same workers, and not answered in the days to respond. */
export const heldAgainst = (...difference: Condition[]): Condition =>
  some(ledger, all(...difference, sameWorkers, daysOver));

/** Costs that the other side says workers bore, and that fit `where`. */
export const saidOfWorkers = (...where: Condition[]): Condition => heldAgainst(theySayWorkers, ...where);

export const notOver: Condition = not(daysOver);

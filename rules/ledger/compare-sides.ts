import { differencePercent } from './average.ts';
import type { LedgerLine, LedgerSide } from './line.ts';
import type { Side } from './side.ts';

/** In what two sides differ on one cost. */
export type Difference = Pick<LedgerLine, 'payer' | 'existence' | 'amountToCompare' | 'amountDiffersByPercent'>;

/** In what two sides differ, as the first of them is told. */
export function compareSides(own: Side, others: Side): Difference {
  return {
    payer: payerOf(own, others),
    existence: existenceOf(own, others),
    ...amounts(own, others),
  };
}

const named = (worker: LedgerSide['worker']): boolean => worker === 'borne' || worker === 'repayment_not_known';

/** Who says that workers are out of pocket, where the other one does not; taking an answer away never makes both say so. */
function payerOf(mine: Side, theirs: Side): LedgerLine['payer'] {
  const [own, others] = [mine.says.worker, theirs.says.worker];
  if (own === 'borne') return others === 'borne' ? 'agrees' : 'own_says_worker';
  if (others === 'borne') return 'others_say_worker';
  if (named(own) || named(others)) {
    if (mine.admits && theirs.admits) return 'open';
    return named(own) ? 'own_says_worker' : 'others_say_worker';
  }
  return own === 'not_known' || others === 'not_known' ? 'open' : 'agrees';
}

function existenceOf(own: Side, others: Side): LedgerLine['existence'] {
  if (others.says.incurred === 'not_known') return 'open';
  if (own.says.incurred === 'not_known') return 'not_known';
  if (own.says.incurred === others.says.incurred) return 'agrees';
  return own.admits ? 'open' : 'differs';
}

/** An average that the declarant leaves open may differ; one in another currency is not compared. */
function amounts(own: Side, others: Side): Pick<Difference, 'amountToCompare' | 'amountDiffersByPercent'> {
  const bothMaySay = others.admits && (own.admits || own.says.worker === 'not_known');
  if (!bothMaySay || others.average === undefined) return { amountToCompare: false };
  if (own.average === undefined) return { amountToCompare: true };
  if (own.average.currency !== others.average.currency) return { amountToCompare: false };
  return { amountToCompare: true, amountDiffersByPercent: differencePercent(own.average, others.average) };
}

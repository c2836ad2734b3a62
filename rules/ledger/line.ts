import type { FeeCategory } from '../forms/fee-table.ts';
import type { IsoDate, LinkKind } from '../vocabulary.ts';

/** The links whose two sides speak of the same recruitment costs. */
export type LedgerKind = Exclude<LinkKind, 'supply'>;

/** What one side's fee table says of one cost on one corridor. */
export interface LedgerSide {
  /**
   * Whether workers bore it: `borne` and not repaid to all of them; borne, and left open whether it was repaid; `repaid`
   * to all; or `none` bore it.
   */
  worker: 'borne' | 'repayment_not_known' | 'repaid' | 'none' | 'not_known';
  /** Whether there was such a cost at all. */
  incurred: 'yes' | 'no' | 'not_known';
  /** Whether an agency, a sub-agent or the employer collected what workers bore; only where they did. */
  collectedInTheChain?: 'yes' | 'no' | 'not_known';
  /** Whether it says that an agency itself collected some of what workers bore. */
  saysAgencyCollected: boolean;
  /** Whether it says that the employer bore it, for some of the workers at least. */
  saysEmployerBore: boolean;
  /** What one worker bore on average; only where all rows of one currency say so. */
  amount?: { amount: string; currency: string };
}

/**
 * One cost on one corridor as the declarant and a linked party state it for the same time. Plain facts; what follows
 * from them the rules say. Nobody but an officer or auditor sees `others`: each side sees its own.
 */
export interface LedgerLine {
  /** Kind of link, role, other party, corridor and category: the same from one assessment to the next. */
  id: string;
  kind: LedgerKind;
  /** What the declarant is in this link. */
  role: 'user' | 'provider';
  other: string;
  from: string;
  to: string;
  category: FeeCategory;
  own: LedgerSide;
  others: LedgerSide;
  /**
   * Whether both tables surely speak of the same workers. A table tells of a corridor, not of a client; so a difference
   * may be about others, and a person has to look. Absent where an answer that the declarant leaves out would tell.
   */
  sameWorkers?: boolean;
  /**
   * Who bore it: the other side says that workers did and this one does not say so, or the other way round. `open` where
   * one is silent and the other names no worker.
   */
  payer: 'agrees' | 'others_say_worker' | 'own_says_worker' | 'open';
  /**
   * Whether there was such a cost: both say the same, or one says that there was none. `open` where the other side is
   * silent, or denies a cost that the declarant says workers bore: neither weighs. `not_known` where only the declarant
   * is silent, so that its silence may hide a difference.
   */
  existence: 'agrees' | 'differs' | 'open' | 'not_known';
  /**
   * Whether amounts can differ here: the other side says that workers bore it, and how much; the declarant says so too or
   * is silent, in the same currency where it states an amount.
   */
  amountToCompare: boolean;
  /** By how much the amounts differ, in whole per cent of the larger; absent where the declarant leaves its own open. */
  amountDiffersByPercent?: number;
  /**
   * Since when the declarant could have known that the two differ: the later of the link and the filings that show it.
   * Always there where something differs or may differ.
   */
  since?: IsoDate;
}

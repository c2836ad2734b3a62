import type { Pointer } from '../vocabulary.ts';
import { feeCategories } from './fee-table.ts';
import { choice, day, type NamedPlace, number, text, yesNo } from './named-place.ts';

const row = '/context/ledger/rows/*';

/** What both sides of a link say of costs: no question of a form, and read by rules beside the answers. */
export const ledgerPlaces: { readonly [pointer: Pointer]: NamedPlace } = {
  '/context/ledger': {
    type: { kind: 'counted' },
    title: 'Costs of which both sides of a link speak',
    row: 'cost of which both sides of a link speak',
  },
  '/context/ledger/links': { type: number, title: 'Links of the declarant with those it recruits through or for' },
  '/context/ledger/compared': { type: number, title: 'Links of which both sides could be compared' },
  [`${row}/role`]: { type: choice('user', 'provider'), title: 'What the declarant is in the link' },
  [`${row}/from`]: { type: text, title: 'Country the workers were recruited in, by both sides' },
  [`${row}/to`]: { type: text, title: 'Country they work in, by both sides' },
  [`${row}/category`]: { type: choice(...Object.keys(feeCategories)), title: 'Which cost is it, by both sides?' },
  [`${row}/sameWorkers`]: { type: yesNo, title: 'Do both sides surely speak of the same workers?' },
  [`${row}/payer`]: {
    type: choice('agrees', 'others_say_worker', 'own_says_worker', 'open'),
    title: 'Do both sides say alike whether workers bore it?',
  },
  [`${row}/existence`]: {
    type: choice('agrees', 'differs', 'open'),
    title: 'Do both sides say alike whether there was such a cost?',
  },
  [`${row}/amountToCompare`]: { type: yesNo, title: 'Is there an amount of the other side to compare with?' },
  [`${row}/amountDiffersByPercent`]: {
    type: number,
    title: 'By how many per cent of the larger the amounts of both sides differ',
  },
  [`${row}/since`]: { type: day, title: 'Day since which the declarant could know that the other side says otherwise' },
  [`${row}/others/collectedInTheChain`]: {
    type: choice('yes', 'no'),
    title: 'Does the other side say that an employer, agency or sub-agent collected it?',
  },
  [`${row}/others/saysAgencyCollected`]: {
    type: yesNo,
    title: 'Does the other side say that the agency itself collected it?',
  },
  [`${row}/others/saysEmployerBore`]: { type: yesNo, title: 'Does the other side say that the employer bore it?' },
  [`${row}/others/incurred`]: {
    type: choice('yes', 'no'),
    title: 'Does the other side say that there was such a cost?',
  },
};

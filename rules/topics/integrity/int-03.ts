import { method, un13 } from '../../basis.ts';
import { all, compare, field, is, not, some, value } from '../../language.ts';
import { gap, met, rule, sourcesConflict, when } from '../../rule.ts';
import {
  amountsDiffer,
  differs,
  heldAgainst,
  ledger,
  notOver,
  saidOfWorkers,
  sameWorkers,
  theySayOtherwise,
} from '../ledger.ts';
import { agreed, lately, oneLine, workersBore } from '../ledger-examples.ts';

const links = field('/context/ledger/links');
const compared = field('/context/ledger/compared');
const credibility = { review: 'credibility' } as const;

/**
 * In the group of the fees, for it is about them. What the other side says worse weighs as the worse of the two once the
 * days to respond are over; what the declarant says worse of itself is not held against it.
 */
export const bothSidesSayTheSame = rule({
  id: 'INT-03',
  version: 1,
  topic: 'integrity',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Both sides of a link say the same of recruitment costs',
  basis: [
    method('where two parties say different things of the same workers, the worse of the two weighs', {
      certainty: 'low',
    }),
    un13('j', 1),
    un13('j', 4),
  ],
  appliesIf: compare(links, '>', value(0)),
  cases: [
    when(saidOfWorkers(), sourcesConflict('critical', { suffix: 'workers' })),
    when(heldAgainst(theySayOtherwise), sourcesConflict('major', { suffix: 'cost' })),
    when(heldAgainst(amountsDiffer), sourcesConflict('major', { suffix: 'amount' })),
    when(
      some(ledger, all(differs, sameWorkers, notOver)),
      sourcesConflict('info', { suffix: 'responding', ...credibility }),
    ),
    when(some(ledger, all(differs, not(sameWorkers))), sourcesConflict('info', { suffix: 'others', ...credibility })),
    when(some(ledger, is('payer', 'own_says_worker')), sourcesConflict('info', { suffix: 'own', ...credibility })),
    when(compare(compared, '=', value(0)), gap('info', { suffix: 'unconfirmed', says: { links } })),
  ],
  otherwise: met({ says: { links, compared } }),
  examples: [
    {
      name: 'an agency that says for months that workers paid for their visas, and a client that says that it did',
      answers: {},
      beside: workersBore(),
      gives: 'INT-03.conflict.workers',
    },
    {
      name: 'a flight that one side says there was, and the other says there was not',
      answers: {},
      beside: oneLine({ category: 'FAR-xi(A)', existence: 'differs' }),
      gives: 'INT-03.conflict.cost',
    },
    {
      name: 'workers who bore twice as much by the account of the other side',
      answers: {},
      beside: oneLine({ amountToCompare: true, amountDiffersByPercent: 50 }),
      gives: 'INT-03.conflict.amount',
    },
    {
      name: 'a difference that the declarant has known of for a week',
      answers: {},
      beside: workersBore({ since: lately }),
      gives: 'INT-03.conflict.responding',
    },
    {
      name: 'an agency that works for several clients on the same corridor',
      answers: {},
      beside: workersBore({ sameWorkers: false }),
      gives: 'INT-03.conflict.others',
    },
    {
      name: 'a declarant that says worse of itself than the other side does',
      answers: {},
      beside: oneLine({ payer: 'own_says_worker' }),
      gives: 'INT-03.conflict.own',
    },
    {
      name: 'a link that the other side has not stated',
      answers: {},
      beside: agreed(0),
      gives: 'INT-03.gap.unconfirmed',
    },
    {
      name: 'amounts that differ by less than a tenth',
      answers: {},
      beside: oneLine({ amountToCompare: true, amountDiffersByPercent: 10 }),
      gives: 'INT-03.met',
    },
    { name: 'two sides that say the same', answers: {}, beside: agreed(1), gives: 'INT-03.met' },
    { name: 'no link to anybody', answers: {}, gives: 'INT-03.not_applicable' },
    {
      name: 'an amount that the other side states and the declarant leaves open',
      answers: {},
      beside: oneLine({ amountToCompare: true }),
      gives: 'INT-03.unknown',
    },
  ],
});

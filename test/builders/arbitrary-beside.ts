import fc from 'fast-check';
import type { Beside } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import type { LedgerLine, LedgerSide } from '../../rules/ledger/line.ts';
import type { LicenceFact } from '../../rules/licence-fact.ts';
import { today } from './supplier.ts';

const said = fc.constantFrom('yes', 'no', 'not_known') satisfies fc.Arbitrary<LedgerSide['incurred']>;

const side: fc.Arbitrary<LedgerSide> = fc.record(
  {
    worker: fc.constantFrom('borne', 'repaid', 'none', 'not_known'),
    incurred: said,
    collectedInTheChain: said,
    saysAgencyCollected: fc.boolean(),
    saysEmployerBore: fc.boolean(),
  },
  { requiredKeys: ['worker', 'incurred', 'saysAgencyCollected', 'saysEmployerBore'] },
);

/** On both sides of the days to respond, and on the last of them. */
const since = fc.constantFrom(...[0, -29, -30, -31, -400].map((days) => addDays(today, days)));

/** Any line that a rule may be given; whether its parts go together does not matter to what the rules make of them. */
const line: fc.Arbitrary<LedgerLine> = fc
  .record({
    role: fc.constantFrom('user', 'provider'),
    corridor: fc.constantFrom(['NP', 'QA'], ['BD', 'QA'], ['QA', 'QA']),
    category: fc.constantFrom('FAR-i', 'FAR-v', 'FAR-vii(statutory_medical)', 'FAR-viii', 'FAR-xi(A)', 'FAR-xii'),
    sides: fc.tuple(side, side),
    sameWorkers: fc.boolean(),
    payer: fc.constantFrom('agrees', 'others_say_worker', 'others_say_worker', 'own_says_worker', 'open'),
    existence: fc.constantFrom('agrees', 'differs', 'differs', 'open', 'not_known'),
    amountToCompare: fc.boolean(),
    differsBy: fc.constantFrom(0, 10, 11, 100, undefined),
    since: fc.option(since, { nil: undefined, freq: 8 }),
  })
  .map(({ corridor: [from = 'NP', to = 'QA'], sides: [own, others], differsBy, since: day, ...rest }) => ({
    ...rest,
    ...{ id: '', kind: 'recruitment', other: 'other', from, to, own, others },
    ...(differsBy === undefined ? {} : { amountDiffersByPercent: differsBy }),
    ...(day === undefined ? {} : { since: day }),
  }));

const fact: fc.Arbitrary<LicenceFact> = fc.record(
  {
    id: fc.constant(''),
    country: fc.constant('NP'),
    number: fc.constant('1234/078'),
    register: fc.constantFrom('claimed', 'verified', 'verified', 'mismatched', 'unknown'),
    heldOnLastRecruitment: fc.constantFrom('yes', 'yes', 'no'),
    notInForceByRegister: fc.constantFrom(false, false, true),
  },
  { requiredKeys: ['id', 'country', 'number', 'register'] },
);

const numbered = <T extends { id: string }>(rows: readonly T[]): { total: number; rows: T[] } => ({
  total: rows.length,
  rows: rows.map((row, index) => ({ ...row, id: `row-${index}` })),
});

/** The other sides of up to three links, with few differences more often than with many. */
export const arbitraryLedger: fc.Arbitrary<NonNullable<Beside['ledger']>> = fc
  .tuple(fc.array(line, { maxLength: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(([lines, links, compared]) => ({
    ...numbered(lines),
    agreeing: 17 * compared,
    links: Math.max(links, compared),
    compared,
  }));

export const arbitraryBeside: fc.Arbitrary<Beside> = fc.record(
  {
    ledger: arbitraryLedger,
    licences: fc.array(fact, { maxLength: 2 }).map(numbered),
    unnamedSubAgents: fc.constantFrom(0, 0, 1, 3),
  },
  { requiredKeys: [] },
);

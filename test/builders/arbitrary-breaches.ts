import fc from 'fast-check';
import type { OpenBreach } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import { practices } from '../../rules/forms/repairs.ts';
import { messageCode } from '../../rules/rule.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Body } from './change.ts';
import { today } from './supplier.ts';

/** Every breach that a rule could have found, by each of its forms. */
const breaches = un13jk.rules.flatMap((rule) =>
  rule.forms.flatMap((form) =>
    rule.cases
      .map(({ conclusion }) => conclusion)
      .filter(({ outcome }) => outcome === 'breach')
      .map((conclusion) => ({ rule, form, conclusion })),
  ),
);

/** Periods within, around and beside the one that the builders declare. */
const periods = fc.constantFrom(
  ...[
    [-390, -40],
    [-400, -35],
    [-800, -410],
    [-700, -30],
  ].map(([from = 0, to = 0]) => ({ from: addDays(today, from), to: addDays(today, to) })),
);

const openBreach: fc.Arbitrary<OpenBreach> = fc
  .record({
    of: fc.constantFrom(...breaches),
    version: fc.constantFrom(1, 2),
    declaration: fc.constantFrom('earlier-1', 'earlier-2'),
    period: periods,
    foundOn: fc.constantFrom(...[-700, -30, -1].map((days) => addDays(today, days))),
  })
  .map(({ of: { rule, form, conclusion }, ...rest }) => ({
    ...rest,
    rule: rule.id,
    form,
    severity: conclusion.severity,
    message: { code: messageCode(rule, conclusion), parameters: {} },
    evidence: { answers: [{ pointer: '/deposits/taken', value: true }], count: 1 },
  }));

export const arbitraryBreaches = fc.array(openBreach, { minLength: 1, maxLength: 4 });

const row: fc.Arbitrary<Body> = fc.record({
  of: fc.constantFrom(...Object.keys(practices)),
  status: fc.constantFrom('ended_and_repaired', 'ended_and_repaired', 'being_repaired', 'continuing', 'not_known'),
  endedOn: fc.constantFrom(...[-900, -300, -1].map((days) => addDays(today, days))),
  includesLeavers: fc.constantFrom(true, true, true, false),
  foundOn: fc.constantFrom(...[-900, -40].map((days) => addDays(today, days))),
  dueOn: fc.constantFrom(...[-1, 1, 200, 400].map((days) => addDays(today, days))),
});

const counted = (rows: Body[]): Body => ({
  practices: { total: rows.length, rows: rows.map((each, index) => ({ id: `row-${index}`, ...each })) },
});

/** Rows on what became of practices: for each of them one that says that it is repaired, or some of any kind. */
export const arbitraryRepairs: fc.Arbitrary<Body | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('ended_and_repaired', 'being_repaired').map((status) =>
    counted(
      Object.keys(practices).map((of) => ({
        ...{ of, status, endedOn: addDays(today, -20), includesLeavers: true },
        ...{ foundOn: addDays(today, -800), dueOn: addDays(today, -600) },
        ...(status === 'being_repaired' ? { foundOn: addDays(today, -200), dueOn: addDays(today, 100) } : {}),
      })),
    ),
  ),
  fc.array(row, { minLength: 1, maxLength: 6 }).map(counted),
);

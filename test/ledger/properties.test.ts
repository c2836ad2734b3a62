import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../rules/assessment.ts';
import type { FeeCategory } from '../../rules/forms/fee-table.ts';
import { gravity } from '../../rules/ledger/gravity.ts';
import type { LedgerLine } from '../../rules/ledger/line.ts';
import { reconcile } from '../../rules/ledger/reconcile.ts';
import type { Body } from '../builders/change.ts';
import { link, stating } from '../builders/ledger.ts';
import { feeRows, rows } from '../builders/rows.ts';
import { shuffled } from '../builders/shuffled.ts';

const categories: FeeCategory[] = ['FAR-i', 'FAR-v', 'FAR-vi(passport)'];
const money = fc.constantFrom(
  { amount: '100', currency: 'USD' },
  { amount: '90.5', currency: 'USD' },
  { amount: '1', currency: 'NPR' },
);
const repaid = {
  status: 'repaid_in_full',
  includesLeavers: true,
  owed: { amount: '1', currency: 'USD' },
  repaid: { amount: '1', currency: 'USD' },
};

const row: fc.Arbitrary<Body> = fc.record(
  {
    payer: fc.constantFrom('employer', 'worker', 'worker', 'worker', 'not_incurred', 'not_known'),
    requiredBy: fc.constantFrom('held_before', 'employer'),
    amount: money,
    collector: fc.constantFrom('agency', 'government', 'not_known'),
    repayment: fc.constantFrom<Body>({ status: 'none' }, repaid, { status: 'repaid_in_full' }),
  },
  { requiredKeys: ['payer'] },
);

const feesOf = (recruits: number): fc.Arbitrary<Body[]> =>
  fc
    .tuple(
      ...categories.map((category) =>
        fc.tuple(fc.boolean(), row, row).map(([split, one, other]) =>
          split
            ? [
                { id: `${category}-1`, category, workers: 1, ...one },
                { id: `${category}-2`, category, workers: recruits - 1, ...other },
              ]
            : [{ id: `${category}-1`, category, workers: recruits, ...one }],
        ),
      ),
    )
    .map((some) => [
      ...feeRows(recruits).filter(({ category }) => !categories.some((each) => each === category)),
      ...some.flat(),
    ]);

const corridor = (id: string, kinds: fc.Arbitrary<string>): fc.Arbitrary<Body> =>
  fc.constantFrom(2, 40).chain((recruits) =>
    fc.record({
      id: fc.constant(id),
      from: fc.constantFrom('NP', 'BD'),
      to: fc.constant('QA'),
      workerType: kinds,
      recruits: fc.constant(recruits),
      fees: feesOf(recruits),
    }),
  );

/** What a party states, of one or two corridors. */
const statement = (form: 'supplier' | 'agency', kinds: fc.Arbitrary<string>): fc.Arbitrary<Declaration> =>
  fc
    .tuple(corridor('a', kinds), fc.option(corridor('b', kinds), { nil: undefined }))
    .map(([one, other]) => stating(form, ...(other === undefined ? [one] : [one, other])));

const anyKind = fc.constantFrom('general', 'seafarer', 'not_known');
const eitherKind = fc.constantFrom('general', 'seafarer');
const oneKind = fc.constant('general');
const pair = fc.tuple(statement('supplier', anyKind), statement('agency', anyKind));
const there = { corridors: [], period: { from: '2020-01-01' } };
const links = fc.constantFrom(link(), link({ otherUsers: [there] }), link({ otherProviders: [there] }));
const runs = { numRuns: 100, endOnFailure: true };

/** What a line may come to at the most, whatever the days. */
function weight(line: LedgerLine | undefined): number {
  if (line === undefined || line.sameWorkers === false) return 0;
  if (line.payer === 'others_say_worker') return 2;
  const differs = line.amountToCompare && line.amountDiffersByPercent !== 0;
  return line.existence === 'differs' || line.existence === 'not_known' || differs ? 1 : 0;
}

/** The same with one answer taken away, for each answer on recruitment; what a row is about cannot be left out. */
function* withoutOne(declaration: Declaration): Generator<Declaration> {
  const places: (string | number)[][] = [];
  const walk = (at: unknown, path: (string | number)[]): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const key of Array.isArray(at) ? at.keys() : Object.keys(at)) {
      if (key === 'category' || key === 'id') continue;
      places.push([...path, key]);
      walk(Reflect.get(at, key), [...path, key]);
    }
  };
  walk(declaration.answers, []);
  for (const place of places) {
    const copy = structuredClone(declaration);
    const last = place.at(-1) ?? '';
    const holder = place.slice(0, -1).reduce<object>((at, key) => Object(Reflect.get(at, key)), copy.answers);
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
    yield copy;
  }
}

describe('lines of both sides', () => {
  it('lose no difference by an answer that the declarant takes away', { timeout: 120_000 }, () => {
    let weighed = 0;
    fc.assert(
      fc.property(pair, links, ([own, others], between) => {
        const before = reconcile(own, others, between);
        for (const less of withoutOne(own)) {
          const after = new Map(reconcile(less, others, between).map((line) => [line.id, line]));
          for (const line of before) {
            if (weight(line) > 0) weighed += 1;
            if (weight(after.get(line.id)) < weight(line)) expect(after.get(line.id)).toEqual(line);
          }
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(weighed).toBeGreaterThan(300);
  });

  it('are the same whatever the order of rows and members', () => {
    fc.assert(
      fc.property(pair, fc.nat(), links, ([own, others], seed, between) => {
        expect(reconcile(shuffled(own, seed), shuffled(others, seed + 1), between)).toEqual(
          reconcile(own, others, between),
        );
      }),
      runs,
    );
  });

  it('mirror each other: what one says worse of itself, the other side says worse of it', () => {
    const mirrored = {
      agrees: 'agrees',
      open: 'open',
      others_say_worker: 'own_says_worker',
      own_says_worker: 'others_say_worker',
    } as const;
    let differences = 0;
    fc.assert(
      fc.property(statement('supplier', oneKind), statement('agency', oneKind), links, (one, other, between) => {
        const seen = reconcile(one, other, between);
        const from = new Map(
          reconcile(other, one, { ...between, role: 'provider' }).map((line) => [
            `${line.from} ${line.category}`,
            line,
          ]),
        );
        expect(from.size).toBe(seen.length);
        for (const line of seen) {
          const turned = from.get(`${line.from} ${line.category}`);
          expect(turned?.own).toEqual(line.others);
          expect(turned?.others).toEqual(line.own);
          expect(turned?.payer).toBe(mirrored[line.payer]);
          if (line.existence === 'agrees') expect(turned?.existence).toBe('agrees');
          if (line.payer.endsWith('worker')) differences += 1;
        }
      }),
      runs,
    );
    expect(differences).toBeGreaterThan(100);
  });

  it('are at most one for each category and corridor, each with an id of its own, dated where they matter', () => {
    fc.assert(
      fc.property(pair, links, ([own, others], between) => {
        const lines = reconcile(own, others, between);
        expect(lines.length).toBeLessThanOrEqual(17 * 2);
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        for (const line of lines) expect(line.since !== undefined).toBe(gravity(line) > 0);
      }),
      runs,
    );
  });

  it('say nothing of a declarant that says the same as the other side, in the same words', () => {
    fc.assert(
      fc.property(statement('supplier', eitherKind), ({ answers, ...rest }) => {
        const corridors = rows(...(Object(answers.recruitment).corridors.rows as Body[]));
        const copy: Declaration = { ...rest, form: 'agency', answers: { recruitment: { corridors } } };
        for (const line of reconcile({ answers, ...rest }, copy, link())) {
          expect(['agrees', 'open']).toContain(line.payer);
          expect(line.existence).not.toBe('differs');
          expect(line.amountDiffersByPercent ?? 0).toBe(0);
        }
      }),
      runs,
    );
  });
});

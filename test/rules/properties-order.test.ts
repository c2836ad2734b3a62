import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { type Body, change } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { arbitraryFiling, inputsOf } from '../builders/filing.ts';
import { shuffled } from '../builders/shuffled.ts';

const bytes = (inputs: Parameters<typeof assess>[0]): string => JSON.stringify(assess(inputs));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}

describe('the order of lists and members', () => {
  it('changes no byte of an assessment', () => {
    fc.assert(
      fc.property(arbitraryFiling, fc.nat(), (filing, seed) => {
        const inputs = inputsOf(filing);
        const { ruleSet, ...other } = inputs;
        const mixed = {
          ...shuffled(other, seed),
          ruleSet: {
            ...ruleSet,
            rules: ruleSet.rules.toReversed(),
            parameters: ruleSet.parameters.toReversed(),
          },
        };
        expect(bytes(mixed)).toBe(bytes(inputs));
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing of what is kept of a body', () => {
    fc.assert(
      fc.property(arbitraryFiling, fc.nat(), ({ bodies: [body = {}] }, seed) => {
        // The documents of one qualifier are kept in the order in which they were sent.
        const sent: Body = change(body, { '/qualifiers': undefined });
        expect(declared(shuffled(sent, seed))).toEqual(declared(sent));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the same inputs', () => {
  it('give the same bytes again after they were kept as JSON, and are left as they were', () => {
    fc.assert(
      fc.property(arbitraryFiling, (filing) => {
        const inputs = inputsOf(filing);
        const kept: typeof inputs = JSON.parse(JSON.stringify(inputs));
        expect(bytes(frozen({ ...inputs, ruleSet: { ...inputs.ruleSet } }))).toBe(bytes(kept));
      }),
      { numRuns: 100 },
    );
  });
});

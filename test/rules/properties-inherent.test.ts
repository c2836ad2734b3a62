import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { levels } from '../../rules/vocabulary.ts';
import { isAccepted } from '../builders/declared.ts';
import { arbitraryPartyFiling, type Filing, inputsOf, withBody } from '../builders/filing.ts';
import { placesIn, without } from '../builders/places.ts';

const conductOnly = { ...un13jk, rules: un13jk.rules.filter(({ subject }) => subject !== 'context') };
const contextOnly = { ...un13jk, rules: un13jk.rules.filter(({ subject }) => subject === 'context') };
const under = (ruleSet: RuleSet, filing: Filing) => assess({ ...inputsOf(filing), ruleSet });

/** 0 for low to 2 for high. */
function gravity(filing: Filing): number {
  const { inherent } = under(contextOnly, filing);
  if (inherent === undefined) throw new TypeError('There are rules on the context, and nothing was said of it.');
  return 2 - levels.indexOf(inherent.notRuledOut);
}

const contextTopics = ['business', 'places', 'goods', 'workforce', 'businessModel', 'recruitment', 'namedLists'];

describe('what the context does not rule out', () => {
  it('never falls when an answer, a row or a list is taken away', () => {
    let steps = 0;
    fc.assert(
      fc.property(arbitraryPartyFiling, fc.array(fc.nat(), { minLength: 4, maxLength: 8 }), (filing, picks) => {
        let left = filing;
        let before = gravity(left);
        for (const pick of picks) {
          const index = pick % left.bodies.length;
          const body = left.bodies[index] ?? {};
          const places = placesIn(body).filter((place) => contextTopics.some((topic) => place.includes(`/${topic}`)));
          const next = without(body, places[Math.trunc(pick / left.bodies.length) % places.length] ?? '/qualifiers');
          if (!isAccepted(next)) continue;
          left = withBody(left, index, next);
          const after = gravity(left);
          expect(after).toBeGreaterThanOrEqual(before);
          before = after;
          steps++;
        }
      }),
      { numRuns: 100 },
    );
    expect(steps).toBeGreaterThan(200);
  });

  it('moves nothing of the score, the findings or the questions that come next', () => {
    fc.assert(
      fc.property(arbitraryPartyFiling, (filing) => {
        const { inherent, tier, ...rest } = under(un13jk, filing);
        expect(inherent).toBeDefined();
        expect(tier).toBeDefined();
        expect(rest).toEqual(under(conductOnly, filing));
      }),
      { numRuns: 50 },
    );
  });
});

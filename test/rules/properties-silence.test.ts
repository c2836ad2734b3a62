import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/assessment.ts';
import type { Body } from '../builders/change.ts';
import { isAccepted } from '../builders/declared.ts';
import { arbitraryFiling, assessed, type Filing, inputsOf, withBody } from '../builders/filing.ts';
import { placesIn, without } from '../builders/places.ts';

/** From the band that opens no gate to the one that opens it; `not_scored` is gated like `critical`. */
const gated = ({ band }: Assessment) => band === 'critical' || band === 'not_scored';

function expectNoReward(before: Assessment, after: Assessment): void {
  expect(after.score.notRuledOut).toBeGreaterThanOrEqual(before.score.notRuledOut);
  // A repair that is no longer stated brings back what an earlier declaration showed.
  if (!after.findings.some(({ earlier }) => earlier)) {
    expect(after.score.found).toBeLessThanOrEqual(before.score.found);
  }
  if (gated(before)) expect(after.band).toSatisfy(() => gated(after));
}

/** Takes away one place after the other, every other one among those that weigh, where the form accepts what is left. */
function* takenAway(filing: Filing, picks: readonly number[]): Generator<Filing> {
  let left = filing;
  for (const [round, pick] of picks.entries()) {
    const index = pick % left.bodies.length;
    const body = left.bodies[index] ?? {};
    const places = round % 2 === 0 ? weighty(left, String(body.form)) : anywhere(body);
    const next = without(body, places[Math.trunc(pick / left.bodies.length) % places.length] ?? '/qualifiers');
    if (!isAccepted(next)) continue;
    left = withBody(left, index, next);
    yield left;
  }
}

const anywhere = (body: Body) => [...placesIn(body), '/signature/authorised', '/qualifiers'];

const weighty = (filing: Filing, form: string) =>
  assessed(filing)
    .findings.filter((finding) => finding.form === form && finding.share.found > 0)
    .flatMap(({ evidence }) => evidence.answers.map(({ pointer }) => `/answers${pointer}`));

const picks = fc.array(fc.nat(), { minLength: 6, maxLength: 12 });

describe('an answer, member, row or list that is taken away', () => {
  it('never lowers what is not ruled out, never adds to what is found, and never opens the gate', () => {
    let steps = 0;
    fc.assert(
      fc.property(arbitraryFiling, picks, (filing, picked) => {
        let before = assessed(filing);
        for (const left of takenAway(filing, picked)) {
          const after = assessed(left);
          expectNoReward(before, after);
          before = after;
          steps++;
        }
      }),
      { numRuns: 100 },
    );
    expect(steps).toBeGreaterThan(300);
  });
});

describe('a declaration that is not filed at all', () => {
  it('is never better than what it would have said', () => {
    fc.assert(
      fc.property(arbitraryFiling, (filing) => {
        const { declarations, ...inputs } = inputsOf(filing);
        expectNoReward(assess({ declarations, ...inputs }), assess({ declarations: [], ...inputs }));
      }),
      { numRuns: 100 },
    );
  });
});

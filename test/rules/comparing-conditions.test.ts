import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choicesOf } from '../../rules/checking/answer-types.ts';
import { implies } from '../../rules/comparing/implies.ts';
import { normalForm, opposite, textOf } from '../../rules/comparing/normal.ts';
import { readyCondition } from '../../rules/engine/condition.ts';
import { rootPlace } from '../../rules/engine/place.ts';
import { rootScope } from '../../rules/engine/scope.ts';
import { negate, TRUE } from '../../rules/engine/truth.ts';
import { type Condition, specialised } from '../../rules/language.ts';
import { normaliseMembers } from '../../rules/normalise.ts';
import { valueOn } from '../../rules/rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { arbitraryBody } from '../builders/arbitrary-declaration.ts';
import type { Body } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { today } from '../builders/supplier.ts';

/** In a row, the normal form speaks of any row: only what stands outside of lists can be evaluated as it is. */
const isFlat = (condition: Condition): boolean => !/"op":"(some|every|covers|listed)"|"sum":/.test(textOf(condition));

const flat = un13jk.rules
  .filter(({ forms }) => forms.includes('agency'))
  .flatMap(({ appliesIf, cases }) => [appliesIf, ...cases.map((each) => each.if)])
  .map((condition) => specialised(condition, 'agency'))
  .filter(isFlat);
const choices = choicesOf('agency');

/** The truth of conditions on one declaration. */
function truthIn(body: Body) {
  const { answers, period, signature, form } = declared(body);
  const place = rootPlace();
  const scope = rootScope(place, { ...normaliseMembers(answers), form, period, signature: { ...signature } });
  const parameters = new Map(un13jk.parameters.map((each) => [each.id, valueOn(each, today)]));
  const environment = { asOf: today, parameter: (id: string) => parameters.get(id) };
  return (condition: Condition) => readyCondition(condition, place)(scope, environment).truth;
}

const pairs = flat.flatMap((one) =>
  flat.map((other) => [normalForm(one, choices), normalForm(other, choices)] as const),
);
const implied = pairs.filter(([one, other]) => textOf(one) !== textOf(other) && implies(one, other));
const opposed = pairs.filter(([one, other]) => implies(one, opposite(other, choices)));

it('has conditions to compare', () => {
  expect(flat.length).toBeGreaterThan(30);
  expect(implied.length).toBeGreaterThan(3);
  expect(opposed.length).toBeGreaterThan(3);
});

it('gives a normal form that is true, false and unknown with the condition itself, and so its opposite', () => {
  fc.assert(
    fc.property(arbitraryBody('agency'), (body) => {
      const truth = truthIn(body);
      for (const condition of flat) {
        expect(truth(normalForm(condition, choices)), textOf(condition)).toBe(truth(condition));
        expect(truth(opposite(normalForm(condition, choices), choices))).toBe(negate(truth(condition)));
      }
    }),
    { numRuns: 40 },
  );
});

it('calls nothing implied that can be false where the other is true', () => {
  fc.assert(
    fc.property(arbitraryBody('agency'), (body) => {
      const truth = truthIn(body);
      for (const [one, other] of implied) if (truth(one) === TRUE) expect(truth(other)).toBe(TRUE);
      for (const [one, other] of opposed) if (truth(one) === TRUE) expect(truth(other)).not.toBe(TRUE);
    }),
    { numRuns: 40 },
  );
});

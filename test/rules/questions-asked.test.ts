import { describe, expect, it } from 'vitest';
import { readyCondition } from '../../rules/engine/condition.ts';
import { rootPlace } from '../../rules/engine/place.ts';
import { rootScope } from '../../rules/engine/scope.ts';
import { TRUE, UNKNOWN } from '../../rules/engine/truth.ts';
import { sectors } from '../../rules/forms/business.ts';
import { forms as versions } from '../../rules/forms/forms.ts';
import { openersOf } from '../../rules/forms/openers.ts';
import { askedIn } from '../../rules/forms/question.ts';
import { type AskedQuestion, questionsOf } from '../../rules/forms/walk.ts';
import { normaliseMembers } from '../../rules/normalise.ts';
import { type FormName, forms, type Pointer } from '../../rules/vocabulary.ts';
import { type Body, change } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { officeSupplier } from '../builders/office-supplier.ts';
import { supplier, today } from '../builders/supplier.ts';

const place = rootPlace();
const conditionOf = ({ question }: AskedQuestion, form: FormName) => askedIn(question, versions[form].version);
const ofRows = ({ pointer }: AskedQuestion) => pointer.includes('*');

/** Whether the supplier form asks each of its questions of whoever answers so; a list and its rows count as one. */
function truths(body: Body) {
  const answers = normaliseMembers(declared(body).answers);
  const scope = rootScope(place, { ...answers, form: 'supplier', context: { openBreaches: 0 } });
  return questionsOf('supplier')
    .filter((each) => each.kind !== 'group' && !ofRows(each))
    .map((each) => {
      const askedIf = conditionOf(each, 'supplier');
      if (askedIf === false) throw new Error(`${each.pointer} is not asked by the version that is current.`);
      const { truth } = readyCondition(askedIf, place)(scope, { asOf: today, parameter: () => undefined });
      return { pointer: each.pointer, truth };
    });
}

const thatAre = (wanted: typeof TRUE | typeof UNKNOWN, body: Body): Pointer[] =>
  truths(body)
    .filter(({ truth }) => truth === wanted)
    .map(({ pointer }) => pointer);

describe('a supplier of low risk', () => {
  it.each([
    ...sectors.other.map((sector) => ['/answers/business/sector', sector] as const),
    ...['contract', 'grant', 'both', 'none'].map((of) => ['/answers/funding/publicFunding', of] as const),
  ])('is asked 12 to 18 questions, each settled by its answers: %s is %s', (pointer, answer) => {
    const body = officeSupplier({ [pointer]: answer });
    const asked = thatAre(TRUE, body);
    expect(asked.length, asked.join('\n')).toBeGreaterThanOrEqual(12);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(18);
    expect(thatAre(UNKNOWN, body)).toEqual([]);
  });

  it('is asked all that opens the critical groups', () => {
    const opening = questionsOf('supplier')
      .filter((each) => each.question.first && each.question.askedIf === undefined && !ofRows(each))
      .map(({ pointer }) => pointer);
    expect(opening.length).toBeGreaterThan(5);
    expect(thatAre(TRUE, officeSupplier())).toEqual(expect.arrayContaining(opening));
  });
});

describe('work that calls for the longer questions', () => {
  const few = thatAre(TRUE, officeSupplier()).length;

  it.each([
    ['people recruited abroad', '/answers/recruitment/corridors', { total: 1, rows: [] }],
    ['an agency', '/answers/recruitment/agencies', { total: 1, rows: [] }],
    ['migrants among the workers', '/answers/workforce/vulnerable', true],
    ['a trade at risk', '/answers/business/sector', 'cleaning'],
  ])('is known by %s', (_name, pointer, answer) => {
    expect(thatAre(TRUE, change(officeSupplier(), { [pointer]: answer })).length).toBeGreaterThan(few + 20);
  });

  it('is not ruled out by an answer that is left out', () => {
    const silent = officeSupplier({ '/answers/workforce/vulnerable': undefined });
    expect(thatAre(UNKNOWN, silent).length).toBeGreaterThan(20);
  });

  it('brings a builder who recruits abroad far more', () => {
    expect(thatAre(TRUE, supplier()).length).toBeGreaterThan(2.5 * few);
  });
});

describe.each(forms)('the form %s', (form) => {
  const questions = questionsOf(form);
  /** No questions: what stands beside the answers, and the category that every row of the fee table has. */
  const besides = /^\/(form|context|period|signature|facts)(\/|$)|\/fees\/\*\/category$/;
  /** The place among the questions of the one whose answer a pointer reads: itself, or the list that it counts. */
  const askedAt = (pointer: Pointer) =>
    questions.findIndex((each) => pointer === each.pointer || pointer === `${each.pointer}/total`);

  it('asks no question before those that open it', () => {
    const early = questions.flatMap((each, index) => {
      return openersOf(each, form)
        .filter((opener) => !besides.test(opener) && !(askedAt(opener) >= 0 && askedAt(opener) < index))
        .map((opener) => `${each.pointer} is asked before ${opener}`);
    });
    expect(early).toEqual([]);
  });
});

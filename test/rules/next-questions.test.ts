import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/assessment.ts';
import type { Json } from '../../rules/engine/scope.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Pointer } from '../../rules/vocabulary.ts';
import { type Body, change } from '../builders/change.ts';
import { declared, isAccepted } from '../builders/declared.ts';
import { officeSupplier } from '../builders/office-supplier.ts';
import { placesIn, without } from '../builders/places.ts';
import { supplier, today } from '../builders/supplier.ts';

const told = (body?: Body): Assessment =>
  assess({
    declarations: body === undefined ? [] : [declared(body)],
    context: { party: { id: 'party', forms: ['supplier'] } },
    ruleSet: un13jk,
    asOf: today,
  });
const asked = (body?: Body): Pointer[] => told(body).nextQuestions.map(({ pointer }) => pointer);

const placeOf = (pointer: Pointer): Pointer =>
  pointer.startsWith('/signature/') || pointer.startsWith('/answers/') ? pointer : `/answers${pointer}`;

/** What a whole body says at a place; undefined where it says nothing. */
function said(body: Body, place: Pointer): Json | undefined {
  let here: Json | undefined = body;
  for (const step of place.split('/').slice(1)) {
    if (Array.isArray(here))
      here = here.find((row) => typeof row === 'object' && row !== null && 'id' in row && row.id === step);
    else here = typeof here === 'object' && here !== null ? here[step] : undefined;
  }
  return here;
}

/** The same body with questions answered as a whole one answers them. */
const answered = (body: Body, whole: Body, pointers: readonly Pointer[]): Body =>
  change(body, Object.fromEntries(pointers.map((each) => [placeOf(each), said(whole, placeOf(each))])));

const blank = (whole: Body): Body => change(whole, { '/answers': {}, '/signature/authorised': undefined });

describe('the next questions', () => {
  it('are none where everything is decided', () => {
    expect(asked(supplier())).toEqual([]);
    expect(asked(officeSupplier())).toEqual([]);
  });

  it('are at most ten, and decide critical groups before all others', () => {
    const { nextQuestions, findings } = told();
    expect(nextQuestions).toHaveLength(10);
    const critical = (rules: string[]) =>
      findings.some(({ rule, severity }) => rules.includes(rule) && severity === 'critical');
    const firstOther = nextQuestions.findIndex(({ rules }) => !critical(rules));
    expect(firstOther).toBeGreaterThan(5);
    expect(nextQuestions.slice(firstOther).filter(({ rules }) => critical(rules))).toEqual([]);
  });

  it('leave a question out until the one that opens it is answered, and where that one rules it out', () => {
    expect(asked()).toContain('/deposits/taken');
    expect(asked()).not.toContain('/deposits/allReturned');
    const taken = supplier({ '/answers/deposits/taken': true });
    expect(asked(taken)).toEqual(['/deposits/allReturned', '/deposits/returnedOn']);
    const notTaken = supplier({ '/answers/deposits/recruitmentLoans': undefined });
    expect(asked(notTaken)).toEqual(['/deposits/recruitmentLoans']);
  });

  it('do so in rows too', () => {
    const row = '/recruitment/corridors/rows/np-qa/fees/far-v';
    expect(asked(supplier({ [`/answers${row}/payer`]: 'not_known' }))).toEqual([`${row}/payer`]);
  });

  it('name nothing of a group in which what was found weighs as much as what is open', () => {
    const found = supplier({
      '/answers/identityDocuments/denied': true,
      '/answers/identityDocuments/allReturned': false,
    });
    const silent = change(found, { '/answers/identityDocuments/kept': undefined });
    expect(told(silent).findings.find(({ rule }) => rule === 'DOC-02')?.outcome).toBe('unknown');
    expect(asked(silent)).toEqual([]);
  });

  it('begin a critical group that takes more questions than ten', () => {
    const corridor = '/recruitment/corridors/rows/np-qa/fees';
    const payers = placesIn(supplier()).filter((place) => /np-qa\/fees\/[^/]+\/payer$/.test(place));
    const silent = change(supplier(), Object.fromEntries(payers.map((place) => [place, 'not_known'])));
    expect(asked(silent)).toHaveLength(10);
    expect(asked(silent).every((pointer) => pointer.startsWith(corridor))).toBe(true);
  });
});

/** Answers one listed question after the other, until the party is scored. */
function questionsUntilScored(whole: Body): Pointer[] {
  let body = blank(whole);
  const put: Pointer[] = [];
  for (let verdict = told(body); verdict.band === 'not_scored'; verdict = told(body)) {
    const [next] = verdict.nextQuestions;
    if (next === undefined || put.includes(next.pointer)) throw new RangeError(`${put.at(-1)} leads nowhere.`);
    put.push(next.pointer);
    body = answered(body, whole, [next.pointer]);
  }
  return put;
}

describe('answering the listed questions one after the other', () => {
  const whole = officeSupplier();
  const put = questionsUntilScored(whole);
  const others = [...new Set([...put, ...shortForm(whole)])];

  it('has a supplier of low risk scored in no more questions than any other order does', () => {
    expect(put.length).toBeLessThanOrEqual(15);
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (order) => {
        const fewer = order.slice(0, put.length - 1);
        expect(told(answered(blank(whole), whole, fewer)).band).toBe('not_scored');
      }),
      { numRuns: 25 },
    );
  });

  it('puts no critical question that could be skipped', () => {
    const { findings } = told(blank(whole));
    const critical = (pointer: Pointer) =>
      findings.some(
        (of) => of.severity === 'critical' && of.missing.some((each) => each.replace(/\/total$/, '') === pointer),
      );
    const first = put.slice(0, 8);
    expect(first.every(critical)).toBe(true);
    for (const skipped of first) {
      const rest = others.filter((pointer) => pointer !== skipped);
      expect(told(answered(blank(whole), whole, rest)).band, skipped).toBe('not_scored');
    }
  });
});

/** Each answer of a body that stands in no row. */
function shortForm(body: Body): Pointer[] {
  const places = placesIn(body).map((place) => place.slice('/answers'.length));
  return places.filter((pointer) => pointer.split('/').length === 3 && !pointer.endsWith('/holds'));
}

describe('a list of questions', () => {
  it('has none without which all would be decided that it claims to decide', () => {
    let tried = 0;
    const wholes = fc.constantFrom(officeSupplier(), supplier());
    fc.assert(
      fc.property(wholes, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (whole, picks) => {
        const body = picks.reduce((left, pick) => {
          const places = placesIn(left);
          const next = without(left, places[pick % places.length] ?? '/answers');
          return isAccepted(next) ? next : left;
        }, whole);
        const { nextQuestions } = told(body);
        const pointers = nextQuestions.map(({ pointer }) => pointer);
        for (const { pointer, rules } of nextQuestions) {
          const others = pointers.filter((each) => each !== pointer);
          // Whoever completes a list completes its rows.
          if (others.some((each) => pointer.startsWith(`${each}/`))) continue;
          const { findings } = told(answered(body, whole, others));
          const open = findings.filter(({ rule, outcome }) => rules.includes(rule) && outcome === 'unknown');
          expect(open, `${pointer} of ${pointers.join(', ')}`).not.toEqual([]);
          tried++;
        }
      }),
      { numRuns: 20 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

import { readyCondition } from '../../../../rules/engine/condition.ts';
import type { Environment } from '../../../../rules/engine/operand.ts';
import { rootPlace, rowsAt } from '../../../../rules/engine/place.ts';
import { isMembers, type Json, ownRows, rootScope, type Scope } from '../../../../rules/engine/scope.ts';
import { FALSE, TRUE, type Truth } from '../../../../rules/engine/truth.ts';
import { type Place, rootOf, stepInto } from '../../../../rules/forms/walk.ts';
import { type Condition, is } from '../../../../rules/language.ts';
import { catalogue } from '../../../../rules/parameters/catalogue.ts';
import { valueOn } from '../../../../rules/rule-set.ts';
import type { FormName, IsoDate, Pointer } from '../../../../rules/vocabulary.ts';
import type { Answers } from './draft.ts';

/** A place of a form as it stands in answers: whether it is asked there. */
export interface Spot {
  /** Rows by their ids. */
  pointer: Pointer;
  /** Rows as `*`. */
  pattern: Pointer;
  /** The row that it stands in, the nearest; empty where it is in none. */
  row: Pointer;
  place: Place;
  asked: Truth;
}

/** What conditions may read besides the answers. */
export interface Beside {
  /** The day that counts as today. */
  today: IsoDate;
  /** Breaches of earlier declarations that are open; left out where that is not known. */
  openBreaches?: number;
}

interface Standing {
  scope: Scope;
  path: readonly string[];
  pointer: Pointer;
  pattern: Pointer;
  row: Pointer;
  asked: Truth;
}

const place = rootPlace();

/**
 * Every place of a form with the rows that are there, in the order of the form. A condition whose answers are missing
 * leaves its question asked, only not certainly; what lies below a question that is not asked is not asked either.
 */
export function standingOf(form: FormName, answers: Answers, { today, openBreaches }: Beside): Spot[] {
  const environment: Environment = { asOf: today, parameter: (id, on) => parameterOn(id, on ?? today) };
  const context = openBreaches === undefined ? {} : { context: { openBreaches } };
  const scope = rootScope(place, { ...answers, ...context, form });
  const spots: Spot[] = [];
  walk(rootOf(form), answers, { scope, path: [], pointer: '', pattern: '', row: '', asked: TRUE }, environment, spots);
  return spots;
}

const feeRow = '/recruitment/corridors/rows/*/fees/*';

/** What a page shows only where it can matter, besides the form's own conditions: by pointers with rows as `*`. */
const shownIf: { readonly [pattern: Pointer]: Condition } = {
  [`${feeRow}/legalReference`]: is('payer', 'worker'),
  [`${feeRow}/exception`]: is('payer', 'worker'),
  [`${feeRow}/repayment`]: is('payer', 'worker'),
};

function walk(asking: Place, answer: Json | undefined, at: Standing, environment: Environment, into: Spot[]): void {
  let asked = at.asked;
  for (const condition of [asking.question?.askedIf, shownIf[at.pattern]]) {
    if (condition === undefined || asked === FALSE) continue;
    const { truth } = readyCondition(condition, at.scope.place)(at.scope, environment);
    if (truth < asked) asked = truth;
  }
  if (at.pointer !== '') into.push({ pointer: at.pointer, pattern: at.pattern, row: at.row, place: asking, asked });
  const step = (name: string, below: Place | undefined, value: Json | undefined, next: Partial<Standing>) => {
    if (below === undefined) return;
    const pattern = `${at.pattern}/${asking.row === undefined ? name : '*'}`;
    walk(below, value, { ...at, pointer: `${at.pointer}/${name}`, pattern, asked, ...next }, environment, into);
  };
  if (asking.row !== undefined) {
    if (!Array.isArray(answer) || answer.length === 0) return;
    const path = at.path.join('/');
    const rows = ownRows(answer, rowsAt(at.scope.place, path).home, at.scope, `/${path}`);
    for (const row of rows)
      step(row.id, stepInto(asking, row.id), row.here, { scope: row, path: [], row: `${at.pointer}/${row.id}` });
    return;
  }
  for (const [name, below] of asking.members) {
    const value = isMembers(answer) && Object.hasOwn(answer, name) ? answer[name] : undefined;
    step(name, below, value, { path: [...at.path, name] });
  }
}

function parameterOn(id: string, day: IsoDate) {
  const parameter = catalogue.find((each) => each.id === id);
  return parameter && valueOn(parameter, day);
}

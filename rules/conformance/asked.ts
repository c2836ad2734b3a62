import { forms } from '../forms/forms.ts';
import type { Question } from '../forms/question.ts';
import { type Place, rootOf } from '../forms/walk.ts';
import { type Condition, withoutTerms } from '../language.ts';
import { type FormName, forms as formNames } from '../vocabulary.ts';

/** Which form versions ask a question, and where; all that a verdict takes from a form. */
interface Asked {
  since: number;
  /** By the place of a condition among all; left out where it is always asked. */
  askedIf?: number;
  /** How it was asked by versions before that one. */
  before?: { version: number; askedIf?: number };
}

/** A place of a form: what is asked there, the members of a group by name, or any row of a list. */
interface AskedPlace {
  question?: Asked;
  members?: { [name: string]: AskedPlace };
  row?: AskedPlace;
}

export interface AskedForms {
  conditions: Condition[];
  forms: { form: FormName; version: number; answers: AskedPlace }[];
}

/**
 * The forms as another program needs them to reach the same verdicts: no texts, no types of answers, only what is asked
 * where, since which version and under which condition. Conditions stand once each.
 */
export function askedForms(): AskedForms {
  const conditions: Condition[] = [];
  const numbers = new Map<string, number>();
  const numbered = (condition: Condition): number => {
    const plain = withoutTerms(condition);
    const text = JSON.stringify(plain);
    const number = numbers.get(text) ?? conditions.push(plain) - 1;
    numbers.set(text, number);
    return number;
  };
  const trees = formNames.map((form) => ({
    form,
    version: forms[form].version,
    answers: placeFrom(rootOf(form), numbered),
  }));
  return { conditions, forms: trees };
}

function placeFrom({ question, members, row }: Place, numbered: (condition: Condition) => number): AskedPlace {
  const below = [...members].map(([name, member]) => [name, placeFrom(member, numbered)] as const);
  return {
    ...(question === undefined ? {} : { question: askedFrom(question, numbered) }),
    ...(below.length === 0 ? {} : { members: Object.fromEntries(below) }),
    ...(row === undefined ? {} : { row: placeFrom(row, numbered) }),
  };
}

function askedFrom({ since = 1, askedIf, before }: Question, numbered: (condition: Condition) => number): Asked {
  const under = (condition: Condition | undefined) => (condition === undefined ? {} : { askedIf: numbered(condition) });
  return {
    since,
    ...under(askedIf),
    ...(before === undefined ? {} : { before: { version: before.version, ...under(before.askedIf) } }),
  };
}

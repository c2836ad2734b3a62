import { fieldsOf } from '../fields.ts';
import type { Rule } from '../rule.ts';
import type { Parameter } from '../rule-set.ts';
import { clause, linesOf } from './clause.ts';
import { placeNames, type Speaker } from './speaker.ts';

/** Where each answer that a rule names stands, and since when and after what each number holds: so that all can be checked. */
export function readsInEnglish(rule: Rule, speaker: Speaker): string[] {
  const answers = fieldsOf(rule).map((pointer) => clause(`${placeNames(pointer, speaker)} at ${pointer}`));
  // Parameters may stand anywhere in a condition or in what a message shows.
  const named = new Set([...JSON.stringify(rule).matchAll(/"parameter":"([^"]+)"/g)].map(([, id]) => id));
  const numbers = speaker.parameters.filter(({ id }) => named.has(id)).flatMap(valuesOf);
  return linesOf(clause('It reads', [...answers, ...numbers]));
}

const valuesOf = ({ id, unit, values }: Parameter) =>
  values.map(({ from, value, reference, certainty }) => {
    const doubt = certainty === undefined ? '' : `; certainty: ${certainty}`;
    return clause(`${value} ${unit}, the parameter ${id} since ${from} (${reference}${doubt})`);
  });

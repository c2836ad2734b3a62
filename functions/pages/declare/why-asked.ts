import { ruleReadings } from '../../../rules/fields.ts';
import type { Rule } from '../../../rules/rule.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import type { FormName, Pointer } from '../../../rules/vocabulary.ts';
import type { Asking } from './form/questions-on.ts';

const readersOf = new Map<FormName, ReadonlyMap<Pointer, readonly Rule[]>>();

/** The rules that read each place of a form, whatever rule set they are in. */
function readers(form: FormName): ReadonlyMap<Pointer, readonly Rule[]> {
  const known = readersOf.get(form);
  if (known !== undefined) return known;
  const made = new Map<Pointer, Rule[]>();
  const rules = new Map(ruleSets.flatMap((set) => set.rules).map((rule) => [rule.id, rule]));
  for (const rule of rules.values()) {
    if (rule.subject === 'state' || !rule.forms.includes(form)) continue;
    for (const pointer of new Set(ruleReadings(rule, form).map((reading) => reading.pointer))) {
      made.set(pointer, [...(made.get(pointer) ?? []), rule]);
    }
  }
  readersOf.set(form, made);
  return made;
}

/** The rules that an answer to a question feeds: those that read it, its stated total, or a part of it. */
export function rulesFedBy(form: FormName, { pattern, control }: Pick<Asking, 'pattern' | 'control'>): readonly Rule[] {
  const parts =
    control.kind === 'money' ? ['', '/amount', '/currency'] : control.kind === 'counted' ? ['', '/total'] : [''];
  const all = readers(form);
  return [...new Set(parts.flatMap((part) => all.get(`${pattern}${part}`) ?? []))];
}

import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Body } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { today } from '../builders/supplier.ts';

/** A whole declaration, assessed through the same door as in the service. */
export function told(body: Body, asOf: string = today, ruleSet: RuleSet = un13jk): Assessment {
  const declaration = declared(body);
  return assess({
    declarations: [declaration],
    context: { party: { id: 'party', forms: [declaration.form] } },
    ruleSet,
    asOf,
  });
}

/** The message code of a rule in an assessment; undefined where the rule did not read this form. */
export const codeOf = ({ findings }: Assessment, rule: string): string | undefined =>
  findings.find((finding) => finding.rule === rule)?.message.code;

/** Message codes of all findings that weigh something, in order. */
export const weighing = ({ findings }: Assessment): string[] =>
  findings.filter(({ advice }) => advice !== undefined).map(({ message }) => message.code);

/** The message code of a rule on a whole declaration under a set by its id. Throws where there is no such set. */
export function codeUnder(id: string, rule: string, body: Body, asOf: string = today): string | undefined {
  const ruleSet = ruleSets.find((each) => each.id === id);
  if (ruleSet === undefined) throw new RangeError(`There is no rule set ${id}.`);
  return codeOf(told(body, asOf, ruleSet), rule);
}

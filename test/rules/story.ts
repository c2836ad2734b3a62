import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/assessment.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Body } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { today } from '../builders/supplier.ts';

/** A whole declaration, assessed under `un-13jk` through the same door as in the service. */
export function told(body: Body, asOf: string = today): Assessment {
  const declaration = declared(body);
  return assess({
    declarations: [declaration],
    context: { party: { id: 'party', forms: [declaration.form] } },
    ruleSet: un13jk,
    asOf,
  });
}

/** The message code of a rule in an assessment; undefined where the rule did not read this form. */
export const codeOf = ({ findings }: Assessment, rule: string): string | undefined =>
  findings.find((finding) => finding.rule === rule)?.message.code;

/** Message codes of all findings that weigh something, in order. */
export const weighing = ({ findings }: Assessment): string[] =>
  findings.filter(({ advice }) => advice !== undefined).map(({ message }) => message.code);

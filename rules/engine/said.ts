import type { Environment } from './operand.ts';
import type { ReadyConclusion, ReadyRule } from './ready-rule.ts';
import type { Scope } from './scope.ts';
import { FALSE } from './truth.ts';

/** The numbers and words that the message of a conclusion shows. */
export function saidBy(
  { says }: ReadyConclusion,
  scope: Scope,
  environment: Environment,
): { [name: string]: string | number } {
  if (says.length === 0) return {};
  const parameters: { [name: string]: string | number } = {};
  for (const { name, read } of says) {
    const value = read(scope, environment);
    if (typeof value === 'number' || typeof value === 'string') parameters[name] = value;
  }
  return parameters;
}

/** The paragraphs that a rule rests on here: not those that are known not to reach the declarant. */
export const citesOf = ({ cites, cited }: ReadyRule, scope: Scope, environment: Environment): string[] =>
  cited?.slice() ??
  cites
    .filter(({ citedIf }) => citedIf === undefined || citedIf(scope, environment).truth !== FALSE)
    .map(({ cite }) => cite);

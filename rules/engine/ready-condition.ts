import type { Decision } from './decision.ts';
import type { Environment } from './operand.ts';
import type { Scope } from './scope.ts';

/** A condition taken apart once: decides it in a scope. */
export type ReadyCondition = (scope: Scope, environment: Environment) => Decision;

import type { AssessmentContext, Declaration, OpenBreach } from '../assessment.ts';
import { forms } from '../forms/forms.ts';
import { askedSince } from '../forms/walk.ts';
import { normaliseMembers } from '../normalise.ts';
import { type FormName, forms as formNames, type Pointer } from '../vocabulary.ts';
import { knownBeside } from './beside.ts';
import { documentedPointers } from './confidence.ts';
import { countEvidence, unanswered } from './facts.ts';
import { isShownBy } from './open-breach.ts';
import type { Environment } from './operand.ts';
import type { ReadyRuleSet } from './ready-rule-set.ts';
import { type Answer, type Json, pointerOf, rootScope, type Scope } from './scope.ts';

/** One form as it is read: what was filed on it, or nothing. */
export interface Filing {
  declaration: Declaration | undefined;
  formVersion: number;
  scope: Scope;
  wasAsked: (answer: Answer) => boolean;
  documented: ReadonlySet<Pointer>;
  /** The party does not file it any more: nothing on it is judged but the breaches that it showed. */
  onlyEarlier?: true;
}

/** The forms that were filed or that this kind of party files, and those on which a breach is open. */
export function filingsOf(input: {
  declarations: readonly Declaration[];
  context: AssessmentContext;
  open: readonly OpenBreach[];
  ready: ReadyRuleSet;
  environment: Environment;
}): Map<FormName, Filing> {
  const { declarations, context, open, ready, environment } = input;
  const beside = knownBeside(context);
  const filings = new Map<FormName, Filing>();
  for (const form of formNames) {
    const declaration = declarations.find((each) => each.form === form);
    const openBreaches = open.filter((each) => each.form === form && !isShownBy(each, declaration)).length;
    const known = { ...beside, openBreaches };
    if (declaration !== undefined) filings.set(form, filed(declaration, known, ready, environment));
    else if (openBreaches > 0 || context.party.forms.includes(form)) {
      filings.set(form, {
        declaration,
        formVersion: ready.engine === '1' ? 1 : forms[form].version,
        scope: rootScope(ready.root, { form, context: known }),
        wasAsked: () => true,
        documented: new Set(),
        ...(context.party.forms.includes(form) ? {} : { onlyEarlier: true }),
      });
    }
  }
  return filings;
}

function filed(
  declaration: Declaration,
  context: { [member: string]: Json },
  ready: ReadyRuleSet,
  environment: Environment,
): Filing {
  const { form, formVersion, answers, period, signature } = declaration;
  const days = environment.parameter('evidence.age.days');
  const evidence = countEvidence(declaration, environment.asOf, typeof days === 'number' ? days : 0);
  const facts = { unansweredQuestions: 0, evidence };
  const scope = rootScope(ready.root, {
    ...normaliseMembers(answers),
    form,
    period,
    signature: { ...signature },
    facts,
    context,
  });
  // Counted from the same scope, before a rule reads it: so each answer is looked up once.
  const asked = ready.asked[form][formVersion - 1] ?? [];
  facts.unansweredQuestions = unanswered(asked, scope, environment, ready.engine);
  const wasAsked = (answer: Answer): boolean => askedSince(form, pointerOf(answer)) <= formVersion;
  return { declaration, formVersion, scope, wasAsked, documented: documentedPointers(declaration, environment.asOf) };
}

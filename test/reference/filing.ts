import type { AssessmentContext, Declaration } from '../../rules/assessment.ts';
import type { FormName, Pointer } from '../../rules/vocabulary.ts';
import type { World } from './condition.ts';
import { factsOf, wasAsked } from './facts.ts';
import type { Place } from './place.ts';

/** One form as rules read it. */
export interface Filing {
  form: FormName;
  /** Undefined for a form that was not filed, which is read as wholly unanswered. */
  declaration: Declaration | undefined;
  whole: Place;
  wasAsked: (pointer: Pointer) => boolean;
}

/** What others say, which is nothing where nobody says anything: no list of it is ever left unanswered. */
const besides = ({ observed, ledger, licences, unnamedSubAgents }: AssessmentContext) => ({
  ...observed,
  ledger: ledger ?? { links: 0, compared: 0, total: 0, rows: [] },
  licences: licences ?? { total: 0, rows: [] },
  unnamedSubAgents: unnamedSubAgents ?? 0,
});

/** The forms of a party: those filed, and those that its kind files. */
export function filingsOf(
  declarations: readonly Declaration[],
  context: AssessmentContext,
  world: World,
  engine?: '2',
): Filing[] {
  const forms = new Set([...declarations.map(({ form }) => form), ...context.party.forms]);
  return [...forms].map((form) => {
    const declaration = declarations.find((each) => each.form === form);
    const openBreaches = context.openBreaches?.filter((breach) => breach.form === form).length ?? 0;
    const beside = { form, context: { ...besides(context), openBreaches } };
    if (declaration === undefined) {
      return { form, declaration, whole: { here: beside, pointer: '', around: undefined }, wasAsked: () => true };
    }
    const { answers, period, signature, formVersion } = declaration;
    const whole: Place = { here: { ...answers, ...beside, period, signature }, pointer: '', around: undefined };
    const facts = factsOf(declaration, whole, world, engine);
    return {
      form,
      declaration,
      whole: { ...whole, here: { ...answers, ...beside, period, signature, facts } },
      wasAsked: (pointer) => wasAsked(form, formVersion, pointer),
    };
  });
}

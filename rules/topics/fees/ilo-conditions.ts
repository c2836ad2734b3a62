import { feeCrosswalk, type IloFeeCategory } from '../../data/fee-crosswalk.ts';
import { feeKinds } from '../../forms/fee-exception.ts';
import { all, any, type Condition, is, not, notStated, oneOf, term, yes } from '../../language.ts';
import {
  inSomeFeeRow,
  openAsStated,
  repaidInFull,
  repayingOnTime,
  someoneRecruited,
  stillOpen,
  workerBore,
} from './conditions.ts';

/**
 * C181, article 7(2), and the ILO's definition of 2019: an exception is set by the competent authority after it
 * consulted the social partners, in the workers' interest, for named workers or services, and the cost is disclosed
 * before it is accepted. C181 does not reach seafarers (article 2(2)), and C188, article 22(3)(b), knows no exception.
 */
const excepted = term(
  'an exception that the competent authority set holds for it',
  'no exception that the competent authority set holds for it',
  all(
    yes('locallyPermitted'),
    yes('exception/setByAuthority'),
    yes('exception/partnersConsulted'),
    yes('exception/inWorkersInterest'),
    yes('exception/limited'),
    yes('exception/disclosed'),
    not(oneOf('../workerType', ['seafarer', 'fisher'])),
  ),
);

/** What costs of a category of the ILO's definition are called, and where the fee table holds them. */
export const iloCosts: { readonly [category in IloFeeCategory]: { name: string; isIt: Condition } } = {
  recruitment_fees: cost('recruitment_fees', 'a fee for recruiting or placing them'),
  medical: cost('medical', 'a cost of medical examinations, tests or vaccinations'),
  insurance: cost('insurance', 'a cost of insurance'),
  skills_tests: cost('skills_tests', 'a cost of skills and qualification tests'),
  training: cost('training', 'a cost of training and orientation'),
  equipment: cost('equipment', 'a cost of tools, uniforms or safety gear'),
  travel_and_lodging: cost('travel_and_lodging', 'a cost of travel and lodging'),
  administration: cost('administration', 'an administrative cost, such as for a visa, a passport or a permit'),
  illegitimate: cost('illegitimate', 'a deposit or bond'),
};

function cost(category: IloFeeCategory, name: string): { name: string; isIt: Condition } {
  const lines = feeCrosswalk.lines.filter(({ ilo }) => ilo === category);
  return { name, isIt: term(`it is ${name}`, `it is not ${name}`, any(...lines.map(onLine))) };
}

/** A line without a kind takes all kinds of its category that have no line of their own. */
function onLine(line: (typeof feeCrosswalk.lines)[number]): Condition {
  const inCategory = is('category', line.far);
  if ('kind' in line) return all(inCategory, is('kind', line.kind));
  const apart = feeCrosswalk.lines.flatMap((each) => (each.far === line.far && 'kind' in each ? [each.kind] : []));
  if (apart.length === 0) return inCategory;
  return all(
    inCategory,
    oneOf(
      'kind',
      feeKinds.filter((kind) => !apart.some((each) => each === kind)),
    ),
  );
}

/** A cost told in a row shows that somebody was recruited, also where nobody says how many corridors there are. */
export const recruitedOrCharged: Condition = any(someoneRecruited, inSomeFeeRow(workerBore));

/** Of a cost: it is admitted, and nothing is stated that repays or excepts it. */
export const borneAsStated = (isIt: Condition): Condition => all(openAsStated, isIt, notStated(excepted));

/** Of a cost: workers bear it and nothing excuses it; the authority excepts it; it is being repaid; it is repaid. */
export const borneDespite = (isIt: Condition): Condition => all(stillOpen, isIt, not(excepted));
export const borneByException = (isIt: Condition): Condition => all(stillOpen, isIt, excepted);
export const beingRepaid = (isIt: Condition): Condition => all(workerBore, isIt, repayingOnTime);
export const repaidToAll = (isIt: Condition): Condition => all(workerBore, isIt, repaidInFull);

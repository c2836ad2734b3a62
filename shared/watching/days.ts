import { catalogue } from '../../rules/parameters/catalogue.ts';
import { exposure } from '../../rules/parameters/exposure.ts';
import { valueOn } from '../../rules/rule-set.ts';

/** How long a party may answer before it weighs that the other side of a link says otherwise. */
export const daysToRespond = latest('ledger.response.days');

/** How long a party may deny a link before it counts that the other side alone states it. */
export const daysToAnswer = latest('links.answer.days');

/** How long after its end a link counts where nobody can tell whether workers are owed anything. */
export const daysOwed = exposure.owed.days;

/** The newest value of a parameter: the rules decide by that of their day, and a look that comes a little off does no harm. */
function latest(id: string): number {
  const parameter = catalogue.find((each) => each.id === id);
  const value = parameter && valueOn(parameter, '9999-12-31');
  if (typeof value !== 'number') throw new RangeError(`There is no parameter ${id} in days.`);
  return value;
}

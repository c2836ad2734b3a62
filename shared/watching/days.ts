import { exposure } from '../../rules/parameters/exposure.ts';

/** How long a party may answer before it weighs that the other side of a link says otherwise. */
export const daysToRespond = 30;

/** How long a party may deny a link before it counts that the other side alone states it. */
export const daysToAnswer = 30;

/** How long after its end a link counts where nobody can tell whether workers are owed anything. */
export const daysOwed = exposure.owed.days;

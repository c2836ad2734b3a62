import { no } from '../../language.ts';

/** No channel must never look better than a weak one: whatever is asked of a channel is then a gap. */
export const noChannel = no('/grievance/exists');

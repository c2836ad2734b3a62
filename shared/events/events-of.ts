import type { Change } from '../reacting/change.ts';
import type { PartyEvent } from './event.ts';
import { licenceEvents } from './licence-events.ts';
import { linkEvents } from './link-events.ts';
import { scoreEvents } from './score-events.ts';

/**
 * What comes about by a change of one item of `records`. Pure: the same change gives the same events with the same ids,
 * however often it is delivered. Throws a `ZodError` where an item is not what its type says.
 */
export function eventsOf(change: Change): PartyEvent[] {
  switch (change.type) {
    case 'score':
      return scoreEvents(change);
    case 'link':
      return linkEvents(change);
    case 'licence':
      return licenceEvents(change);
    default:
      return [];
  }
}

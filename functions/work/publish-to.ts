import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Publish } from '../../shared/watching/tell.ts';

/**
 * Puts events on an EventBridge bus as `paragraph-13.<kind>`. The detail is what the feed shows; its `id` tells an event
 * that comes twice. Throws where the bus does not take one: then it is told again.
 */
export function publishTo(client: EventBridgeClient, bus: string): Publish {
  return async (event) => {
    const entry = {
      EventBusName: bus,
      Source: 'paragraph-13',
      DetailType: `paragraph-13.${event.kind}`,
      Time: new Date(event.at),
      Resources: [`party/${event.party.id}`],
      Detail: JSON.stringify(event),
    };
    const { FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries: [entry] }));
    if (FailedEntryCount > 0) throw new Error(`The bus did not take event ${event.id}.`);
  };
}

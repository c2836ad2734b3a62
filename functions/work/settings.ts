import * as z from 'zod';
import { type Settings as QueueSettings, readSettings as readQueueSettings } from '../announce/settings.ts';

const environment = z.object({ EVENT_BUS: z.string().min(1) });

export interface Settings extends QueueSettings {
  /** The name of the bus on which events are put. */
  eventBus: string;
}

/** The settings of the workers. Throws at start, naming the variable, rather than at the first message. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  return { ...readQueueSettings(variables), eventBus: environment.parse(variables).EVENT_BUS };
}

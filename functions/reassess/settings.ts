import * as z from 'zod';
import { type Settings as QueueSettings, readSettings as readQueueSettings } from '../announce/settings.ts';

const environment = z.object({ PARTIES_PER_SECOND: z.coerce.number().positive() });

export interface Settings extends QueueSettings {
  /** How many parties one copy of the function looks at each second, at most. */
  partiesPerSecond: number;
}

/** The settings of the worker function. Throws at start, naming the variable, rather than at the first message. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  return { ...readQueueSettings(variables), partiesPerSecond: environment.parse(variables).PARTIES_PER_SECOND };
}

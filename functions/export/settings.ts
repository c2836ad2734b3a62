import * as z from 'zod';
import { type Settings as QueueSettings, readSettings as readQueueSettings } from '../announce/settings.ts';

const environment = z.object({
  EXPORTS_BUCKET: z.string().min(1),
  MOST_ATTEMPTS: z.coerce.number().int().positive(),
});

export interface Settings extends QueueSettings {
  /** The bucket that bundles are put into. */
  bucket: string;
  /** How often the queue delivers a message before it becomes a dead letter. */
  mostAttempts: number;
}

/** The settings of the exporting function. Throws at start, naming the variable, rather than at the first message. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { EXPORTS_BUCKET, MOST_ATTEMPTS } = environment.parse(variables);
  return { ...readQueueSettings(variables), bucket: EXPORTS_BUCKET, mostAttempts: MOST_ATTEMPTS };
}

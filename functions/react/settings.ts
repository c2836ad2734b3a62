import * as z from 'zod';

const environment = z.object({ QUEUE_URL: z.url() });

/** The settings of the stream's function. Throws at start, naming the variable, rather than at the first record. */
export function readSettings(variables: Record<string, string | undefined>): { queueUrl: string } {
  return { queueUrl: environment.parse(variables).QUEUE_URL };
}

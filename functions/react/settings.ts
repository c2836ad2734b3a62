import * as z from 'zod';

const environment = z.object({ QUEUE_URL: z.url(), EXPORTS_QUEUE_URL: z.url() });

interface Settings {
  queueUrl: string;
  /** The queue of the exports that were asked for. */
  exportsQueueUrl: string;
}

/** The settings of the stream's function. Throws at start, naming the variable, rather than at the first record. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { QUEUE_URL, EXPORTS_QUEUE_URL } = environment.parse(variables);
  return { queueUrl: QUEUE_URL, exportsQueueUrl: EXPORTS_QUEUE_URL };
}

import * as z from 'zod';

/** One piece of work: an export, to be gone on with from wherever it has come to. Sent twice it does nothing twice. */
export const exportMessage = z.strictObject({ export: z.uuid() });
export type ExportMessage = z.infer<typeof exportMessage>;

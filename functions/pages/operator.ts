import * as z from 'zod';

/** Who runs an installation, and where people reach them: an address of e-mail, or of a page that tells how. */
export const operatorSchema = z.strictObject({
  name: z.string().min(1).max(200),
  contact: z.union([z.email(), z.url({ protocol: /^https$/ })]),
});

export type Operator = z.infer<typeof operatorSchema>;

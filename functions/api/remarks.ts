import * as z from 'zod';

export const shownRemarks = z
  .array(
    z.strictObject({
      pointer: z.string().meta({ description: 'A JSON Pointer into the body as it was sent, rows by index.' }),
      detail: z.string(),
    }),
  )
  .meta({
    description:
      'Accepted, and worth a second look: lists that are not complete, answers that contradict one another, a form that ' +
      'the organisation does not file. At most 20, and one that counts the rest.',
  });

import type * as z from 'zod';
import { shownScreening } from '../../../api/routes/screenings.ts';
import type { PageCall } from '../../define-page.ts';
import { reasonOf } from '../reason.ts';

export type ShownScreening = z.output<typeof shownScreening>;

/** The screening of an address. Throws `ApiProblem` 404 where there is none. */
export async function screeningOf(call: PageCall): Promise<ShownScreening> {
  const { body } = await call.api.get(`/v1/screenings/${call.params.screening}`, shownScreening, {
    reason: reasonOf(call),
  });
  return body;
}

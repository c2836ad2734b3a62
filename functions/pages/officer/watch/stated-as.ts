import type * as z from 'zod';
import type { shownWatch } from '../../../api/routes/watches.ts';

export type Watch = z.output<typeof shownWatch>;

/** What a watch states of itself, with other parties. Its webhook is named again, for one that is left out is removed. */
export const statedAs = ({ name, events, ruleSets, webhook }: Watch, parties: readonly string[]) => ({
  name,
  parties,
  ...(events === undefined ? {} : { events }),
  ...(ruleSets === undefined ? {} : { ruleSets }),
  ...(webhook === undefined ? {} : { webhook: { url: webhook.url } }),
});

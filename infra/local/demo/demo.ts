import * as z from 'zod';
import type { LocalIssuer } from '../issuer.ts';

/** What the loader of the demo organisations is given: it goes through the API, as users would. */
export interface DemoOptions {
  /** The API itself; requests are made for `baseUrl`. */
  fetch: (request: Request) => Response | Promise<Response>;
  /** The same API with a clock that is so many days behind: for what was filed some time ago. */
  fetchEarlier: (daysAgo: number) => DemoOptions['fetch'];
  baseUrl: string;
  mintToken: LocalIssuer['mintToken'];
  now: () => Date;
  /** Does all that follows from what was filed so far. */
  settle: () => Promise<void>;
  /** Called after each organisation. */
  onProgress: (done: number, all: number, name: string) => void;
}

/** What a reader needs to try the API by hand on the demo organisations. */
export const demo = z.strictObject({
  supplier: z.strictObject({ id: z.string(), name: z.string(), declarant: z.string() }),
  /** A body that `POST /v1/parties/{supplier}/declarations` accepts. */
  declaration: z.record(z.string(), z.unknown()),
  /** Parties worth screening together. */
  screened: z.array(z.string()).min(1),
});
export type Demo = z.infer<typeof demo>;

import * as z from 'zod';
import type { Exposure } from '../../rules/exposure.ts';
import { getParties } from '../../shared/store/party.ts';
import type { Store } from '../../shared/store/store.ts';

export const shownExposureNumbers = {
  found: z.int().min(0).max(100),
  notRuledOut: z.int().min(0).max(100),
  state: z.enum(['none', 'known', 'not_known']).meta({
    description: '`not_known`: of somebody whom it uses itself nothing is known.',
  }),
};

/** What reaches an organisation from those whom it uses, apart from its own conduct. */
export const shownExposure = z
  .strictObject({
    ...shownExposureNumbers,
    path: z
      .array(z.strictObject({ partyId: z.string(), name: z.string() }))
      .meta({ description: 'The way by which `notRuledOut` came, from the organisation on.' }),
    further: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'So many links further, which its owner is not told of.' }),
    text: z.string(),
  })
  .meta({ id: 'Exposure' });

type Shown = z.input<typeof shownExposure>;

/** Who looks: an owner sees no further than its own links. */
export interface ExposureView {
  own: boolean;
  /** Names by party id, as `namesOnTheWay` gives them. */
  names: ReadonlyMap<string, string>;
}

/** The exposure of a score as a member of what shows it; nothing where its rules knew none. */
export function showExposure(
  { exposure }: { exposure?: Exposure },
  { own, names }: ExposureView,
): { exposure?: Shown } {
  if (exposure === undefined) return {};
  const { found, notRuledOut, state, by } = exposure;
  const path = by.notRuledOut?.path ?? [];
  const seen = own ? path.slice(0, 1) : path;
  const further = path.length + (by.notRuledOut?.unknown ? 1 : 0) - seen.length;
  const isCut = own && path.length > 0 && further > 0;
  return {
    exposure: {
      ...{ found, notRuledOut, state },
      path: seen.map((partyId) => ({ partyId, name: names.get(partyId) ?? partyId })),
      ...(isCut ? { further } : {}),
      text: textOf(exposure, own),
    },
  };
}

function textOf({ notRuledOut, state, by }: Exposure, own: boolean): string {
  const worst = by.notRuledOut;
  if (worst === undefined) return state === 'none' ? usesNobody : nothingReaches;
  const links = worst.path.length + (worst.unknown ? 1 : 0);
  const far = links === 1 ? 'one link away' : `${links} links away`;
  const felt = `of which ${notRuledOut} is felt here`;
  if (worst.unknown !== true) {
    return own
      ? `The worst of what is not ruled out of others' conduct lies ${far}; ${notRuledOut} of it is felt here.`
      : `A conduct score of ${worst.score} is not ruled out ${far}, ${felt}.`;
  }
  return worst.path.length === 0 ? `${usesSomebody} It weighs as the worst, ${felt}.` : `${deeper(far)}, ${felt}.`;
}

const usesNobody = 'It uses no agency, sub-agent or supplier, as far as anybody says.';
const nothingReaches = 'Nothing that those whom it uses declared is felt here.';
const usesSomebody =
  'It uses somebody of whom nothing is known: not named, not confirmed by the other side, or without a declaration that still speaks for it.';
const deeper = (far: string) => `Somebody of whom nothing is known is used ${far}; it weighs as the worst`;

/** The names of those on the ways of several scores: of each the first one alone where its owner looks. */
export async function namesOnTheWay(
  store: Store,
  scores: readonly { exposure?: Exposure }[],
  { own }: { own: boolean },
): Promise<ExposureView> {
  const ids = scores.flatMap(({ exposure }) => exposure?.by.notRuledOut?.path.slice(0, own ? 1 : undefined) ?? []);
  const parties = await getParties(store, ids);
  return { own, names: new Map([...parties].map(([id, { name }]) => [id, name])) };
}

import type { Score } from './assessment.ts';
import type { ExposureParameters } from './rule-set.ts';
import type { DueDiligenceTier } from './vocabulary.ts';

/** The two numbers of a score: each has an exposure of its own. */
export const numbers = ['found', 'notRuledOut'] as const;
type Of<T> = { [name in keyof Score]: T };

/** Somebody's conduct, and the way to it: from a provider of the party on, to whoever's conduct it is. */
export interface Origin {
  /** That one's own conduct score. */
  score: number;
  path: readonly string[];
  /** The last of the path (where it is empty, the party itself) uses somebody who is not known: nobody is named. */
  unknown?: true;
}

/** At each distance, nearest first, the gravest origins. */
export type Reach = Of<readonly (readonly Origin[])[]>;

/** One that a party uses: whose conduct is known, or somebody of whom nothing is. */
export type Provider =
  | {
      state: 'known';
      party: string;
      own: Score;
      reach: Reach;
    }
  | { state: 'not_known' };

export interface Exposure extends Score {
  /** `none`: it uses nobody. `not_known`: of somebody whom it uses itself nothing is known. */
  state: 'none' | 'known' | 'not_known';
  /** The way that each number came by; none where the number is 0. */
  by: Partial<Of<Origin>>;
}

export const nowhere: Reach = { found: [], notRuledOut: [] };

const unknownOrigin: Of<Origin | undefined> = {
  found: undefined,
  notRuledOut: { score: 100, path: [], unknown: true },
};

/** The gravest of a distance, and the next one for the user whose own conduct the gravest is (decision 0009). */
const kept = 2;

/**
 * What reaches a party from those whom it uses: at each distance the two gravest origins, never itself. More would
 * change no exposure of anyone. The same whatever the order of the providers.
 */
export function reachOf(
  party: string,
  providers: readonly Provider[],
  { longest }: Pick<ExposureParameters, 'longest'>,
): Reach {
  const layersOf = (number: keyof Score): Origin[][] => {
    const layers = Array.from({ length: longest }, (_, index) =>
      gravest(
        providers.flatMap((provider) => originsAt(provider, number, index)).filter((each) => endOf(each) !== party),
      ),
    );
    return layers.slice(0, 1 + layers.findLastIndex(({ length }) => length > 0));
  };
  return { found: layersOf('found'), notRuledOut: layersOf('notRuledOut') };
}

/** What a provider hands on at a distance from its user, the first being 0: at first itself, then what reaches it. */
function originsAt(provider: Provider, number: keyof Score, index: number): Origin[] {
  if (provider.state === 'not_known') {
    const origin = unknownOrigin[number];
    return index === 0 && origin !== undefined ? [origin] : [];
  }
  const { party, own, reach } = provider;
  if (index === 0) return own[number] === 0 ? [] : [{ score: own[number], path: [party] }];
  return (reach[number][index - 1] ?? []).map((origin) => ({ ...origin, path: [party, ...origin.path] }));
}

/** The party whose conduct it is; undefined for one that is not known, who can be nobody else's. */
const endOf = ({ path, unknown }: Origin): string | undefined => (unknown ? undefined : path.at(-1));

/** The gravest origins, each once and by the first of its ways in the order of ids. */
function gravest(origins: readonly Origin[]): Origin[] {
  const found = new Map<string, Origin>();
  for (const origin of origins.toSorted(gravestFirst)) {
    const whose = JSON.stringify([origin.path.at(-1) ?? '', origin.unknown ?? false]);
    if (!found.has(whose)) found.set(whose, origin);
    if (found.size === kept) break;
  }
  return [...found.values()];
}

const gravestFirst = (one: Origin, other: Origin): number =>
  other.score - one.score || comparePaths(one.path, other.path);

function comparePaths(one: readonly string[], other: readonly string[]): number {
  for (const [index, id] of one.entries()) {
    const theirs = other[index];
    if (theirs === undefined || id > theirs) return 1;
    if (id < theirs) return -1;
  }
  return one.length - other.length;
}

/**
 * A party's exposure: the worst, over all chains of at most `longest` links to somebody else, of what is left of that
 * one's own conduct score after so many links. Where several are worst: the shorter chain, the higher score, then ids.
 */
export function exposureOf(reach: Reach, providers: readonly Provider[], parameters: ExposureParameters): Exposure {
  const worst = { found: worstOf(reach.found, parameters), notRuledOut: worstOf(reach.notRuledOut, parameters) };
  return {
    found: worst.found.value,
    notRuledOut: worst.notRuledOut.value,
    state: stateOf(providers),
    by: {
      ...(worst.found.by === undefined ? {} : { found: worst.found.by }),
      ...(worst.notRuledOut.by === undefined ? {} : { notRuledOut: worst.notRuledOut.by }),
    },
  };
}

function worstOf(layers: Reach[keyof Score], parameters: ExposureParameters): { value: number; by?: Origin } {
  let worst: { value: number; by?: Origin } = { value: 0 };
  for (const [index, [gravest]] of layers.entries()) {
    const value = gravest === undefined ? 0 : damped(gravest.score, index + 1, parameters);
    if (gravest !== undefined && value > worst.value) worst = { value, by: gravest };
  }
  return worst;
}

function stateOf(providers: readonly Provider[]): Exposure['state'] {
  if (providers.length === 0) return 'none';
  return providers.some(({ state }) => state === 'not_known') ? 'not_known' : 'known';
}

/** What is left of a score after so many links, rounded half up; in integers. */
export function damped(score: number, links: number, { damping: [part, whole] }: ExposureParameters): number {
  return Math.floor((2 * score * part ** links + whole ** links) / (2 * whole ** links));
}

/** The tier with the exposure in mind: enhanced in place of standard, and never lower than it was. */
export const raisedTier = (
  tier: DueDiligenceTier,
  exposure: Pick<Exposure, 'notRuledOut'>,
  { enhancedFrom }: ExposureParameters,
): DueDiligenceTier => (tier === 'standard' && exposure.notRuledOut >= enhancedFrom ? 'enhanced' : tier);

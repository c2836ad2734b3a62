import { exposureOf, type Origin, type Reach, reachOf } from '../../rules/exposure.ts';
import type { ExposureParameters } from '../../rules/rule-set.ts';
import type { CountedProvider, NewExposure } from '../store/exposure.ts';

/**
 * A party's exposure and what it hands on, reckoned from those whom it uses; of what reaches these it keeps what counts
 * here, so that the whole can be reckoned again from what is kept. Pure.
 */
export function reckonExposure(
  party: string,
  counted: readonly CountedProvider[],
  parameters: ExposureParameters,
): Pick<NewExposure, 'exposure' | 'reach' | 'providers'> {
  const reach = reachOf(party, counted, parameters);
  return {
    exposure: exposureOf(reach, counted, parameters),
    reach,
    providers: counted.map((provider) => (provider.state === 'known' ? thinned(provider, reach) : provider)),
  };
}

type Known = Extract<CountedProvider, { state: 'known' }>;

/** A provider with that much of what reaches it as goes on to its user. */
function thinned(provider: Known, users: Reach): Known {
  const goesOn = (number: keyof Reach, index: number) => (origin: Origin) => {
    const beyond = users[number][index + 1] ?? [];
    return beyond.some(
      ({ path, unknown }) => unknown === origin.unknown && isBehind(provider.party, origin.path, path),
    );
  };
  const layersOf = (number: keyof Reach) =>
    provider.reach[number].map((layer, index) => layer.filter(goesOn(number, index)));
  return { ...provider, reach: { found: layersOf('found'), notRuledOut: layersOf('notRuledOut') } };
}

const isBehind = (first: string, path: readonly string[], whole: readonly string[]): boolean =>
  whole.length === path.length + 1 && whole[0] === first && path.every((id, index) => whole[index + 1] === id);

import type { Document } from './document.ts';
import { among, and, isFalse, isTrue, none, not, or } from './kleene.ts';
import { atLeast, covers, type Terms } from './terms.ts';
import { major, minor, verdict, when } from './verdict.ts';

const notAll = new Set(['some', 'none']);
const qualities = [
  ['A', 'legitimate'],
  ['B', 'accessible'],
  ['C', 'predictable'],
  ['D', 'equitable'],
  ['E', 'transparent'],
  ['F', 'rightsCompatible'],
  ['G', 'continuousLearning'],
  ['H', 'dialogue'],
] as const;

/** Notices, the channel for complaints and what it is like, the hotline. */
export function grievanceRules(d: Document, { longer, somebodyWorks }: Terms): string[] {
  const { grievance: channel = {}, notices = {}, hotline = {} } = d;
  const applies = and(somebodyWorks, longer);
  const missing = isFalse(channel.exists);
  const needed = d.workforce?.languages;
  const nobodySpeaks = none(needed?.total);
  const left = channel.covers ?? {};
  const posted = isTrue(hotline.posted);
  const leftOut = or(
    isFalse(left.agencyWorkers),
    isFalse(left.subcontractedWorkers),
    isFalse(left.departedWorkers),
    isFalse(left.irregularStatus),
  );
  const unheard = or(
    isFalse(hotline.posted),
    and(posted, isFalse(hotline.free)),
    nobodySpeaks,
    not(and(posted, covers(needed, hotline.languages))),
  );
  return [
    verdict('GRV-01A', somebodyWorks, [when(among(notices.protectionsTold, notAll), major, 'gap')]),
    verdict('GRV-01B', somebodyWorks, [when(among(notices.grievanceRouteTold, notAll), major, 'gap')]),
    verdict('GRV-01C', longer, [when(among(notices.agentsTold, notAll), major, 'gap')]),
    verdict('GRV-03', applies, [when(or(missing, nobodySpeaks, not(covers(needed, channel.languages))), major, 'gap')]),
    ...qualities.map(([letter, quality]) =>
      verdict(`GRV-04${letter}`, applies, [when(or(missing, isFalse(channel[quality])), minor, 'gap')]),
    ),
    verdict('GRV-06', applies, [when(or(missing, leftOut), major, 'gap')]),
    verdict('GRV-07', and(atLeast(d.workforce?.headcount, 100), longer), [
      when(or(missing, none(channel.casesReceived)), minor, 'gap'),
    ]),
    verdict('GRV-09', applies, [when(unheard, major, 'gap')]),
  ];
}

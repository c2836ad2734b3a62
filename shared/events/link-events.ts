import type { Change } from '../reacting/change.ts';
import { type Link, linkSchema } from '../store/link.ts';
import type { PartyEvent } from './event.ts';
import { eventId } from './event-id.ts';

/**
 * `link_claimed` for a party of which another one says that they are linked, and that has said nothing itself;
 * `link_denied` for one whose own word the other one denies. Each belongs to the one that has to do something.
 */
export function linkEvents({ before: was, after: is }: Change): PartyEvent[] {
  if (is === undefined) return [];
  const after = linkSchema.parse(is);
  const before = was === undefined ? undefined : linkSchema.parse(was);
  return sides.flatMap(({ role, own, others }) => {
    const { version, kind } = after;
    const [party, other] = role === 'user' ? [after.user, after.provider] : [after.provider, after.user];
    const called = after[own]?.name;
    const link = { kind, role, other, ...(called === undefined ? {} : { called }) };
    return (['link_claimed', 'link_denied'] as const)
      .filter((event) => holds[event](after, own, others) && !(before && holds[event](before, own, others)))
      .map((event) => {
        const id = eventId(party, event, [kind, role, other, version]);
        return { id, party, kind: event, link };
      });
  });
}

type Side = 'byUser' | 'byProvider';

const sides = [
  { role: 'user', own: 'byUser', others: 'byProvider' },
  { role: 'provider', own: 'byProvider', others: 'byUser' },
] as const;

const says = (link: Link, side: Side, what: 'exists' | 'denied'): boolean =>
  link[side]?.says === what && link[side].withdrawnAt === undefined;

const holds = {
  link_claimed: (link: Link, own: Side, others: Side) => says(link, others, 'exists') && link[own] === undefined,
  link_denied: (link: Link, own: Side, others: Side) => says(link, own, 'exists') && says(link, others, 'denied'),
};

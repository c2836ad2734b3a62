import * as z from 'zod';
import { type IsoDate, linkKinds } from '../../rules/vocabulary.ts';
import { sidesOf } from '../../shared/chain/draw-links.ts';
import { endOf, hasEnded, stateOf, states } from '../../shared/chain/standing.ts';
import type { Link, LinkStatement } from '../../shared/store/link.ts';
import { getParties, type Party } from '../../shared/store/party.ts';
import { type LinkRole, linkRoles } from '../../shared/store/stated-links.ts';
import type { Store } from '../../shared/store/store.ts';
import { identitySchema } from '../../shared/store/verdict.ts';

const shownStatement = z
  .strictObject({
    says: z.enum(['exists', 'denied']),
    name: z.string().meta({ description: 'What this side calls the other one.' }),
    identifier: z.string().optional(),
    corridors: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
    since: z.iso.datetime().meta({ description: 'When this side first said so.' }),
    withdrawnAt: z.iso.datetime().optional().meta({ description: 'Since when this side says so no more.' }),
  })
  .meta({ id: 'LinkStatement' });

/** A link as one of its two parties has it. */
export const shownLink = z
  .strictObject({
    kind: z.enum(linkKinds),
    role: z.enum(linkRoles).meta({ description: 'What the organisation is in it.' }),
    other: z.strictObject({
      partyId: z.uuid().nullable().meta({ description: 'Null where it was named by identifier and states no link.' }),
      name: z.string(),
      identity: identitySchema.optional().meta({ description: 'Absent where nothing may be told of it.' }),
      stub: z.literal(true).optional(),
    }),
    claimedBy: z.enum(['us', 'them']),
    state: z.enum(['claimed', 'confirmed', 'denied']),
    ended: z.boolean(),
    endsOn: z.iso.date().optional(),
    ours: shownStatement.nullable(),
    theirs: shownStatement.nullable().meta({ description: 'Shown to the owner where that side states the link too.' }),
  })
  .meta({ id: 'Link' });

interface View {
  /** Whose links are shown. */
  party: string;
  /** Whether it is the party itself that looks. */
  own: boolean;
  day: IsoDate;
}

/**
 * Links of a party as its owner or an officer sees them. The owner learns of the other side only what that side's own
 * statement of the link agrees to: naming somebody tells neither who that is nor whether they are here.
 */
export async function showLinks(store: Store, links: readonly Link[], view: View) {
  const seen = links.map((link) => seenBy(view, link));
  const others = await getParties(
    store,
    seen.flatMap(({ other, open }) => (open ? [other] : [])),
  );
  return seen.map((each) => showLink(each, others.get(each.other), view));
}

interface Seen {
  link: Link;
  role: LinkRole;
  other: string;
  ours: LinkStatement | undefined;
  theirs: LinkStatement | undefined;
  /** Whether the other one may be known as what it is. */
  open: boolean;
}

function seenBy({ party, own }: View, link: Link): Seen {
  const role: LinkRole = link.user === party ? 'user' : 'provider';
  const other = role === 'user' ? link.provider : link.user;
  const { ours, theirs } = sidesOf(link, role);
  const open = !own || states(theirs);
  return { link, role, other, ours, theirs: open ? theirs : undefined, open };
}

function showLink({ link, role, other, ours, theirs, open }: Seen, party: Party | undefined, { day }: View) {
  const endsOn = endOf(link);
  const known = open || (ours !== undefined && ours.identifier === undefined);
  return {
    kind: link.kind,
    role,
    other: {
      partyId: known ? other : null,
      name: party?.name ?? ours?.name ?? other,
      ...(party === undefined ? {} : { identity: party.identity }),
      ...(party?.stub ? { stub: true as const } : {}),
    },
    claimedBy: link.claimedBy === role ? 'us' : 'them',
    state: stateOf(link),
    ended: hasEnded(link, day),
    ...(endsOn === undefined ? {} : { endsOn }),
    ours: ours ?? null,
    theirs: theirs ?? null,
  } satisfies z.input<typeof shownLink>;
}

import type { FieldError } from '../errors.ts';
import { identifierText } from '../store/identifier.ts';
import { getLinks, type Link, type LinkStatement, linkText } from '../store/link.ts';
import { getParties, type Party } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import { newStub } from '../store/stub.ts';
import { type Aim, linkName } from './aim.ts';
import { kindFor, type LinkRow, otherRole } from './link-row.ts';
import { endOf, states } from './standing.ts';
import { isSame, stated, withdrawn } from './statement.ts';

/** A link as it is now and as it will be; the same where there is nothing to write. */
interface DrawnLink {
  aim: Aim & { other: string };
  before: Link | undefined;
  link: Link;
  changed: boolean;
}

export interface Drawing {
  links: DrawnLink[];
  /** Those whom nobody knew yet. */
  stubs: Party[];
  mistakes: FieldError[];
}

/**
 * What becomes of the links that a party's aims mean, as of `at`, from fresh reads; aims are resolved and without twins.
 * A link with an identifier that nobody has makes a stub, one for all links with it.
 */
export async function drawLinks(
  { store, newId }: { store: Store; newId: () => string },
  party: Party,
  aims: readonly Aim[],
  at: Date,
): Promise<Drawing> {
  const known = aims.flatMap((aim) => (aim.other === undefined ? [] : [linkName(party.id, aim, aim.other)]));
  const kept = await getLinks(store, known);
  const names = await namesBehind(store, party, aims, kept);
  const stubs = new Map<string, Party>();
  const mistakes: FieldError[] = [];
  const links = aims.flatMap((aim): DrawnLink[] => {
    const before = aim.other === undefined ? undefined : kept.get(linkText(linkName(party.id, aim, aim.other)));
    const mistake = mistakeIn(aim, before, at);
    if (mistake !== undefined) {
      mistakes.push(mistake);
      return [];
    }
    const other = aim.other ?? stubFor(stubs, aim, newId, at).id;
    return [drawn(party.id, { ...aim, other }, before, { at, name: names.get(other) })];
  });
  return { links, stubs: [...stubs.values()], mistakes };
}

/**
 * Only a claim of the other side can be denied, and what was stated by oneself can be ended and not taken back: neither
 * by a denial nor by a period that leaves out what was in it.
 */
function mistakeIn({ row, place, role }: Aim, before: Link | undefined, at: Date): FieldError | undefined {
  if (row === undefined) return undefined;
  const { ours, theirs } = sidesOf(before, role);
  const of = (pointer: string, detail: string) => ({ pointer: `/links/${place}${pointer}`, detail });
  if (row.says === 'denied') {
    if (states(ours)) {
      return of('/says', 'This link was stated from this side before; leave it out of the list to end it.');
    }
    return states(theirs) ? undefined : of('/says', 'The other side claims no such link: there is nothing to deny.');
  }
  if (ours === undefined || !states(ours)) return undefined;
  const { from, to } = row.period;
  if (from > ours.period.from) {
    return of('/period/from', `This link was stated to be there since ${ours.period.from}; it cannot begin later.`);
  }
  const today = at.toISOString().slice(0, 10);
  const end = endOf({ byUser: ours }) ?? today;
  const earliest = end < today ? end : today;
  return to !== undefined && to < earliest
    ? of('/period/to', `This link was stated to go on; it cannot end before ${earliest}.`)
    : undefined;
}

/** The names of those who are named by id alone and state the link too: only of them may the party learn the name. */
async function namesBehind(store: Store, party: Party, aims: readonly Aim[], kept: Map<string, Link>) {
  const nameless = aims.flatMap(({ row, other, ...aim }) => {
    if (row === undefined || other === undefined || !('id' in row.with) || row.with.name !== undefined) return [];
    const { ours, theirs } = sidesOf(kept.get(linkText(linkName(party.id, aim, other))), aim.role);
    return ours === undefined && states(theirs) ? [other] : [];
  });
  const parties = await getParties(store, nameless);
  return new Map([...parties].map(([id, { name }]) => [id, name]));
}

function drawn(
  party: string,
  aim: DrawnLink['aim'],
  before: Link | undefined,
  { at, name: known }: { at: Date; name: string | undefined },
): DrawnLink {
  const { ours, theirs } = sidesOf(before, aim.role);
  const said = aim.row && saidBy(aim.row, theirs, ours?.name ?? known);
  const now = said === undefined ? ours && withdrawn(ours, at) : stated(ours, said, at);
  if (now === undefined) throw new TypeError('A link is to be withdrawn that was never stated.');
  const side = aim.role === 'user' ? { byUser: now } : { byProvider: now };
  const name = linkName(party, aim, aim.other);
  const version = (before?.version ?? 0) + 1;
  const after = { ...name, claimedBy: before?.claimedBy ?? aim.role, ...before, ...side, version };
  const changed = !isSame(ours, now);
  return { aim, before, link: changed || before === undefined ? after : before, changed };
}

/** `name` is what the other one was called before, or is called where it states the link. */
function saidBy(row: LinkRow, theirs: LinkStatement | undefined, name: string | undefined) {
  const { says, corridors, with: named } = row;
  const period = row.period ?? theirs?.period;
  if (period === undefined) throw new TypeError('A link is denied that nobody claims.');
  const who =
    'id' in named
      ? { name: named.name ?? name ?? named.id }
      : { name: named.name, identifier: identifierText(named.identifier) };
  return { says, ...who, corridors, period };
}

export function sidesOf(link: Link | undefined, role: Aim['role']) {
  return role === 'user'
    ? { ours: link?.byUser, theirs: link?.byProvider }
    : { ours: link?.byProvider, theirs: link?.byUser };
}

function stubFor(stubs: Map<string, Party>, { row, kind, role }: Aim, newId: () => string, at: Date): Party {
  if (row === undefined || 'id' in row.with) throw new TypeError('A stub is made of an identifier.');
  const { identifier, name, country = null } = row.with;
  const made = stubs.get(identifierText(identifier));
  if (made !== undefined) return made;
  const facts = { id: newId(), name, country, identifier, createdAt: at.toISOString() };
  const stub = newStub({ ...facts, kind: kindFor(kind, otherRole(role)) ?? 'supplier' });
  stubs.set(identifierText(identifier), stub);
  return stub;
}

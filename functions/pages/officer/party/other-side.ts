import type { MessageKey } from '../../texts/messages.ts';
import { type CostStatement, costsStated, formsOf } from './cost-statement.ts';
import type { ShownLink } from './links.ts';
import type { PartyReader } from './open-party.ts';

/** The other side of a link that bears on recruitment costs, and what it says of them. */
export interface OtherSide {
  link: ShownLink;
  /** Why its fee table stands beside nothing; undefined where it does. */
  silent: MessageKey | undefined;
  statement: CostStatement | undefined;
}

/** So many other sides are read at once; an agency can have hundreds. */
const mostSides = 6;

/** Reads what the other sides of links say of costs, those that state the link first. */
export async function otherSides(
  links: readonly ShownLink[],
  readerOf: (party: string) => PartyReader,
): Promise<{ sides: OtherSide[]; more: number }> {
  const bearing = links.filter((link) => formsOf(link) !== undefined && link.ours?.says !== 'denied');
  const ordered = [...bearing.filter(isStated), ...bearing.filter((link) => !isStated(link))];
  const sides = await Promise.all(ordered.slice(0, mostSides).map((link) => sideOf(link, readerOf)));
  return { sides, more: Math.max(0, ordered.length - mostSides) };
}

const isStated = ({ theirs }: ShownLink): boolean => theirs?.says === 'exists' && theirs.withdrawnAt === undefined;

async function sideOf(link: ShownLink, readerOf: (party: string) => PartyReader): Promise<OtherSide> {
  const { other, theirs } = link;
  const without = (silent: MessageKey): OtherSide => ({ link, silent, statement: undefined });
  if (other.partyId === null || other.stub) return without('officer.fees-side.not-registered');
  if (theirs === null) return without('officer.fees-side.not-stated');
  if (theirs.says === 'denied') return without('officer.fees-side.denied');
  if (theirs.withdrawnAt !== undefined) return without('officer.fees-side.withdrawn');
  const form = formsOf(link)?.other;
  const [statement] = form === undefined ? [] : await costsStated(readerOf(other.partyId), [form]);
  if (statement === undefined) return without('officer.fees-side.nothing-declared');
  return { link, silent: undefined, statement };
}

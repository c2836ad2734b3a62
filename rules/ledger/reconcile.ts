import type { Declaration } from '../assessment.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../engine/truth.ts';
import { type FeeCategory, feeCategories } from '../forms/fee-table.ts';
import type { IsoDate } from '../vocabulary.ts';
import { compareSides } from './compare-sides.ts';
import { gravity, isOfNote } from './gravity.ts';
import type { LedgerKind, LedgerLine } from './line.ts';
import { covers, least, type OnlyOne, overlap, type Reach, sameWorkers } from './same-workers.ts';
import { recruitsOf, type Side, sideOf, silent } from './side.ts';
import { type CorridorTable, type CostTable, costTableOf } from './table.ts';

/** A link as it bears on what its two sides say of costs. */
export interface LedgerLink {
  kind: LedgerKind;
  /** What the declarant is in it, and who the other one is. */
  role: 'user' | 'provider';
  other: string;
  /** What the declarant itself says of the link; absent where it says nothing. */
  own?: Reach;
  /** What the other side says of it: by that it agrees to the comparison, and no further. */
  others: Reach;
  /** Whom else the user uses, and how many the user itself names, with this one. */
  otherProviders: readonly OtherLink[];
  namedProviders: number;
  /** Who else uses the provider; too many to read are `many`. */
  otherUsers: readonly OtherLink[] | 'many';
  /** Since when the declarant could know what the other side says. */
  since: IsoDate;
}

/** Where a link of one of the two with somebody else reaches. */
export interface OtherLink extends Reach {
  /** Only the declarant says so: by its own word alone a difference is not about others, it is not known about whom. */
  byDeclarantAlone?: true;
}

type Stated = Pick<Declaration, 'form' | 'answers' | 'period'>;
const categories = Object.keys(feeCategories) as FeeCategory[];

/**
 * What both sides of a link say of each cost on each corridor of which both speak, in the time of which both speak. A
 * corridor that the declarant may have left out is compared as if it had said nothing of it: so no answer that is taken
 * away clears what the other side says. Pure and exact; the order of rows changes nothing.
 */
export function reconcile(own: Stated, others: Stated, link: LedgerLink): LedgerLine[] {
  const isInTime =
    overlap(own.period, others.period) && [own, others].every(({ period }) => overlap(period, link.others.period));
  if (!isInTime) return [];
  const [mine, theirs] = [costTableOf(own), costTableOf(others)];
  const lines: LedgerLine[] = [];
  for (const { from, to, pairs } of pairsOf(mine, theirs)) {
    if (!covers(link.others, from, to)) continue;
    const onlyOne = onlyOneOf(from, to, { own, others, mine, theirs, link });
    for (const category of categories) {
      const told = pairs.map(({ own: one, others: other, ...alike }) => {
        const [ownSide, othersSide] = [tellerOf(one, category, mine), tellerOf(other, category, theirs)];
        return lineOf(ownSide, othersSide, { from, to, category }, { ...onlyOne, ...alike }, link);
      });
      lines.push(...told.sort((a, b) => gravity(b) - gravity(a) || byText(a, b)).slice(0, 1));
    }
  }
  return lines.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const tellerOf = (tables: readonly CorridorTable[], category: FeeCategory, { complete }: CostTable): Side =>
  tables.length === 0 ? silent : sideOf(tables, category, complete);

function lineOf(
  own: Side,
  others: Side,
  { from, to, category }: Pick<LedgerLine, 'from' | 'to' | 'category'>,
  onlyOne: OnlyOne,
  { kind, role, other, since }: LedgerLink,
): LedgerLine {
  const difference = compareSides(own, others);
  const same = sameWorkers(own, others, difference, onlyOne);
  const line = {
    id: [kind, role, other, from, to, category].join('-'),
    ...{ kind, role, other, from, to, category },
    own: own.says,
    others: others.says,
    ...(same === undefined ? {} : { sameWorkers: same }),
    ...difference,
  };
  return isOfNote(line) ? { ...line, since } : line;
}

/** Tables of both sides that may speak of the same kind of worker. Those of the declarant are empty where it may have left them out. */
interface Pair extends Pick<OnlyOne, 'kind' | 'recruits'> {
  own: CorridorTable[];
  others: CorridorTable[];
}

function pairsOf(mine: CostTable, theirs: CostTable): { from: string; to: string; pairs: Pair[] }[] {
  const own = Map.groupBy(mine.corridors, nameOf);
  return [...Map.groupBy(theirs.corridors, nameOf)].flatMap(([name, tables]) => {
    const [first] = tables;
    const pairs = pairsOn(own.get(name) ?? [], tables, { own: mine.complete, others: theirs.complete });
    return first === undefined || pairs.length === 0 ? [] : [{ from: first.from, to: first.to, pairs }];
  });
}

/** On one corridor. */
function pairsOn(mine: CorridorTable[], theirs: CorridorTable[], complete: { own: boolean; others: boolean }): Pair[] {
  const [ownKinds, theirKinds] = [byKind(mine), byKind(theirs)];
  const all = (tables: CorridorTable[], kind: string, whole: boolean) =>
    whole ? recruitsOf(tables.filter(({ workerType = '' }) => mayBe(workerType, kind))) : undefined;
  return theirKinds.flatMap(([kind, others]): Pair[] => {
    const fitting = ownKinds.filter(([ownKind]) => mayBe(ownKind, kind));
    // What was left out may be of this kind, whatever else the declarant says of it.
    const told: Kind[] = complete.own ? fitting : [...fitting, ['', []]];
    return told.map(([ownKind, own]) => ({
      ...{ own, others },
      kind: sameKind(ownKind, kind, { ownKinds, theirKinds, isLeftOut: own.length === 0 && fitting.length > 0 }),
      recruits: { own: all(mine, kind, complete.own), others: all(theirs, ownKind, complete.others) },
    }));
  });
}

const mayBe = (one: string, other: string): boolean => one === other || one === '' || other === '';

/**
 * Whether two tables surely speak of one kind of worker. Where the other side leaves the kind open, and there are several,
 * that is not held against the declarant; what the declarant leaves open stays open.
 */
function sameKind(
  own: string,
  others: string,
  among: { ownKinds: Kind[]; theirKinds: Kind[]; isLeftOut: boolean },
): Truth {
  const { ownKinds, theirKinds, isLeftOut } = among;
  if (own === others && own !== '') return TRUE;
  if (others !== '') return own === '' && (isLeftOut || ownKinds.length > 1 || theirKinds.length > 1) ? UNKNOWN : TRUE;
  if (theirKinds.length > 1 || ownKinds.filter(([kind]) => kind !== '').length > 1) return FALSE;
  return isLeftOut ? UNKNOWN : TRUE;
}

const nameOf = ({ from, to }: CorridorTable): string => `${from}-${to}`;
type Kind = [workerType: string, tables: CorridorTable[]];

/** Tables of one kind of worker together; of those that do not say which kind, each on its own. */
function byKind(tables: readonly CorridorTable[]): Kind[] {
  const named = tables.filter(({ workerType }) => workerType !== undefined);
  const unnamed = tables.filter(({ workerType }) => workerType === undefined);
  return [...Map.groupBy(named, ({ workerType }) => workerType ?? ''), ...unnamed.map((table): Kind => ['', [table]])];
}

function onlyOneOf(
  from: string,
  to: string,
  facts: { own: Stated; others: Stated; mine: CostTable; theirs: CostTable; link: LedgerLink },
): Pick<OnlyOne, 'provider' | 'user'> {
  const { own, others, mine, theirs, link } = facts;
  // The declarant may say that the link does not reach here: by its own word alone that is not known.
  const denied = link.own !== undefined && !(covers(link.own, from, to) && overlap(link.own.period, own.period));
  if (denied) return { provider: UNKNOWN, user: UNKNOWN };
  const isUser = link.role === 'user';
  const [user, provider] = isUser ? [own, others] : [others, own];
  const reaches = (each: Reach, of: Stated) => covers(each, from, to) && overlap(each.period, of.period);
  const noneOf = (links: readonly OtherLink[] | 'many', of: Stated): Truth => {
    if (links === 'many') return FALSE;
    const there = links.filter((each) => reaches(each, of));
    if (there.some(({ byDeclarantAlone }) => !byDeclarantAlone)) return FALSE;
    return there.length > 0 ? UNKNOWN : TRUE;
  };
  const stated = settle((isUser ? mine : theirs).providers, link.namedProviders, isUser);
  return {
    provider: least(noneOf(link.otherProviders, user), stated),
    user: noneOf(link.otherUsers, provider),
  };
}

/** Whether the user has named in links all the agencies that it says it used. Its own word alone clears nothing for it. */
function settle(stated: number | undefined, named: number, isOwn: boolean): Truth {
  if (stated !== undefined && stated <= named) return TRUE;
  return isOwn ? UNKNOWN : FALSE;
}

function byText(a: LedgerLine, b: LedgerLine): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

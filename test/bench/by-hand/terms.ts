import { sectors } from '../../../rules/forms/business.ts';
import type { Document } from './document.ts';
import { among, and, fact, isTrue, more, no, or, type Truth, unknown, yes } from './kleene.ts';

const atRisk: ReadonlySet<string> = new Set(sectors.atRisk);
const contracts: ReadonlySet<string> = new Set(['contract', 'both']);

/** What many rules ask first. */
export interface Terms {
  agency: Truth;
  supplier: Truth;
  recruited: Truth;
  agencies: Truth;
  sectorAtRisk: Truth;
  vulnerable: Truth;
  longer: Truth;
  somebodyWorks: Truth;
}

export function termsOf(d: Document): Terms {
  const agency = fact(d.form === 'agency');
  const recruited = more(d.recruitment?.corridors?.total, 0);
  const agencies = more(d.recruitment?.agencies?.total, 0);
  const sectorAtRisk = among(d.business?.sector, atRisk);
  const vulnerable = isTrue(d.workforce?.vulnerable);
  const federal = and(among(d.funding?.publicFunding, contracts), isTrue(d.federalContract?.underOne));
  const longer = or(agency, federal, recruited, agencies, vulnerable, sectorAtRisk);
  return {
    agency,
    supplier: fact(d.form === 'supplier'),
    recruited,
    agencies,
    sectorAtRisk,
    vulnerable,
    longer,
    somebodyWorks: or(more(d.workforce?.headcount, 0), and(longer, more(d.workforce?.languages?.total, 0))),
  };
}

interface Counted<Row> {
  total?: number | undefined;
  rows?: readonly Row[] | undefined;
}

/** Rows that are not stated to be all leave open whether there is another. */
export const unlisted = <Row>(list: Counted<Row> | undefined): Truth =>
  list?.total !== undefined && list.total === (list.rows?.length ?? 0) ? no : unknown;

export function someRow<Row>(list: Counted<Row> | undefined, holds: (row: Row) => Truth): Truth {
  let found = unlisted(list);
  for (const row of list?.rows ?? []) {
    const next = holds(row);
    if (next > found) found = next;
  }
  return found;
}

type Languages = Counted<{ language?: string | undefined }>;

/** Every needed language is among the given ones; `es` stands for `es-MX` too. */
export function covers(needed: Languages | undefined, given: Languages | undefined): Truth {
  const ranges = (given?.rows ?? []).map(({ language }) => language);
  const open = unlisted(given) === unknown || ranges.includes(undefined);
  let covered: Truth = unlisted(needed) === unknown ? unknown : yes;
  for (const { language } of needed?.rows ?? []) {
    if (language !== undefined && ranges.some((range) => range === language || language.startsWith(`${range}-`)))
      continue;
    if (language !== undefined && !open) return no;
    covered = unknown;
  }
  return covered;
}

export const atLeast = (one: number | undefined, other: number): Truth =>
  one === undefined ? unknown : fact(one >= other);

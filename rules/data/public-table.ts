import type { Scalar } from '../language.ts';
import type { IsoDate } from '../vocabulary.ts';

/** One row: a country (ISO 3166-1 alpha-2), a good where the table is of goods, and what the table says of them. */
export type TableRow = { readonly country: string } & { readonly [column: string]: Scalar };

/** Where facts come from. */
interface Origin {
  edition: string;
  source: string;
  licence: string;
  retrievedOn: IsoDate;
}

type CodesByGood = ReadonlyMap<string, readonly string[]>;

/** Codes that a later edition of the Harmonized System gave to listed goods, as far as we know them. */
export interface LaterCodes {
  harmonizedSystem: string;
  source: string;
  certainty: 'medium' | 'low';
  byGood: CodesByGood;
}

/** Codes of a tariff schedule by good, in small letters: digits, or a range of headings such as `2513-2530`. */
export interface GoodsCodes extends Origin {
  /** The editions of the Harmonized System that the codes are of. */
  harmonizedSystem: string;
  byGood: CodesByGood;
  later: LaterCodes;
}

/** The codes that stand for a good, in any edition. */
export const codesOf = (codes: GoodsCodes | undefined, good: string): readonly string[] =>
  codes === undefined ? [] : [codes, codes.later].flatMap(({ byGood }) => byGood.get(good.toLowerCase()) ?? []);

/**
 * A public table that rules read. Its id names its edition: a rule set of last year reads the table of last year.
 * What it does not list is not known, and never good news.
 */
export interface PublicTable extends Origin {
  id: string;
  title: string;
  rows: readonly TableRow[];
  codes?: GoodsCodes;
}

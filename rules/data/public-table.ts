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

/** Codes of a tariff schedule by good, in small letters: digits, or a range of headings such as `2513-2530`. */
export interface GoodsCodes extends Origin {
  byGood: ReadonlyMap<string, readonly string[]>;
}

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

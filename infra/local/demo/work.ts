import type * as z from 'zod';
import type { forms } from '../../../rules/forms/forms.ts';
import { counted, money } from './rows.ts';

type SupplierAnswers = z.input<typeof forms.supplier.answers>;
type Sector = NonNullable<NonNullable<SupplierAnswers['business']>['sector']>;

/** What a demo supplier does, where, and what its workers earn: what there is to know before anybody is judged. */
export interface Work {
  sector: Sector;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  goods?: { id: string; name: string; hsCode?: string; country: string }[];
  /** Whether the right to stay hangs on the employer. */
  tiedVisas: boolean;
  migrantPercent: number;
  temporaryPercent?: number;
  pay: Pay;
}

export interface Pay {
  /** Of a month of usual hours; `minimum` is left out where no law sets one. */
  currency: string;
  lowest: string;
  minimum?: string;
  /** What one recruit earned in the first month, in the currency in which costs of recruiting are told. */
  first: { amount: string; currency: string };
}

/** Where work is done and of what, as the supplier form asks. */
export function workTopics({ sector, countries, goods = [], tiedVisas, migrantPercent, temporaryPercent = 0 }: Work) {
  return {
    business: { sector },
    places: { countries: counted(...countries.map((country) => ({ id: country.toLowerCase(), country }))) },
    workforceProfile: { tiedVisas, migrantPercent, agencyPercent: 0, temporaryPercent, homeBasedPercent: 0 },
    goods: { traded: counted(...goods) },
    businessModel: {
      labourOnlySubcontracting: false,
      shortLeadTimes: false,
      pieceRates: false,
      multiTierSubcontracting: false,
    },
  } satisfies SupplierAnswers;
}

/** Wages as both forms ask: at or above what law allows, where it sets anything. */
export function wages({ currency, lowest, minimum }: Pay) {
  return minimum === undefined
    ? { legalMinimumApplies: false }
    : { legalMinimumApplies: true, lowest: money(lowest, currency), legalMinimum: money(minimum, currency) };
}

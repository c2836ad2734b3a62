import type { PublicTable } from './public-table.ts';
import { recordsOf } from './records.ts';

const listed = `
Tier 3|AF BY MM KH TD CN CU ER IR LA MO NI KP PG RU SX SS SD SY VE
Special Case|HT LY SO YE
Tier 2 Watch List|DZ BB BO BR BN BF CV CG CD DJ FJ HK KG LR MV NP NE RW LC SB ZA TN TM VU ZW
`;

/**
 * Countries that the US Department of State put on its Tier 2 Watch List, into Tier 3 or among the special cases: 49
 * rows. It ranks what governments do, not how much forced labour there is; a country that is not listed is not
 * thereby known to be better.
 */
export const tipWatchList: PublicTable = {
  id: 'tip-watch-list-2025',
  title: 'Trafficking in Persons Report: Tier 2 Watch List, Tier 3 and special cases',
  edition: '2025',
  source:
    'US Department of State, 2025 report, as carried by factbook/factbook.json; country codes derived from its internet codes',
  licence: 'US government work; public domain dedication',
  retrievedOn: '2026-11-21',
  rows: recordsOf(listed).flatMap(([tier = '', countries = '']) =>
    countries.split(' ').map((country) => ({ country, tier })),
  ),
};

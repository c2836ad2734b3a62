import { codesByGood } from './codes-by-good.ts';
import type { LaterCodes } from './public-table.ts';

/** A good a line, with the subheadings that took it over: what was 4015.11 is now 4015.12, and 8541.40 is four. */
const codes = `
Auto Parts and Components (aluminum)|870822 940191 940199
Brassware|940511 940519
Christmas Decorations|940531 940539
Rubber Gloves|401512
Solar Cells|854142
Solar Modules|854143
Teak|440342 440723
Wafers|854141 854142 854143 854149
`;

/**
 * Where the Harmonized System of 2022 moved listed goods to subheadings that the mapping of the list does not have. Our
 * own, of the splits that we are sure of: another one may be missing.
 */
export const hs2022OfGoods: LaterCodes = {
  harmonizedSystem: 'HS 2022',
  source: 'World Customs Organization, correlation tables HS 2017 to HS 2022',
  certainty: 'medium',
  byGood: codesByGood(codes),
};

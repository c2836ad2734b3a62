import type { IsoDate } from '../../../rules/vocabulary.ts';
import { authority } from './authority.ts';
import { careProvider } from './care.ts';
import { builders } from './construction.ts';
import { fallAndEcho } from './fall.ts';
import { farm } from './farm.ts';
import { federalContractor } from './federal.ts';
import { fishing } from './fishing.ts';
import { foodMakers } from './food.ts';
import { gloveMakers } from './gloves.ts';
import { hotel } from './hotel.ts';
import { manpowerAgency } from './manpower.ts';
import type { DemoOrganisation } from './organisation.ts';
import { passportKeepers } from './passports.ts';
import { placementAgencies } from './placement.ts';
import { shipping } from './shipping.ts';
import { silentOnes } from './silence.ts';
import { softwareHouse } from './software.ts';
import { twoSides } from './two-sides.ts';
import { uniformMaker } from './uniforms.ts';

/** The demo organisations, pair by pair, with dates relative to the day of loading. */
export const demoOrganisations = (today: IsoDate): DemoOrganisation[] => [
  ...gloveMakers(today),
  ...builders(today),
  ...passportKeepers(today),
  ...shipping(today),
  ...foodMakers(today),
  ...placementAgencies(today),
  ...fishing(today),
  ...silentOnes(today),
  manpowerAgency(today),
  farm(today),
  careProvider(today),
  hotel(today),
  federalContractor(today),
  uniformMaker(today),
  softwareHouse(today),
  ...twoSides(today),
  ...fallAndEcho(today),
  authority,
];

/** Whom the commands that `npm start` prints speak of, by key. */
export const shown = {
  declares: 'discloser',
  screened: ['discloser', 'liar', 'overdue', 'licence-ended', 'row-left-out'],
  officer: 'officer@example.org',
  watched: ['fell', 'echo-at-one-link', 'echo-at-two-links', 'other-side-says-otherwise', 'register-says-ended'],
} as const;

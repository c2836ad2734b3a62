import type { Pointer } from '../vocabulary.ts';
import { choice, type NamedPlace, yesNo } from './named-place.ts';

const row = '/context/licences/rows/*';

/** What a country's register says of the licences that the declarant states: read by rules beside the answers. */
export const licencePlaces: { readonly [pointer: Pointer]: NamedPlace } = {
  '/context/licences': {
    type: { kind: 'counted' },
    title: 'Licences as stated and as registered',
    row: 'licence beside the register of its country',
  },
  [`${row}/register`]: {
    type: choice('claimed', 'verified', 'mismatched', 'unknown'),
    title: 'How what is stated stands to the register',
  },
  [`${row}/notInForceByRegister`]: {
    type: yesNo,
    title: 'Does the register have it as suspended or revoked where the declarant states nothing as grave?',
  },
  [`${row}/heldOnLastRecruitment`]: {
    type: choice('yes', 'no'),
    title: 'Was it valid by the register on the last day on which workers were recruited under it?',
  },
};

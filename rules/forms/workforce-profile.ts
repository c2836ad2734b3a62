import * as z from 'zod';
import { yes } from '../language.ts';
import { question } from './question.ts';
import { percent, yesNo } from './values.ts';

const asked = {
  serves: ['PPN 009 nature of workforce', '13(j)-1'],
  askedIf: yes('/workforce/vulnerable'),
  since: 2,
} as const;

/** Shares of all who work for the supplier, in whole per cent; a person may count in several. */
export const workforceProfile = z.strictObject({
  tiedVisas: question(yesNo, {
    title: 'Does the right of any worker to stay in the country depend on working for you?',
    hint: 'Such as a visa or permit that names you as employer or sponsor.',
    ...asked,
  }),
  migrantPercent: question(percent, {
    title: 'How many in a hundred workers came from another country or region for the work?',
    ...asked,
  }),
  agencyPercent: question(percent, { title: 'How many in a hundred work for you through an agency?', ...asked }),
  temporaryPercent: question(percent, { title: 'How many in a hundred are temporary or seasonal?', ...asked }),
  homeBasedPercent: question(percent, {
    title: 'How many in a hundred work from their homes or are paid by the piece?',
    ...asked,
  }),
});

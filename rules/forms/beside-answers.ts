import { forms, type Pointer } from '../vocabulary.ts';
import { ledgerPlaces } from './ledger-places.ts';
import { licencePlaces } from './licence-places.ts';
import { choice, day, type NamedPlace, number, yesNo } from './named-place.ts';

/** What rules may read besides the answers of a form. */
export const besideAnswers: { readonly [pointer: Pointer]: NamedPlace } = {
  '/form': { type: choice(...forms), title: 'The form' },
  '/period/from': { type: day, title: 'First day of the period' },
  '/period/to': { type: day, title: 'Last day of the period' },
  '/signature/date': { type: day, title: 'Day of signing' },
  '/signature/authorised': { type: yesNo, title: 'Is the person who signs entitled to sign for the organisation?' },
  '/facts/unansweredQuestions': { type: number, title: 'Questions asked and not answered' },
  '/facts/evidence/documents': { type: number, title: 'Documents given as evidence' },
  '/facts/evidence/expired': { type: number, title: 'Documents given as evidence that have expired' },
  '/facts/evidence/old': { type: number, title: 'Documents given as evidence that have grown old' },
  '/context/sameAnswersElsewhere': { type: number, title: 'Other parties that filed the very same answers' },
  '/context/answersChangedAfterCase': {
    type: number,
    title: 'Answers that changed after a case had been opened',
  },
  '/context/rulesChanged': {
    type: yesNo,
    title: 'Have the rules, or a table that they read, changed since the last verdict?',
  },
  '/context/openBreaches': { type: number, title: 'Breaches of earlier declarations that are open' },
  '/context/breach/from': { type: day, title: 'First day of the period of the declaration that showed the breach' },
  '/context/breach/foundOn': { type: day, title: 'Day on which the breach was found first' },
  '/context/unnamedSubAgents': {
    type: number,
    title: 'Agencies that say they bring workers to the declarant, and that it does not name',
  },
  ...ledgerPlaces,
  ...licencePlaces,
};

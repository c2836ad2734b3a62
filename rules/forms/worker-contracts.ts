import * as z from 'zod';
import { all, type Condition, oneOf } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { yesNo } from './values.ts';

const practices = ['13(k)-2'] as const;
const isYes = (field: string): Condition => ({ op: 'oneOf', field, values: [true] });
const broughtIn = isYes('/workerContracts/returnTransport/workersBroughtIn');
const notForAll = oneOf('/workerContracts/returnTransport/provided', ['some', 'none']);
const longer = { askedIf: elevated, before: { version: 2 } } as const;
const changed = isYes('/workerContracts/changedForTheWorse');

const told = (what: string) =>
  question(z.enum(['told', 'not_told', 'misstated', 'not_known']), {
    title: `Were workers told about ${what} before they agreed, in a language and form they understand?`,
    serves: practices,
    ...longer,
  });

/** The six items of FAR 52.222-50(b)(5)(i). */
export const disclosureItems = [
  'wages',
  'location',
  'livingConditions',
  'housingCost',
  'workerCosts',
  'hazards',
] as const;

const disclosure = z.strictObject({
  wages: told('wages and benefits'),
  location: told('where they would work'),
  livingConditions: told('living conditions'),
  housingCost: question(z.enum(['told', 'not_told', 'misstated', 'no_housing', 'not_known']), {
    title: 'Were workers told about housing and its cost before they agreed?',
    hint: '"no_housing" where housing is neither provided nor arranged.',
    serves: practices,
    ...longer,
  }),
  workerCosts: told('significant costs that they bear'),
  hazards: told('hazards of the work'),
});

const returnTransport = z.strictObject({
  workersBroughtIn: question(yesNo, {
    title: 'Were workers brought in from another country for the work?',
    serves: practices,
    ...longer,
  }),
  provided: question(z.enum(['all', 'some', 'none', 'not_yet_due', 'not_known']), {
    title: 'Was the way home of workers brought in provided or paid for at the end of the work?',
    serves: practices,
    askedIf: all(elevated, broughtIn),
    before: { version: 2, askedIf: broughtIn },
  }),
  exception: question(z.enum(['none', 'may_stay_and_chose_to', 'exempted_by_authority', 'not_known']), {
    title: 'For workers brought in who got no way home: which exception holds?',
    hint: '"none" where no exception holds for at least one of them.',
    serves: practices,
    askedIf: all(elevated, broughtIn, notForAll),
    before: { version: 2, askedIf: notForAll },
  }),
});

export const workerContracts = z.strictObject({
  changedForTheWorse: question(yesNo, {
    title: 'Were pay, hours, job or place worse on arrival than what workers had agreed to?',
    serves: practices,
    first: true,
  }),
  changeRepaired: question(yesNo, {
    title: 'Have all whose terms were worse been given what they had agreed to, and what they had lost?',
    serves: practices,
    askedIf: changed,
  }),
  leavingPenalised: question(yesNo, {
    title: 'Does a worker who leaves or changes employer with notice lose money, documents or anything else?',
    serves: practices,
    first: true,
  }),
  disclosure: disclosure.optional(),
  returnTransport: returnTransport.optional(),
});

import * as z from 'zod';
import {
  all,
  any,
  type Condition,
  compare,
  field,
  hasRows,
  is,
  no,
  not,
  oneOf,
  parameter,
  term,
  value,
  yes,
} from '../language.ts';
import { question } from './question.ts';
import { agenciesUsed } from './recruitment.ts';
import { date, yesNo } from './values.ts';

const at = '/federalContract';
export const publicContract = oneOf('/funding/publicFunding', ['contract', 'both']);

/** FAR 52.222-50 stands in contracts and subcontracts, and in no grant. */
export const federal = term(
  'the work is under a United States federal contract',
  'the work is under no United States federal contract',
  all(publicContract, yes(`${at}/underOne`)),
);

/** Of supplies, those that are commercially available off the shelf do not count; services always do. */
const portionAbroad = any(
  oneOf(`${at}/abroad`, ['services', 'both']),
  all(is(`${at}/abroad`, 'supplies'), no(`${at}/offTheShelf`)),
);

/** The threshold by day: of a contract that has been awarded the one of that day, of any other that of today. */
export const planThreshold = 'far.compliance-plan.dollars';
export const awarded = yes(`${at}/awarded`);
export const awardedOn = field(`${at}/awardedOn`);
export const portionDollars = field(`${at}/portionDollars`);

/** FAR final rule of 29 January 2015: the clause has called for plans from 2 March 2015. */
const planSince = value('2015-03-02');
export const aboveAtAward: Condition = all(
  awarded,
  not(compare(awardedOn, '<', planSince)),
  compare(portionDollars, '>', parameter(planThreshold, awardedOn)),
);
export const aboveToday: Condition = all(no(`${at}/awarded`), compare(portionDollars, '>', parameter(planThreshold)));

export const portionCounts = all(federal, portionAbroad);
export const beforePlans: Condition = all(portionCounts, awarded, compare(awardedOn, '<', planSince));

/** FAR 52.222-50(h)(1): that portion, and its value exceeds the threshold. */
export const planNeeded = term(
  'the contract calls for a compliance plan',
  'the contract calls for no compliance plan',
  all(portionCounts, any(aboveAtAward, aboveToday)),
);

const broughtIn = all(federal, yes('/workerContracts/returnTransport/workersBroughtIn'));
const flowDown = ['FAR 52.222-50(i)(1)'] as const;
const wayHome = ['FAR 52.222-50(b)(7)'] as const;
const scope = ['FAR 52.222-50(h)(1)'] as const;

/** A portion abroad may be worth more than any number of workers. */
const dollars = z.int().min(0).max(1_000_000_000_000);

export const federalContract = z.strictObject({
  underOne: question(yesNo, {
    title: 'Is any of this work under a United States federal contract or subcontract?',
    serves: ['FAR 52.222-50(a)'],
    askedIf: publicContract,
    since: 2,
  }),
  abroad: question(z.enum(['services', 'supplies', 'both', 'none', 'not_known']), {
    title: 'What of it is performed or acquired outside the United States?',
    hint: 'Services performed there, supplies acquired there, both or neither. Where there are several contracts, answer for the one with the most of it, here and below.',
    serves: scope,
    askedIf: federal,
    since: 2,
  }),
  offTheShelf: question(yesNo, {
    title: 'Are all supplies acquired there commercially available off-the-shelf items?',
    serves: scope,
    askedIf: all(federal, is(`${at}/abroad`, 'supplies')),
    since: 2,
  }),
  portionDollars: question(dollars, {
    title: 'What is that portion estimated to be worth, in whole United States dollars?',
    hint: 'Round up. Services performed and supplies acquired outside the United States; supplies that are commercially available off the shelf do not count, so leave their value out, also where services are performed there too.',
    serves: scope,
    askedIf: portionCounts,
    since: 2,
  }),
  awarded: question(yesNo, {
    title: 'Has the contract or subcontract been awarded?',
    serves: scope,
    askedIf: portionCounts,
    since: 2,
  }),
  awardedOn: question(date, {
    title: 'On which day was it awarded?',
    hint: 'Where the clause was added later to a contract that stood already, the day on which it was added.',
    serves: scope,
    askedIf: all(portionCounts, awarded),
    since: 2,
    notAfterToday: true,
  }),
  broughtInTo: question(z.enum(['outside_us', 'inside_us', 'both', 'not_known']), {
    title: 'Where do the workers work who were brought in from another country for it?',
    hint: 'The United States are the 50 States, the District of Columbia and the outlying areas.',
    serves: wayHome,
    askedIf: broughtIn,
    since: 2,
  }),
  wayHomeAgreed: question(yesNo, {
    title:
      'Does a temporary worker programme or a written agreement promise the way home to those brought in to the United States?',
    serves: wayHome,
    askedIf: all(broughtIn, oneOf(`${at}/broughtInTo`, ['inside_us', 'both'])),
    since: 2,
  }),
  wayHomeObstructs: question(yesNo, {
    title: 'Was anyone who was harmed, or a witness, sent home so that it kept them from help, redress or testimony?',
    serves: wayHome,
    askedIf: broughtIn,
    since: 2,
  }),
  recruitersKeepLaw: question(yesNo, {
    title: 'Do all recruiters used keep the labour law of the country in which they recruit, also on licences?',
    serves: ['FAR 52.222-50(b)(5)(ii)'],
    askedIf: all(federal, hasRows(agenciesUsed)),
    since: 2,
  }),
  subcontractsHoldClause: question(z.enum(['all', 'some', 'none', 'no_subcontracts', 'not_known']), {
    title: 'Do your subcontracts hold the substance of the clause, whatever their value?',
    serves: flowDown,
    askedIf: federal,
    since: 2,
  }),
  agentsHoldClause: question(z.enum(['all', 'some', 'none', 'no_agents', 'not_known']), {
    title: 'Do your contracts with agents hold the substance of the clause?',
    hint: 'Also contracts with recruiters.',
    serves: flowDown,
    askedIf: federal,
    since: 2,
  }),
});

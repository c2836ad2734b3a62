import * as z from 'zod';
import { all, oneOf, yes } from '../language.ts';
import { planNeeded } from './federal-contract.ts';
import { question } from './question.ts';
import { date, yesNo } from './values.ts';

const exists = all(planNeeded, yes('/compliancePlan/exists'));

/** The five elements that FAR 52.222-50(h)(3)(i)-(v) wants at least. */
export const planElements = {
  awareness: {
    number: 'i',
    asks: 'Does it hold a programme that tells employees of the policy, of what is prohibited and of what follows if it is broken?',
  },
  reporting: {
    number: 'ii',
    asks: 'Does it hold a way for employees to report breaches of the policy?',
  },
  recruitmentAndWages: {
    number: 'iii',
    asks: 'Does it hold a recruitment and wage plan: only recruiters with trained staff, no fees to workers, wages that meet local law or a reason why not?',
  },
  housing: {
    number: 'iv',
    asks: 'Does it hold a housing plan that meets the standards of the host country?',
  },
  subcontracts: {
    number: 'v',
    asks: 'Does it hold procedures to prevent, monitor, detect and end breaches by agents and by subcontractors of every tier?',
  },
} as const;

export type PlanElement = keyof typeof planElements;

const element = (name: Exclude<PlanElement, 'housing'>) =>
  question(yesNo, {
    title: planElements[name].asks,
    serves: [`FAR 52.222-50(h)(3)(${planElements[name].number})`],
    askedIf: exists,
    since: 2,
  });

const reportingProcess = ['FAR 52.222-50(h)(3)(ii)'] as const;
const posting = ['FAR 52.222-50(h)(4)(i)'] as const;

export const compliancePlan = z.strictObject({
  exists: question(yesNo, {
    title: 'Is there a compliance plan for the portion of the work outside the United States?',
    serves: ['FAR 52.222-50(h)(1)'],
    askedIf: planNeeded,
    since: 2,
  }),
  awareness: element('awareness'),
  reporting: element('reporting'),
  recruitmentAndWages: element('recruitmentAndWages'),
  housing: question(z.enum(['yes', 'no', 'no_housing', 'not_known']), {
    title: planElements.housing.asks,
    hint: '"no_housing" where housing is neither provided nor arranged.',
    serves: ['FAR 52.222-50(h)(3)(iv)'],
    askedIf: exists,
    since: 2,
  }),
  subcontracts: element('subcontracts'),
  noRetaliation: question(yesNo, {
    title: 'Can employees report without fear of retaliation?',
    serves: reportingProcess,
    askedIf: planNeeded,
    since: 2,
  }),
  hotlineShown: question(yesNo, {
    title: 'Are employees shown the hotline 1-844-888-FREE?',
    hint: 'The Global Human Trafficking Hotline, which the clause names.',
    serves: reportingProcess,
    askedIf: planNeeded,
    since: 2,
  }),
  emailShown: question(yesNo, {
    title: 'Are employees shown its address help@befree.org?',
    serves: reportingProcess,
    askedIf: planNeeded,
    since: 2,
  }),
  startsOn: question(date, {
    title: 'On which day does or did performance of the contract start?',
    serves: posting,
    askedIf: planNeeded,
    since: 2,
  }),
  posted: question(z.enum(['all', 'some', 'none', 'not_known']), {
    title: 'Is the relevant content of the plan posted at the workplace and on your website?',
    hint: '"all" also where one of the two is impracticable and each worker has it in writing instead, or where you have no website.',
    serves: posting,
    askedIf: exists,
    since: 2,
  }),
  postedOn: question(date, {
    title: 'On which day was the last of it posted?',
    serves: posting,
    askedIf: all(exists, oneOf('/compliancePlan/posted', ['all'])),
    since: 2,
    notAfterToday: true,
  }),
});

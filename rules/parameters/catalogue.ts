import type { Parameter } from '../rule-set.ts';

/** Every day, number and cap that a rule compares with; a rule set takes those that its rules name. */
export const catalogue: readonly Parameter[] = [
  {
    id: 'declaration.validity.days',
    title: 'How long a declaration speaks for its party after it was signed',
    unit: 'days',
    values: [
      { from: '2020-01-01', value: 365, reference: 'Method of this service: answers are asked for once a year' },
    ],
  },
  {
    id: 'fees.repayment.days',
    title: 'From finding a fee to repaying all of it',
    unit: 'days',
    values: [
      {
        from: '2020-01-01',
        value: 90,
        reference: 'Industry practice: repayment within 90 days of discovery',
        certainty: 'medium',
      },
    ],
  },
  {
    id: 'fees.repayment.longest.days',
    title: 'From finding a fee to the last day that a plan to repay it may name',
    unit: 'days',
    values: [
      {
        from: '2020-01-01',
        value: 365,
        reference: 'Method of this service: a plan for a day beyond a year is no plan',
        certainty: 'low',
      },
    ],
  },
  {
    id: 'due-diligence.risk-assessment.days',
    title: 'How old a risk assessment may be',
    unit: 'days',
    values: [
      { from: '2020-01-01', value: 365, reference: 'Method of this service: risks assessed in the last 12 months' },
    ],
  },
  {
    id: 'grievance.silent-channel.headcount',
    title: 'Workers from which on a channel without a single case is more likely unused than unneeded',
    unit: 'workers',
    values: [
      {
        from: '2020-01-01',
        value: 100,
        reference: 'Method of this service, after US DOL Comply Chain guidance',
        certainty: 'low',
      },
    ],
  },
  {
    id: 'agency.monitoring.days',
    title: 'How long ago an authority may last have monitored an agency',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 730, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'evidence.age.days',
    title: 'How old evidence may be before it is called old',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 730, reference: 'Method of this service', certainty: 'low' }],
  },
];

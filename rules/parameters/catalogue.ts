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
    id: 'fees.burden.some.wages',
    title: 'What a worker bore on average, above which it is a burden',
    unit: 'monthly wages',
    values: [{ from: '2020-01-01', value: 0, reference: 'Method of this service, after SDG indicator 10.7.1' }],
  },
  {
    id: 'fees.burden.heavy.wages',
    title: 'What a worker bore on average, from which on it is a heavy burden',
    unit: 'monthly wages',
    values: [
      {
        from: '2020-01-01',
        value: 1,
        reference: 'Method of this service, after SDG indicator 10.7.1',
        certainty: 'medium',
      },
    ],
  },
  {
    id: 'fees.agency-cost.floor.percent',
    title:
      'What agencies get for recruiting one worker abroad, as a share of the first monthly wage below which workers are likely to have paid the rest',
    unit: 'per cent',
    values: [{ from: '2020-01-01', value: 25, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'fees.worker-interviews.days',
    title: 'How long ago recruits may last have been asked what they paid',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 365, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'work-document.relocation.days',
    title: 'How long before they set out workers who move for the work have their work document',
    unit: 'days',
    values: [{ from: '2015-03-02', value: 5, reference: 'FAR 52.222-50(b)(9)' }],
  },
  {
    id: 'housing.inspection.days',
    title: 'How old an inspection of housing may be',
    unit: 'days',
    values: [{ from: '2015-03-02', value: 365, reference: 'Method of this service', certainty: 'low' }],
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
    id: 'lksg.review.days',
    title: 'How long ago a complaints procedure may last have been reviewed',
    unit: 'days',
    values: [{ from: '2023-01-01', value: 365, reference: 'LkSG 8(5): at least once a year', certainty: 'medium' }],
  },
  {
    id: 'lksg.records.years',
    title: 'How long records on complaints are kept',
    unit: 'years',
    values: [{ from: '2023-01-01', value: 7, reference: 'LkSG 10(1)', certainty: 'medium' }],
  },
  {
    id: 'labour-inspection.days',
    title: 'How long ago an authority may last have inspected workplaces and recruitment',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 730, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'agency.complaints.days',
    title: 'How long a complaint may stay open before it counts as overdue',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 90, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'agency.monitoring.days',
    title: 'How long ago an authority may last have monitored an agency',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 730, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'inherent.several.mediums',
    title: 'How many characteristics of medium risk make the whole high',
    unit: 'characteristics',
    values: [
      {
        from: '2020-01-01',
        value: 2,
        reference:
          'Method of this service; by UK PPN 009 more than one characteristic present calls for assessing, no more',
        certainty: 'low',
      },
    ],
  },
  {
    id: 'inherent.workforce.percent',
    title: 'The share of workers in a weak position from which on the workforce alone is of high risk',
    unit: 'per cent',
    values: [{ from: '2020-01-01', value: 50, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'evidence.age.days',
    title: 'How old evidence may be before it is called old',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 730, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'ledger.response.days',
    title: 'How long a declarant may answer what the other side of a link says before it weighs',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 30, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'ledger.amount.tolerance.percent',
    title: 'By how much two accounts of what one worker bore may differ, of the larger',
    unit: 'per cent',
    values: [{ from: '2020-01-01', value: 10, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'links.answer.days',
    title: 'How long one who is named in a link may deny it before it counts',
    unit: 'days',
    values: [{ from: '2020-01-01', value: 30, reference: 'Method of this service', certainty: 'low' }],
  },
  {
    id: 'far.compliance-plan.dollars',
    title:
      'What the portion of a federal contract outside the United States has to exceed to call for a compliance plan',
    unit: 'United States dollars',
    values: [
      {
        from: '2015-03-02',
        value: 500_000,
        reference: 'Federal Register, 29 January 2015, document 2015-01524: in force from 2 March 2015',
      },
      { from: '2020-10-01', value: 550_000, reference: 'FAR 52.222-50(h)(1)(ii), clause of November 2021' },
      { from: '2025-10-01', value: 700_000, reference: 'FAC 2025-06, FAR 52.222-50(h)(1)(ii)' },
    ],
  },
  {
    id: 'far.certificate.days',
    title: 'From an award, or from the last certification, to the next one',
    unit: 'days',
    values: [
      { from: '2015-03-02', value: 366, reference: 'FAR 52.222-50(h)(5): annually; a leap year makes none late' },
    ],
  },
];

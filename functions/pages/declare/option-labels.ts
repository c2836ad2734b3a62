import { feeCategories } from '../../../rules/forms/fee-table.ts';
import { practices } from '../../../rules/forms/repairs.ts';
import type { Pointer } from '../../../rules/vocabulary.ts';

type Labels = { readonly [value: string]: string };

/** What a value is called wherever its question is not listed below. */
const labels: Labels = {
  true: 'Yes',
  false: 'No',
  not_known: 'Not known',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  both: 'Both',
  other: 'Somebody else',
  all: 'All of them',
  some: 'Some of them',
  contract: 'A contract',
  grant: 'A grant',
  required: 'Yes',
  not_required: 'No',
  no_housing: 'No housing is provided or arranged',

  ended_and_repaired: 'It has ended, and all who were harmed have back what they lost',
  being_repaired: 'It is being repaired: there is a day by which all who were harmed will have it back',
  continuing: 'It continues',

  general: 'Workers in general',
  domestic: 'Domestic workers',
  seafarer: 'Seafarers',
  fisher: 'Fishers',

  employer: 'The employer',
  worker: 'The worker',
  agency: 'A recruitment agency',
  not_incurred: 'Nobody: there was no such cost',
  recruiting: 'Recruiting and placing',
  skills_test: 'A test of skills or language',
  training: 'Training or orientation',
  medical: 'A medical examination, test or vaccination',
  checks_and_papers: 'Checks, certificates and other papers',
  insurance: 'Insurance',
  deposit_or_bond: 'A deposit or bond',
  origin_government: 'The government of the country that workers come from',
  destination_government: 'The government of the country that they work in',
  held_before: 'Nobody: the worker held it before recruitment began',
  direct_payment: 'By paying',
  wage_deduction: 'By a deduction from wages',
  loan: 'By a loan',
  wage_concession: 'By agreeing to lower wages or benefits',
  kickback: 'By a kickback or bribe',
  in_kind: 'In kind',
  free_labour: 'By working without pay',
  affiliate: 'A company of the same group as the employer',
  sub_agent: 'A sub-agent',
  labour_broker: 'A labour broker',
  subcontractor: 'A subcontractor',
  government: 'A government',
  third_party: 'Another third party',
  before_departure: 'Before departure',
  on_arrival: 'On arrival',
  during_employment: 'During the work',
  at_end: 'At the end of the work',
  planned: 'Not all of it yet: there is a day by which it will be',
  repaid_in_full: 'Yes, all of it',
  self: 'We did',
  buyer: 'A buyer',
  authority: 'An authority',

  agriculture: 'Agriculture',
  mining: 'Mining',
  logging: 'Logging',
  fishing: 'Fishing',
  construction: 'Construction',
  electronics_manufacturing: 'Making electronics',
  garments_and_footwear: 'Making garments and footwear',
  other_manufacturing: 'Other manufacturing',
  food_processing: 'Processing food',
  hospitality_and_catering: 'Hospitality and catering',
  security: 'Security services',
  cleaning: 'Cleaning',
  logistics_and_warehousing: 'Logistics and warehousing',
  health_and_social_care: 'Health and social care',
  domestic_work: 'Domestic work',
  shipping: 'Shipping',
  professional_services: 'Professional services',
  information_technology: 'Information technology',
  education: 'Education',
  finance: 'Finance',
  public_services: 'Public services',
  retail: 'Retail',

  told: 'Yes, all were told',
  not_told: 'No, some or all were not told',
  misstated: 'They were told, but not what was so',
  not_yet_due: 'It is not due yet: they still work',
  may_stay_and_chose_to: 'They may stay in the country, and chose to',
  exempted_by_authority: 'An authority granted an exemption in writing',

  nothing_found: 'Nothing was found',
  corrected: 'What was found has been put right',
  open: 'Something that was found is not put right yet',
  services: 'Services',
  supplies: 'Supplies',
  outside_us: 'Outside the United States',
  inside_us: 'In the United States',
  no_subcontracts: 'There are no subcontracts',
  no_agents: 'There are no agents',
  found_and_remedied: 'Something was found, and acted on',
  neither: 'Neither of the two',
  all_in_time: 'All of them, in time',
  some_late: 'All of them, some late',
  some_missing: 'Not all of them',
  no_such_subcontracts: 'There is no such subcontract',
  at_once: 'Yes, at once',
  later: 'Yes, but later',

  public_service: 'We are a public employment service',
  law: 'A law',
  none_named: 'Nothing that we can name',
  confirmed: 'Yes',
  active: 'In force',
  suspended: 'Suspended',
  revoked: 'Revoked',

  not_yet_decided: 'Not decided yet',
  ended: 'Yes, and the investigation has ended',
  under_way: 'It is under way',
  referred: 'It was referred to another authority',
  substantiated: 'That it is so',
  not_substantiated: 'That it is not so',
  not_yet: 'Nothing yet',
  ...feeCategories,
};

const feeRow = '/recruitment/corridors/rows/*/fees/*';

const practiceLabels: Labels = Object.fromEntries(
  Object.entries(practices).map(([code, name]) => [code, name[0]?.toUpperCase() + name.slice(1)]),
);

/** Where a value means something else than elsewhere; rows as `*`. */
const labelsAt: { readonly [pointer: Pointer]: Labels } = {
  '/funding/publicFunding': {
    contract: 'Yes, by a contract',
    grant: 'Yes, by a grant',
    both: 'Yes, by both',
    none: 'No',
  },
  '/business/sector': { other: 'Other work' },
  '/repairs/practices/rows/*/of': practiceLabels,
  [`${feeRow}/payer`]: { other: 'Somebody else' },
  [`${feeRow}/collector`]: { agency: 'The recruitment agency' },
  [`${feeRow}/repayment/status`]: { none: 'No, and no day is set' },
  [`${feeRow}/repayment/foundBy`]: { worker: 'A worker' },
  '/workerContracts/returnTransport/exception': { none: 'For at least one of them, none' },
  '/workerContracts/returnTransport/provided': { all: 'For all', some: 'For some', none: 'For none' },
  '/federalContract/abroad': { none: 'Nothing' },
  '/licences/list/rows/*/renewal': { none: 'No, or it has not ended' },
  '/licences/exemption': { authority: 'A decision of an authority' },
  '/allegations/list/rows/*/investigation': { none: 'No' },
};

/**
 * The English name of one value of a question, whose pointer has rows as `*`: itself a text of the law, to be said in the
 * reader's language. Undefined where it has none.
 */
export const optionLabel = (pattern: Pointer, value: string | boolean): string | undefined =>
  labelIn(labelsAt[pattern] ?? {}, String(value)) ?? labelIn(labels, String(value));

/** Values come from drafts too, in which anything may stand. */
const labelIn = (all: Labels, value: string): string | undefined =>
  Object.hasOwn(all, value) ? all[value] : undefined;

/** Every text that stands for a value, each once. */
export const optionTexts = (): string[] => [
  ...new Set([...Object.values(labels), ...Object.values(labelsAt).flatMap((each) => Object.values(each))]),
];

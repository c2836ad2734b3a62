import { type PartyForm, type Topic, topicsOf } from './topics.ts';

/** What the topics of the forms are about, in the order in which a declaration is best answered. */
const topicGroups = ['organisation', 'earlier', 'recruitment', 'conditions', 'voice', 'checks', 'contracts'] as const;
export type TopicGroup = (typeof topicGroups)[number];

const groupOf: Record<Topic, TopicGroup> = {
  business: 'organisation',
  licences: 'organisation',
  workforce: 'organisation',
  staff: 'organisation',
  places: 'organisation',
  workforceProfile: 'organisation',
  goods: 'organisation',
  businessModel: 'organisation',
  clients: 'organisation',
  revenue: 'organisation',
  namedLists: 'organisation',

  repairs: 'earlier',

  recruitment: 'recruitment',
  zeroFeePolicy: 'recruitment',
  feeChecks: 'recruitment',
  deposits: 'recruitment',
  lenders: 'recruitment',
  recruitsUnder18: 'recruitment',
  conduct: 'recruitment',

  identityDocuments: 'conditions',
  workerContracts: 'conditions',
  workDocument: 'conditions',
  wages: 'conditions',
  housing: 'conditions',
  workerData: 'conditions',

  notices: 'voice',
  grievance: 'voice',
  complaintsProcedure: 'voice',
  hotline: 'voice',

  dueDiligence: 'checks',
  inspections: 'checks',
  monitoring: 'checks',
  complaints: 'checks',
  incidents: 'checks',
  certificates: 'checks',
  irisCertificate: 'checks',

  funding: 'contracts',
  federalContract: 'contracts',
  compliancePlan: 'contracts',
};

/** The topics of a form under what they are about; no group is empty. */
export function topicsByGroup(form: PartyForm): readonly { group: TopicGroup; topics: readonly Topic[] }[] {
  return topicGroups
    .map((group) => ({ group, topics: topicsOf(form).filter((topic) => groupOf[topic] === group) }))
    .filter(({ topics }) => topics.length > 0);
}

/** The topics of a form in the order in which pages lead through them. */
export const topicsInOrder = (form: PartyForm): readonly Topic[] => topicsByGroup(form).flatMap(({ topics }) => topics);

import type {
  Band,
  Confidence,
  DueDiligenceTier,
  FormName,
  forces,
  Level,
  OutcomeKind,
  Review,
  Severity,
  Subject,
  Topic,
} from '../../../../rules/vocabulary.ts';

type Word =
  | `band.${Band}`
  | `outcome.${OutcomeKind}`
  | `severity.${Severity}`
  | `confidence.${Confidence}`
  | `force.${(typeof forces)[number]}`
  | `subject.${Subject}`
  | `topic.${Topic}`
  | `level.${Level | 'not_known'}`
  | `tier.${DueDiligenceTier}`
  | `review.${Review}`
  | `form.${FormName}`;

/** The words of the house, one for each value of the vocabulary. */
export const words = {
  'band.critical': 'Critical',
  'band.not_scored': 'Not scored',
  'band.high': 'High',
  'band.medium': 'Medium',
  'band.low': 'Low',

  'outcome.met': 'Met',
  'outcome.remedying': 'Being remedied',
  'outcome.gap': 'Gap',
  'outcome.breach': 'Breach',
  'outcome.conflict': 'Conflict',
  'outcome.unknown': 'Not known',
  'outcome.not_applicable': 'Does not apply',

  'severity.critical': 'Critical',
  'severity.major': 'Major',
  'severity.minor': 'Minor',
  'severity.info': 'For information',

  'confidence.declared': "The organisation's own word",
  'confidence.documented': 'Documents speak for it',
  'confidence.buyer_checked': 'Checked by a buyer',
  'confidence.worker_corroborated': 'Confirmed by workers',

  'force.encouraged': 'States are encouraged',
  'force.standard': 'International standard',
  'force.required': 'Required by law or contract',
  'force.practice': 'Good practice',

  'subject.declarant': "The organisation's own conduct",
  'subject.buyer': "The buyer's contract",
  'subject.context': 'What the trade, the place and the goods suggest',
  'subject.state': 'A duty of the State',

  'topic.due-diligence': 'Due diligence',
  'topic.fees': 'Recruitment fees',
  'topic.documents': 'Identity documents',
  'topic.worker-contract': "Workers' contracts and conditions",
  'topic.workers-under-18': 'Workers under 18',
  'topic.grievance': 'Information and complaints',
  'topic.buyer-contract': "The buyer's contract",
  'topic.contract-compliance': 'Keeping to the contract',
  'topic.incidents': 'Incidents and allegations',
  'topic.agency': 'Recruitment agencies',
  'topic.inherent': 'Inherent risk',
  'topic.integrity': 'Reliability of the answers',

  'level.high': 'High',
  'level.medium': 'Medium',
  'level.low': 'Low',
  'level.not_known': 'Not known',

  'tier.remedy_first': 'Remedy first',
  'tier.enhanced': 'Enhanced checks',
  'tier.standard': 'Standard checks',

  'review.protection': 'Somebody may need protection: a person has to look at it',
  'review.intent': 'Whether it was intended: a person has to look at it',
  'review.credibility': 'How credible it is: a person has to look at it',
  'review.age': 'How old somebody is: a person has to look at it',
  'review.identity': 'Whether it is the same organisation: a person has to look at it',

  'form.supplier': 'Supplier or contractor',
  'form.agency': 'Recruitment or employment agency',
  'form.contract': "The authority's contract",
} as const satisfies Record<Word, string>;

import type { Dispute } from '../../../../shared/store/dispute.ts';

/** What somebody reads who says that a finding, or a registration, is wrong. */
export const disputes = {
  'disputes.title': 'Disputes',
  'disputes.lead': 'What has been said to be wrong about this organisation, newest first.',
  'disputes.none': 'Nothing is disputed.',
  'disputes.none-how': 'To dispute a finding, open your result: the link stands below each finding.',
  'disputes.raised-title': 'It is disputed',
  'disputes.raised': 'Your dispute is kept. An administrator will look at it and decide.',
  'disputes.withdrawn': 'You have withdrawn it.',
  'disputes.changed-title': 'Done',
  'disputes.mine-title': 'Disputes that you raised',
  'disputes.mine-lead': 'Also those about organisations that you do not speak for, newest first.',
  'disputes.about-registration': 'Somebody else registered the organisation',
  'disputes.state': 'State',
  'disputes.state.open': 'Open',
  'disputes.state.upheld': 'Upheld',
  'disputes.state.rejected': 'Rejected',
  'disputes.state.withdrawn': 'Withdrawn',
  'disputes.means.open': 'An administrator will look at it and decide. Until then it is marked wherever it is shown.',
  'disputes.means.rejected': 'All is as it was before, and the mark is gone.',
  'disputes.means.withdrawn': 'The mark is gone.',
  'disputes.means.upheld-finding':
    'The finding stays what it was on its day, and what was decided stands beside it. To change the result, declare anew.',
  'disputes.means.upheld-registration':
    'Those who registered it speak for it no longer. It stays marked until it has declared anew.',
  'disputes.when': 'Raised',
  'disputes.by-you': 'On {at}, by you',
  'disputes.by-organisation': 'On {at}, by a colleague',
  'disputes.by-another': 'On {at}, by somebody who does not speak for it',
  'disputes.said': 'What was said',
  'disputes.decided': 'Why it was decided so',
  'disputes.closed': 'Ended',
  'disputes.result': 'The result it is about',
  'disputes.result-open': 'Open the result',
  'disputes.withdraw': 'Withdraw the dispute',

  'disputes.does': 'What a dispute does',
  'disputes.does-marked': 'The finding is marked as disputed wherever it is shown, to buyers too.',
  'disputes.does-held': 'No news of it is sent to those who watch you until it is decided, for 30 days at most.',
  'disputes.does-decided': 'An administrator decides, and says why. You can withdraw it before.',
  'disputes.does-stays': 'Your declaration, its evidence, the score and the audit stay as they are.',
  'disputes.instead':
    'Was an answer wrong, or has something changed? Then a new declaration helps more: the result follows at once.',
  'disputes.declare': 'Declare anew',

  'disputes.finding.title': 'Dispute a finding',
  'disputes.finding.link': 'Dispute this finding',
  'disputes.finding.marked': 'Disputed',
  'disputes.finding.label': 'What is wrong with it, and what shows it?',
  'disputes.statement-hint':
    'An administrator and the auditors read it, and it is kept. Name no worker and no other person.',
  'disputes.send': 'Dispute it',
  'disputes.missing': 'Write what is wrong',
  'disputes.too-long': 'Write at most 2,000 characters',
  'disputes.control': 'Write it without control characters',
  'disputes.refused-finding': 'It is disputed already, or 20 findings are. Look at your disputes.',

  'disputes.registration.title': 'Dispute a registration',
  'disputes.registration.lead':
    'Somebody has registered an organisation with this number. If nobody who speaks for the organisation did, tell us.',
  'disputes.registration.does-marked': 'The organisation is marked wherever it is shown: its registration is disputed.',
  'disputes.registration.does-held': 'No news of it is sent out until it is decided, for 30 days at most.',
  'disputes.registration.does-decided':
    'An administrator looks into it. If you are right, those who registered it speak for it no longer, and the right people are added.',
  'disputes.registration.ask-first': 'Ask your colleagues first: one of them may have registered it, and can add you.',
  'disputes.registration.label': 'Why are you sure, and what shows it?',
  'disputes.registration.link': 'Nobody of ours did: dispute the registration',
  'disputes.registration.scheme': 'Register',
  'disputes.registration.id': 'Number',
  'disputes.registration.refused':
    'It was not disputed: you have disputed it before, you speak for this organisation yourself, or many dispute it already.',
  'disputes.registration.unknown': 'No organisation is registered with this number: you can register it.',
  'disputes.registration.open':
    'Since {at} somebody says that others than this organisation registered it. An administrator will decide; until then it is marked wherever it is shown.',
  'disputes.registration.upheld':
    'On {at} it was decided that others had registered this organisation. It stays marked until it has declared anew.',
} as const satisfies Record<`disputes.state.${Dispute['state']}`, string> & Record<string, string>;

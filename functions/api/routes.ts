import type { Route } from './route.ts';
import { listAccessesRoute } from './routes/accesses.ts';
import { listAssessmentsRoute, showAssessmentRoute } from './routes/assessments.ts';
import { listAuditEntriesRoute } from './routes/audit.ts';
import { showChainRoute } from './routes/chain.ts';
import { decideDisputeRoute, withdrawDisputeRoute } from './routes/close-dispute.ts';
import { declareContractRoute, showContractRoute } from './routes/contracts.ts';
import {
  listDecisionsRoute,
  makeDecisionRoute,
  respondToDecisionRoute,
  showDecisionRoute,
} from './routes/decisions.ts';
import { listDeclarationsRoute, showDeclarationRoute } from './routes/declarations.ts';
import { listDeliveriesRoute, replayDeliveriesRoute } from './routes/deliveries.ts';
import {
  disputeRegistrationRoute,
  listOpenDisputesRoute,
  listPartyDisputesRoute,
  listRaisedDisputesRoute,
  raiseDisputeRoute,
} from './routes/disputes.ts';
import { discardDraftRoute, saveDraftRoute, showDraftRoute } from './routes/drafts.ts';
import { eraseContractFieldsRoute, erasePersonalFieldsRoute, erasePersonRoute } from './routes/erasures.ts';
import { listEventsRoute } from './routes/events.ts';
import { listEvidenceRoute, showEvidenceRoute } from './routes/evidence.ts';
import { announceEvidenceRoute, completeEvidenceRoute, eraseEvidenceRoute } from './routes/evidence-changes.ts';
import { askExportRoute, cancelExportRoute, listExportsRoute, showExportRoute } from './routes/export-jobs.ts';
import { exportFindingsRoute, exportScoresRoute } from './routes/exports.ts';
import { showFormRoute } from './routes/forms.ts';
import { showHealth } from './routes/health.ts';
import { importRegisterRoute } from './routes/import-register.ts';
import { inviteRoute, listInvitationsRoute } from './routes/invitations.ts';
import { listRegistersRoute, showRegisterImportRoute, showRegisterRoute } from './routes/licence-registers.ts';
import { listLicencesRoute } from './routes/licences.ts';
import { listLinksRoute, stateLinksRoute } from './routes/links.ts';
import { listContractsRoute } from './routes/list-contracts.ts';
import { listScreeningsRoute } from './routes/list-screenings.ts';
import {
  listCheckpointsRoute,
  listLogKeysRoute,
  proveConsistencyRoute,
  proveInclusionRoute,
  showCheckpointRoute,
} from './routes/log.ts';
import { addMemberRoute, listMembersRoute, removeMemberRoute } from './routes/members.ts';
import { listMembershipsRoute } from './routes/memberships.ts';
import { findPartiesRoute, registerPartyRoute, showPartyRoute } from './routes/parties.ts';
import { previewAssessmentRoute } from './routes/preview-assessment.ts';
import { listReassessmentsRoute, showReassessmentRoute, startReassessmentRoute } from './routes/reassessments.ts';
import { showReceiptRoute } from './routes/receipts.ts';
import { listRuleSetsRoute, showRuleRoute, showRuleSetRoute } from './routes/rules.ts';
import { listScoresRoute, showScoreRoute } from './routes/scores.ts';
import { screenPartiesRoute, showScreeningRoute } from './routes/screenings.ts';
import { showStatisticsRoute } from './routes/statistics.ts';
import { submitDeclarationRoute } from './routes/submit-declaration.ts';
import { endWatchRoute, keepWatchRoute, listWatchesRoute, showWatchRoute } from './routes/watches.ts';

/** Every route, in the order of the document. */
export const routes: readonly Route[] = [
  registerPartyRoute,
  listMembershipsRoute,
  findPartiesRoute,
  showPartyRoute,
  addMemberRoute,
  removeMemberRoute,
  listMembersRoute,
  listLinksRoute,
  stateLinksRoute,
  showChainRoute,
  showDraftRoute,
  saveDraftRoute,
  discardDraftRoute,
  submitDeclarationRoute,
  previewAssessmentRoute,
  listDeclarationsRoute,
  showDeclarationRoute,
  announceEvidenceRoute,
  completeEvidenceRoute,
  listEvidenceRoute,
  showEvidenceRoute,
  eraseEvidenceRoute,
  showScoreRoute,
  listAssessmentsRoute,
  showAssessmentRoute,
  listScoresRoute,
  raiseDisputeRoute,
  disputeRegistrationRoute,
  listPartyDisputesRoute,
  listOpenDisputesRoute,
  listRaisedDisputesRoute,
  withdrawDisputeRoute,
  decideDisputeRoute,
  screenPartiesRoute,
  listScreeningsRoute,
  showScreeningRoute,
  inviteRoute,
  listInvitationsRoute,
  makeDecisionRoute,
  showDecisionRoute,
  listDecisionsRoute,
  respondToDecisionRoute,
  declareContractRoute,
  listContractsRoute,
  showContractRoute,
  exportScoresRoute,
  exportFindingsRoute,
  askExportRoute,
  listExportsRoute,
  showExportRoute,
  cancelExportRoute,
  keepWatchRoute,
  listWatchesRoute,
  showWatchRoute,
  endWatchRoute,
  listDeliveriesRoute,
  replayDeliveriesRoute,
  listEventsRoute,
  listAuditEntriesRoute,
  showReceiptRoute,
  showCheckpointRoute,
  listCheckpointsRoute,
  listLogKeysRoute,
  proveInclusionRoute,
  proveConsistencyRoute,
  listAccessesRoute,
  erasePersonalFieldsRoute,
  eraseContractFieldsRoute,
  erasePersonRoute,
  listLicencesRoute,
  importRegisterRoute,
  listRegistersRoute,
  showRegisterRoute,
  showRegisterImportRoute,
  showStatisticsRoute,
  startReassessmentRoute,
  listReassessmentsRoute,
  showReassessmentRoute,
  listRuleSetsRoute,
  showRuleSetRoute,
  showRuleRoute,
  showFormRoute,
  showHealth,
];

import type { AssessmentContext } from '../assessment.ts';
import { normaliseMembers } from '../normalise.ts';
import type { Json } from './scope.ts';

const noLedger = { total: 0, rows: [], agreeing: 0, links: 0, compared: 0 };
const noLicences = { total: 0, rows: [] };

/**
 * What rules read at `/context/` besides the answers: what the service observed, what the other sides of links say, and
 * what registers say of licences. It is nobody's answer: where a party has no links, and no register was imported, there
 * is nothing of it, rather than something unknown.
 */
export const knownBeside = ({
  observed,
  ledger = noLedger,
  licences = noLicences,
  unnamedSubAgents = 0,
}: AssessmentContext): { [member: string]: Json } =>
  normaliseMembers({ ...observed, ledger, licences, unnamedSubAgents });

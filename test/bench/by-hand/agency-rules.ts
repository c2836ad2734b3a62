import { addDays } from '../../../rules/engine/date.ts';
import type { Document } from './document.ts';
import type { Fees } from './fees.ts';
import { among, and, is, isFalse, isTrue, less, more, not, or, yes } from './kleene.ts';
import { someRow, type Terms } from './terms.ts';
import { critical, info, major, minor, remedying, verdict, when } from './verdict.ts';

const named = new Set(['public_service', 'law', 'authority']);
const outOfForce = new Set(['suspended', 'revoked']);

/** What only agencies are asked. */
export function agencyRules(d: Document, { recruited }: Terms, fees: Fees, asOf: string): string[] {
  const { conduct = {}, complaints = {}, lenders = {}, monitoring = {}, irisCertificate = {}, workerData = {} } = d;
  const fromWorkers = more(d.revenue?.fromWorkersPercent, 0);
  const subAgents = d.recruitment?.subAgents;
  const lastMonitored = monitoring.lastMonitoredOn && addDays(monitoring.lastMonitoredOn, 730);
  return [
    licence(d, recruited, asOf),
    verdict('AGY-02', more(subAgents?.total, 0), [
      when(
        someRow(subAgents, ({ boundByContract }) => isFalse(boundByContract)),
        major,
        'gap',
      ),
    ]),
    verdict('AGY-03', yes, [
      when(and(fromWorkers, not(fees.bore)), critical, 'breach.undisclosed'),
      when(and(fromWorkers, fees.open), critical, 'breach'),
      when(and(fromWorkers, fees.onTime), remedying, 'remedying'),
      when(and(fromWorkers, fees.excused), major, 'conflict'),
      when(and(fromWorkers, fees.repaid), info, 'met.repaid'),
    ]),
    verdict('AGY-04', yes, [when(isFalse(d.staff?.recruitersTrained), minor, 'gap')]),
    verdict('AGY-05', yes, [when(or(isFalse(workerData.limited), isFalse(workerData.protected)), minor, 'gap')]),
    verdict('AGY-06', yes, [
      when(isTrue(conduct.underMinimumAge), critical, 'breach.children'),
      when(isTrue(conduct.blacklists), critical, 'breach.blacklists'),
      when(isTrue(conduct.discrimination), major, 'breach.discrimination'),
      when(isTrue(conduct.associationDenied), major, 'breach.association'),
    ]),
    verdict('AGY-07', yes, [
      when(isFalse(complaints.regulatorRouteTold), major, 'gap.no_regulator_route'),
      when(and(more(complaints.open, 0), more(complaints.openOverLimit, 0)), major, 'gap.overdue'),
    ]),
    verdict('AGY-08', yes, [
      when(isTrue(lenders.referrals), major, 'gap.referrals'),
      when(isTrue(lenders.ties), major, 'gap.ties'),
    ]),
    verdict('AGY-09', yes, [
      when(isTrue(monitoring.sanctionsOpen), major, 'gap.sanction'),
      when(isFalse(monitoring.everMonitored), minor, 'gap.never_monitored'),
      when(and(isTrue(monitoring.everMonitored), less(lastMonitored, asOf)), minor, 'gap.long_ago'),
    ]),
    verdict('AGY-10', isTrue(irisCertificate.held), [when(less(irisCertificate.expiresOn, asOf), info, 'gap.expired')]),
  ];
}

function licence({ licences: said = {} }: Document, recruited: ReturnType<typeof isTrue>, asOf: string): string {
  const { licensing, exemption, list } = said;
  const required = is(licensing, 'required');
  const spared = is(licensing, 'not_required');
  const lacking = not(more(list?.total, 0));
  type Row = NonNullable<NonNullable<typeof list>['rows']>[number];
  const ended = ({ validTo, renewal }: Row) => and(less(validTo, asOf), not(is(renewal, 'confirmed')));
  const notInForce = ({ status }: Row) => among(status, outOfForce);
  const usedAfterEnd = someRow(list, (row) => and(ended(row), more(row.lastRecruitment, row.validTo)));
  const usedOutOfForce = someRow(list, (row) => and(notInForce(row), more(row.lastRecruitment, row.notInForceSince)));
  return verdict('AGY-01', not(and(spared, among(exemption, named))), [
    when(and(required, lacking, recruited), critical, 'breach.none'),
    when(and(required, usedAfterEnd), critical, 'breach.after_expiry'),
    when(and(required, usedOutOfForce), critical, 'breach.not_in_force'),
    when(and(required, recruited, isFalse(said.heldThroughout)), critical, 'breach.country_without'),
    when(and(required, someRow(list, notInForce)), major, 'gap.not_in_force'),
    when(and(required, someRow(list, ended)), major, 'gap.dormant'),
    when(and(required, lacking), major, 'gap.none'),
    when(and(spared, is(exemption, 'none_named')), major, 'gap.exemption_unnamed'),
  ]);
}

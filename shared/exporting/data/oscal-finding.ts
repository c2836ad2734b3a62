import type { Finding } from '../../../rules/assessment.ts';
import type { OutcomeKind } from '../../../rules/vocabulary.ts';
import { findingText, textOf } from '../../showing/wording.ts';
import type { KeptAssessment } from '../../store/assessment.ts';
import { namespace, oneLine, oscalId, property } from './oscal-id.ts';
import { observationId } from './oscal-observation.ts';

/**
 * OSCAL 1.2.1 knows two states and a reason for them. What is not decided is not satisfied, for silence clears nothing;
 * its reason is neither pass nor fail.
 */
const statusOf = {
  met: { state: 'satisfied', reason: 'pass' },
  remedying: { state: 'not-satisfied', reason: 'other' },
  gap: { state: 'not-satisfied', reason: 'fail' },
  breach: { state: 'not-satisfied', reason: 'fail' },
  conflict: { state: 'not-satisfied', reason: 'other' },
  unknown: { state: 'not-satisfied', reason: 'other' },
  not_applicable: { state: 'satisfied', reason: 'other' },
} as const satisfies Record<OutcomeKind, { state: string; reason: string }>;

const implementationOf: Partial<Record<OutcomeKind, string>> = {
  met: 'implemented',
  remedying: 'planned',
  not_applicable: 'not-applicable',
};

const riskStatusOf: Partial<Record<OutcomeKind, string>> = {
  remedying: 'remediating',
  unknown: 'investigating',
  conflict: 'investigating',
};

/** Whether something weighs in the score, so that there is a risk to speak of. */
export const isRisk = ({ severity }: Finding): boolean => severity !== undefined;

const riskId = ({ id }: KeptAssessment, { rule, form }: Finding) => oscalId('risk', id, rule, form);

/** A finding: what a rule, which stands for a control, found. What does not apply has no observation behind it. */
export function oscalFinding(assessment: KeptAssessment, finding: Finding, title: string) {
  const { rule, version, form, outcome, basis } = finding;
  const implementation = implementationOf[outcome];
  return {
    uuid: oscalId('finding', assessment.id, rule, form),
    title,
    description: findingText(finding),
    props: [
      property('outcome', outcome),
      property('form', form),
      property('rule-version', version),
      property('confidence', finding.confidence),
      ...basis.map((cite) => property('paragraph', cite)),
    ],
    target: {
      type: 'objective-id',
      'target-id': rule,
      title,
      status: statusOf[outcome],
      ...(implementation === undefined ? {} : { 'implementation-status': { state: implementation } }),
    },
    ...(outcome === 'not_applicable'
      ? {}
      : { 'related-observations': [{ 'observation-uuid': observationId(assessment, finding) }] }),
    ...(isRisk(finding) ? { 'related-risks': [{ 'risk-uuid': riskId(assessment, finding) }] } : {}),
  };
}

/** What a finding means for the score, and what is advised. `actor` is who characterises it. */
export function oscalRisk(assessment: KeptAssessment, finding: Finding, title: string, actor: string) {
  const { share, ifMended, severity, advice, outcome } = finding;
  const { score } = assessment.body;
  const facet = (name: string, value: string | number) => ({ name, system: namespace, value: String(value) });
  return {
    uuid: riskId(assessment, finding),
    title,
    description: findingText(finding),
    statement: oneLine(
      `${share.notRuledOut} of the ${score.notRuledOut} that are not ruled out, and ${share.found} of the ${score.found} that were found; were it mended, the score would be ${ifMended.notRuledOut} and ${ifMended.found}.`,
    ),
    status: riskStatusOf[outcome] ?? 'open',
    characterizations: [
      {
        origin: { actors: [{ type: 'party', 'actor-uuid': actor }] },
        facets: [
          facet('severity', severity ?? 'info'),
          facet('share-found', share.found),
          facet('share-not-ruled-out', share.notRuledOut),
        ],
      },
    ],
    ...(advice === undefined
      ? {}
      : {
          remediations: [
            {
              uuid: oscalId('advice', riskId(assessment, finding)),
              lifecycle: 'recommendation',
              title: 'What is advised',
              description: textOf(advice),
            },
          ],
        }),
    'related-observations': [{ 'observation-uuid': observationId(assessment, finding) }],
  };
}

import { ruleOf, ruleSetOf } from '../../assessing/rule-set-of.ts';
import { gravestFirst } from '../../showing/gravest-first.ts';
import { sealAssessment } from '../../store/assessment.ts';
import { isRisk, oscalFinding, oscalRisk } from './oscal-finding.ts';
import { oneLine, oscalId, property } from './oscal-id.ts';
import { observationOf } from './oscal-observation.ts';
import type { Founded } from './sources.ts';

const notAVerdict = 'It is not by itself an exclusion ground.';

/** An assessment as a result of OSCAL: rules are its controls. `actor` is who assessed. */
export function resultOf({ party, assessment, declarations, superseded }: Founded, actor: string) {
  const { id, body, ruleSet, createdAt, seq } = assessment;
  const rules = ruleSetOf(ruleSet);
  const found = gravestFirst(body.findings).map((finding) => ({
    finding,
    title: oneLine(ruleOf(rules, finding)?.title ?? finding.rule),
  }));
  const read = found.filter(({ finding }) => finding.outcome !== 'not_applicable');
  const risks = found.filter(({ finding }) => isRisk(finding));
  return {
    uuid: oscalId('result', id),
    title: oneLine(`${party.name} under ${rules?.title ?? ruleSet.id}`),
    description: `The declarations of ${oneLine(party.name)}, assessed under the rule set ${ruleSet.id} ${ruleSet.version} as of ${body.asOf}.`,
    start: createdAt,
    end: createdAt,
    props: [
      property('assessment-id', id),
      property('sha-256', sealAssessment(assessment).digest),
      ...(seq === undefined ? [] : [property('audit-sequence', seq)]),
      property('rule-set', ruleSet.id),
      property('rule-set-version', ruleSet.version),
      property('rule-set-digest', ruleSet.digest),
      property('score-found', body.score.found),
      property('score-not-ruled-out', body.score.notRuledOut),
      property('band', body.band),
      property('coverage-percent', body.coverage.percent),
      property('confidence', body.confidence),
      property('superseded', superseded),
    ],
    'reviewed-controls': {
      'control-selections': [
        { 'include-controls': [...new Set(body.findings.map(({ rule }) => rule))].sort().map(controlOf) },
      ],
    },
    ...some(
      'observations',
      read.map((each) => observationOf({ ...each, assessment, declarations })),
    ),
    ...some(
      'risks',
      risks.map(({ finding, title }) => oscalRisk(assessment, finding, title, actor)),
    ),
    ...some(
      'findings',
      found.map(({ finding, title }) => oscalFinding(assessment, finding, title)),
    ),
    remarks: rules?.isNot ?? notAVerdict,
  };
}

/** What stands where an export has no assessment: a document of OSCAL has at least one result. */
export const emptyResult = (exportId: string, at: string) => ({
  uuid: oscalId('nothing', exportId),
  title: 'No assessment',
  description: 'There is no assessment that the filter of this export lets through.',
  start: at,
  'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
});

const controlOf = (rule: string) => ({ 'control-id': rule });

/** A list as a member; OSCAL has no empty lists. */
const some = <Name extends string, T>(name: Name, list: readonly T[]) => (list.length === 0 ? {} : { [name]: list });

import * as z from 'zod';
import type { AssessmentLine } from './case-lines.ts';

/** What a result of OSCAL says of an assessment, as far as that says it too. */
export interface OscalFacts {
  props: { readonly [name: string]: string };
  controls: readonly string[];
  findings: { readonly [ruleAndForm: string]: readonly string[] };
  /** Of findings that weigh in the score, and of all: none stands there twice. */
  count: { risks: number; findings: number };
}

const propsSchema = z.array(z.looseObject({ name: z.string(), value: z.string() })).transform((props) => {
  const values = new Map<string, string>();
  // One that stands there twice has no value that an assessment has.
  for (const { name, value } of props) values.set(name, values.has(name) ? `${values.get(name)}\n${value}` : value);
  return values;
});
const resultSchema = z.looseObject({
  props: propsSchema.default(new Map()),
  'reviewed-controls': z.looseObject({
    'control-selections': z.array(
      z.looseObject({ 'include-controls': z.array(z.looseObject({ 'control-id': z.string() })).default([]) }),
    ),
  }),
  risks: z
    .array(
      z.looseObject({
        uuid: z.string(),
        characterizations: z.array(
          z.looseObject({ facets: z.array(z.looseObject({ name: z.string(), value: z.string() })) }),
        ),
      }),
    )
    .default([]),
  findings: z
    .array(
      z.looseObject({
        props: propsSchema,
        target: z.looseObject({
          'target-id': z.string(),
          status: z.looseObject({ state: z.string(), reason: z.string() }),
        }),
        'related-risks': z.array(z.looseObject({ 'risk-uuid': z.string() })).default([]),
      }),
    )
    .default([]),
});

/** The facts in a result; undefined where it is none, `nothing` where it stands for no assessment. */
export function factsInResult(value: unknown): OscalFacts | 'nothing' | undefined {
  const read = resultSchema.safeParse(value);
  if (!read.success) return undefined;
  const { props, findings, risks, 'reviewed-controls': reviewed } = read.data;
  if (!props.has('assessment-id') && findings.length === 0 && risks.length === 0) return 'nothing';
  const facets = new Map(
    risks.map(({ uuid, characterizations }) => [
      uuid,
      characterizations.flatMap((each) => each.facets.map(({ name, value: said }) => `${name}=${said}`)),
    ]),
  );
  const of = ({ props: said, target, 'related-risks': related }: (typeof findings)[number]) => [
    `${target['target-id']} ${said.get('form')}`,
    [
      ...['outcome', 'rule-version', 'confidence'].map((name) => said.get(name) ?? ''),
      ...[target.status.state, target.status.reason],
      ...related.flatMap(({ 'risk-uuid': id }) => facets.get(id) ?? ['no risk']),
    ],
  ];
  return {
    props: Object.fromEntries(propNames.map((name) => [name, props.get(name) ?? ''])),
    controls: reviewed['control-selections'].flatMap((each) =>
      each['include-controls'].map((control) => control['control-id']),
    ),
    findings: Object.fromEntries(findings.map(of)),
    count: { risks: risks.length, findings: findings.length },
  };
}

const score = z.looseObject({ found: z.int(), notRuledOut: z.int() });
const bodySchema = z.looseObject({
  score,
  band: z.string(),
  confidence: z.string(),
  coverage: z.looseObject({ percent: z.int() }),
  findings: z.array(
    z.looseObject({
      rule: z.string(),
      version: z.int(),
      form: z.string(),
      outcome: z.string(),
      severity: z.exactOptional(z.string()),
      confidence: z.string(),
      share: score,
    }),
  ),
});

const statusOf: { readonly [outcome: string]: readonly [state: string, reason: string] } = {
  met: ['satisfied', 'pass'],
  remedying: ['not-satisfied', 'other'],
  gap: ['not-satisfied', 'fail'],
  breach: ['not-satisfied', 'fail'],
  conflict: ['not-satisfied', 'other'],
  unknown: ['not-satisfied', 'other'],
  not_applicable: ['satisfied', 'other'],
};

/** The facts that the result of an assessment has to say; undefined where its verdict is none. */
export function factsOf({ id, digest, ruleSet, body }: AssessmentLine): OscalFacts | undefined {
  const read = bodySchema.safeParse(body);
  if (!read.success) return undefined;
  const { score: reached, band, coverage, confidence, findings } = read.data;
  const said = [
    ...[id, digest, ruleSet.id, ruleSet.version, ruleSet.digest, reached.found, reached.notRuledOut],
    ...[band, coverage.percent, confidence],
  ];
  return {
    props: Object.fromEntries(propNames.map((name, index) => [name, String(said[index])])),
    controls: [...new Set(findings.map(({ rule }) => rule))].sort(),
    findings: Object.fromEntries(
      findings.map(({ rule, form, outcome, version, confidence: own, severity, share }) => [
        `${rule} ${form}`,
        [
          ...[outcome, String(version), own, ...(statusOf[outcome] ?? [])],
          ...(severity === undefined
            ? []
            : [`severity=${severity}`, `share-found=${share.found}`, `share-not-ruled-out=${share.notRuledOut}`]),
        ],
      ]),
    ),
    count: {
      risks: findings.filter(({ severity }) => severity !== undefined).length,
      findings: findings.length,
    },
  };
}

const propNames = [
  ...['assessment-id', 'sha-256', 'rule-set', 'rule-set-version', 'rule-set-digest'],
  ...['score-found', 'score-not-ruled-out', 'band', 'coverage-percent', 'confidence'],
];

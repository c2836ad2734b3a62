import * as z from 'zod';
import { ruleAsText, ruleInEnglish } from '../../../rules/english/rule.ts';
import { fieldsOf } from '../../../rules/fields.ts';
import { english } from '../../../rules/messages/en.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { forms, subjects, topics } from '../../../rules/vocabulary.ts';
import { publishedVersions } from '../../../shared/assessing/published.ts';
import { ruleSetDigest } from '../../../shared/assessing/rule-set-digest.ts';
import { findRuleSet, ruleSetOf } from '../../../shared/assessing/rule-set-of.ts';
import { Problem } from '../../../shared/errors.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { jsonAnswer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { nothing } from '../route.ts';
import { requireRuleSet } from '../rule-sets.ts';
import { shownBasis } from '../show-finding.ts';

const manifest = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  jurisdiction: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  isNot: z.string(),
  digest: z.string().meta({ description: 'SHA-256 of the canonical JSON of its logic; texts are not part of it.' }),
});

const listedManifest = manifest.extend({
  versions: z
    .array(z.string())
    .meta({ description: 'All that were ever published, oldest first: each can still be shown.' }),
});

const condition = z.looseObject({ op: z.string() }).meta({ description: 'A condition of the closed language.' });
const conclusion = z.looseObject({ outcome: z.string(), severity: z.string() });

/** A rule as it is shown: as data, and as English. */
export const shownRule = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    topic: z.enum(topics),
    group: z.string(),
    subject: z.enum(subjects),
    forms: z.array(z.enum(forms)),
    title: z.string(),
    basis: z.array(
      shownBasis.extend({
        citedIf: condition.optional().meta({ description: 'A finding leaves it out where this is known not to hold.' }),
      }),
    ),
    english: z.array(z.string()).meta({ description: 'The rule in sentences made from the data beside it.' }),
    messages: z.record(z.string(), z.string()).meta({ description: 'What it can say, by message code.' }),
    fields: z.array(z.string()).meta({ description: 'The answers it reads; `*` is any row.' }),
    appliesIf: condition,
    cases: z.array(z.strictObject({ if: condition, conclusion, admittedIf: condition.optional() })).meta({
      description: 'Gravest first. `admittedIf`: where it holds, a breach that is not ruled out is handed on.',
    }),
    repairedIf: condition.optional().meta({ description: 'A breach found earlier stays open until this holds.' }),
    repairingIf: condition.optional().meta({ description: 'While this holds, such a breach is being remedied.' }),
    otherwise: conclusion,
    examples: z.array(z.looseObject({ name: z.string(), gives: z.string() })),
    ruleSets: z
      .array(z.strictObject({ id: z.string(), version: z.string(), basis: z.array(z.string()) }))
      .meta({ description: 'The rule sets in force that have it, and the paragraphs that it rests on in each.' }),
  })
  .meta({ id: 'Rule' });

function showManifest(ruleSet: RuleSet): z.input<typeof manifest> {
  const { id, version, title, jurisdiction, effectiveFrom, effectiveTo, isNot } = ruleSet;
  const until = effectiveTo === undefined ? {} : { effectiveTo };
  return { id, version, title, jurisdiction, effectiveFrom, ...until, isNot, digest: ruleSetDigest(ruleSet) };
}

function listManifest(ruleSet: RuleSet): z.input<typeof listedManifest> {
  const versions = publishedVersions().flatMap(({ id, version }) => (id === ruleSet.id ? [version] : []));
  return { ...showManifest(ruleSet), versions };
}

function showRule(rule: Rule, ruleSet: RuleSet): z.input<typeof shownRule> {
  const { cases, appliesIf, otherwise, examples, basis, forms: read, repairedIf, repairingIf, ...rest } = rule;
  return {
    ...rest,
    forms: [...read],
    basis: basis.map(({ citedIf, ...cited }) => ({ ...cited, ...(citedIf && { citedIf: { ...citedIf } }) })),
    english: ruleAsText(ruleInEnglish(rule, ruleSet)).split('\n'),
    messages: Object.fromEntries(Object.entries(english).filter(([code]) => code.startsWith(`${rule.id}.`))),
    fields: fieldsOf(rule),
    appliesIf: { ...appliesIf },
    cases: cases.map(({ if: holds, conclusion: concludes, admittedIf }) => ({
      ...{ if: { ...holds }, conclusion: { ...concludes } },
      ...(admittedIf === undefined ? {} : { admittedIf: { ...admittedIf } }),
    })),
    ...(repairedIf === undefined ? {} : { repairedIf: { ...repairedIf } }),
    ...(repairingIf === undefined ? {} : { repairingIf: { ...repairingIf } }),
    otherwise: { ...otherwise },
    examples: examples.map((example) => ({ ...example })),
    ruleSets: ruleSets.flatMap(({ id, version, rules }) =>
      rules
        .filter((each) => each.id === rule.id && each.version === rule.version)
        .map((each) => ({ id, version, basis: each.basis.map(({ cite }) => cite) })),
    ),
  };
}

export const listRuleSetsRoute = defineRoute({
  id: 'list-rule-sets',
  method: 'GET',
  path: '/v1/rule-sets',
  tag: 'Rules',
  summary: 'List the rule sets',
  request: nothing,
  effect: 'read',
  answers: { 200: { description: 'Their manifests.', schema: z.strictObject({ items: z.array(listedManifest) }) } },
  handle: async () => jsonAnswer(200, { items: ruleSets.map(listManifest) }),
});

const parameter = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  values: z.array(
    z.strictObject({
      from: z.iso.date(),
      value: z.union([z.string(), z.number(), z.boolean()]),
      reference: z.string(),
      certainty: z.enum(['medium', 'low']).optional(),
    }),
  ),
});

export const showRuleSetRoute = defineRoute({
  id: 'show-rule-set',
  method: 'GET',
  path: '/v1/rule-sets/{id}',
  tag: 'Rules',
  summary: 'Show a rule set: the law as data and as English',
  description: 'A version that is no longer in force is shown as it was published, without the examples of its rules.',
  request: {
    ...nothing,
    params: z.strictObject({ id: z.string().max(60) }),
    query: z.strictObject({
      version: z.string().max(30).optional().meta({ description: 'A published version. Left out: the one in force.' }),
    }),
  },
  effect: 'read',
  answers: {
    200: {
      description: 'The rule set with its rules, parameters and the numbers of its score.',
      schema: manifest.extend({
        score: z.looseObject({}),
        parameters: z.array(parameter),
        rules: z.array(shownRule),
      }),
    },
  },
  handle: async ({ params: { id }, query: { version } }) => {
    const current = findRuleSet(id);
    if (current === undefined) throw new Problem('not-found', 'There is no rule set with this id.');
    const ruleSet = versionOf(current, version);
    const { score, parameters, rules } = ruleSet;
    const shown = rules.map((rule) => showRule(rule, ruleSet));
    return jsonAnswer(200, { ...showManifest(ruleSet), score, parameters, rules: shown });
  },
});

export const showRuleRoute = defineRoute({
  id: 'show-rule',
  method: 'GET',
  path: '/v1/rules/{id}',
  tag: 'Rules',
  summary: 'Show one rule as data and as English',
  description: 'A rule may stand in several rule sets, and rest in each on other paragraphs: `?ruleSet=` chooses one.',
  request: {
    ...nothing,
    params: z.strictObject({ id: z.string().max(60) }),
    query: z.strictObject({
      ruleSet: z.string().max(60).optional().meta({ description: 'Left out: the first rule set that has it.' }),
      version: z.string().max(30).optional().meta({
        description: 'A published version of `ruleSet`, which has to stand beside it. Left out: that in force.',
      }),
    }),
  },
  effect: 'read',
  answers: { 200: { description: 'The rule.', schema: shownRule } },
  handle: async ({ params, query: { ruleSet: id, version } }) => {
    if (version !== undefined && id === undefined) {
      throw invalidRequest([{ pointer: '?ruleSet', detail: 'A version needs the rule set whose version it is.' }]);
    }
    for (const ruleSet of id === undefined ? ruleSets : [versionOf(requireRuleSet(id), version)]) {
      const rule = ruleSet.rules.find((each) => each.id === params.id);
      if (rule !== undefined) return jsonAnswer(200, showRule(rule, ruleSet));
    }
    const where = id === undefined ? '' : ' in this rule set';
    throw new Problem('not-found', `There is no rule with this id${where}.`);
  },
});

/** Throws `Problem('not-found')` where the rule set was never published in this version. */
function versionOf(current: RuleSet, version: string | undefined): RuleSet {
  const ruleSet = version === undefined ? current : ruleSetOf({ id: current.id, version });
  if (ruleSet === undefined) throw new Problem('not-found', 'This rule set was never published in this version.');
  return ruleSet;
}

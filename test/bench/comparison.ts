import fc from 'fast-check';
import { assess } from '../../rules/assess.ts';
import type { Declaration } from '../../rules/assessment.ts';
import { readyRuleSet } from '../../rules/engine/ready-rule-set.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { forms as formNames } from '../../rules/vocabulary.ts';
import { arbitraryBody } from '../builders/arbitrary-declaration.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';
import type { Document } from './by-hand/document.ts';
import { outcomesByHand } from './by-hand/outcomes.ts';
import { type Figure, median } from './figure.ts';
import { codesOf, environmentOn, scopeOf } from './translated/document.ts';
import { flatten } from './translated/flat.ts';
import { translated } from './translated/formulas.ts';
import { inJsonRulesEngine } from './translated/json-rules-engine.ts';
import { inZenEngine } from './translated/zen-engine.ts';

const environment = environmentOn(un13jk, today);
const translation = translated(un13jk, environment);
const ready = readyRuleSet(un13jk);
const declarationsOfEach = 150;

/** Ours, with all that an assessment holds: score, evidence, missing answers, next questions. */
const assessed = (declaration: Declaration) =>
  assess({
    declarations: [declaration],
    context: { party: { id: 'a-party', forms: [declaration.form] } },
    ruleSet: un13jk,
    asOf: today,
  });

const conditions = [...ready.checks, ...ready.contextChecks].map(({ form, ready: rule }) => ({
  form,
  appliesIf: rule.appliesIf,
  cases: rule.cases.map((each) => each.if),
}));

/** Ours, as little as the others give: what each condition of each rule comes to, without evidence. */
function truths(declaration: Declaration): number {
  const scope = scopeOf(declaration, un13jk, environment);
  let sum = 0;
  for (const { form, appliesIf, cases } of conditions) {
    if (form !== declaration.form) continue;
    sum += appliesIf(scope, environment).truth;
    for (const each of cases) sum += each(scope, environment).truth;
  }
  return sum;
}

const isDocument = (here: unknown): here is Document => typeof here === 'object' && here !== null;

/** What each way of running the rules needs, written out before the clock starts. */
function inputsOf(declaration: Declaration) {
  const scope = scopeOf(declaration, un13jk, environment);
  const document = scope.here;
  if (!isDocument(document)) throw new TypeError('A declaration is an object.');
  return { declaration, document, flat: flatten(scope, translation.reads) };
}

type Inputs = ReturnType<typeof inputsOf>;
type Way = (inputs: Inputs) => Promise<string[]> | string[];

const byLibrary = inJsonRulesEngine(translation);
const byZen = inZenEngine(translation);
const ways: { [name: string]: Way } = {
  'by hand': ({ document }) => outcomesByHand(document, today),
  'json-rules-engine': ({ declaration, flat }) => byLibrary(declaration.form, flat),
  ...(byZen === undefined ? {} : { 'zen-engine': ({ declaration, flat }: Inputs) => byZen(declaration.form, flat) }),
};

/** Throws where a way of running the rules comes to another outcome of any rule on any of the generated declarations. */
async function prove(): Promise<number> {
  const bodies = formNames.flatMap((form) => fc.sample(arbitraryBody(form), { numRuns: declarationsOfEach, seed: 13 }));
  let outcomes = 0;
  for (const declaration of bodies.map((body) => declared(body))) {
    const inputs = inputsOf(declaration);
    const wanted = codesOf(assessed(declaration)).sort();
    for (const [name, run] of Object.entries(ways)) {
      const got = (await run(inputs)).sort();
      const different = [
        ...wanted.filter((code) => !got.includes(code)),
        ...got.filter((code) => !wanted.includes(code)),
      ];
      if (different.length > 0) throw new Error(`${name} differs on ${different}: ${JSON.stringify(declaration)}`);
    }
    outcomes += wanted.length;
  }
  return outcomes;
}

/** Microseconds of CPU that one call takes, in rounds that take turns, so that whatever else runs meets all of them. */
async function cpuOf(calls: { [name: string]: () => unknown }): Promise<Map<string, number>> {
  const rounds = new Map(Object.keys(calls).map((name) => [name, [] as number[]]));
  for (let round = 0; round < 9; round++) {
    for (const [name, call] of Object.entries(calls)) {
      const start = process.cpuUsage();
      let used = 0;
      let count = 0;
      while (used < 100_000) {
        for (let each = 0; each < 10; each++) await call();
        count += 10;
        const { user, system } = process.cpuUsage(start);
        used = user + system;
      }
      if (round > 1) rounds.get(name)?.push(used / count);
    }
  }
  return new Map([...rounds].map(([name, each]) => [name, median(each)]));
}

/** The whole catalogue on one declaration: ours beside two libraries and beside the same rules written by hand. */
export async function measureComparison(): Promise<Figure[]> {
  const outcomes = await prove();
  const inputs = inputsOf(declared(supplier()));
  const each = await cpuOf({
    ours: () => assessed(inputs.declaration),
    bare: () => truths(inputs.declaration),
    ...Object.fromEntries(Object.entries(ways).map(([name, run]) => [name, () => run(inputs)])),
  });
  const of = (name: string) => each.get(name) ?? Number.NaN;
  const us = (name: string) => `${of(name).toFixed(1)} us`;
  const besideOurs = (name: string, goal: number): Figure => ({
    what: `the same outcomes in ${name}`,
    figure: us(name),
    met: of(name) >= goal * of('ours'),
    beside: `goal ${goal} times ours; ${(of(name) / of('ours')).toFixed(1)} times with evidence, ${(of(name) / of('bare')).toFixed(1)} without`,
  });
  return [
    {
      what: `all ${un13jk.rules.length} rules with score, evidence and questions (CPU)`,
      figure: us('ours'),
      beside: `${outcomes} outcomes on ${3 * declarationsOfEach} declarations alike everywhere`,
    },
    { what: 'their conditions alone, without evidence', figure: us('bare'), beside: 'what the others below do' },
    {
      what: 'the same outcomes by hand, without evidence',
      figure: us('by hand'),
      met: of('ours') <= 3 * of('by hand'),
      beside: `goal ours within 3 times; ${(of('ours') / of('by hand')).toFixed(1)} with evidence, ${(of('bare') / of('by hand')).toFixed(1)} without`,
    },
    besideOurs('json-rules-engine', 100),
    byZen === undefined
      ? { what: 'the same outcomes in zen-engine', figure: 'none', beside: 'not installed for this platform' }
      : besideOurs('zen-engine', 50),
  ];
}

import { describe, expect, it } from 'vitest';
import { allRules } from '../../infra/local/rules/all-rules.ts';
import { checkAll } from '../../rules/checking/check.ts';
import { lineOf } from '../../rules/checking/diagnostic.ts';
import { conclusionsOf } from '../../rules/checking/outcomes.ts';
import { english } from '../../rules/messages/en.ts';
import { messageCode } from '../../rules/rule.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import type { Basis } from '../../rules/vocabulary.ts';

const negation = 'not a finding of trafficking or of illegality';
const isPractice = ({ cite }: Basis) => cite === '13(k)-2';

const rules = [...new Map(ruleSets.flatMap((set) => set.rules.map((rule) => [rule.id, rule] as const))).values()];
const texts = [...Object.entries(english), ...rules.map(({ id, title }) => [id, title] as const)];

describe('the rules of the tree', async () => {
  const checked = checkAll(
    ruleSets.map((ruleSet) => ({ ruleSet, texts: english })),
    await allRules(),
  );

  it.each(ruleSets.map(({ id }) => [id]))('leave the static check nothing to find in %s', (id) => {
    expect(checked.filter(({ path }) => path.startsWith(`${id}/`)).map(lineOf)).toEqual([]);
  });

  it('belong to sets, say every text and read every question', () => {
    const ofOneSet = (path: string) => ruleSets.some(({ id }) => path.startsWith(`${id}/`));
    expect(checked.filter(({ path }) => !ofOneSet(path)).map(lineOf)).toEqual([]);
  });

  it('are all found, wherever they lie', async () => {
    const found = new Set((await allRules()).map(({ id }) => id));
    expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });
});

describe('what the rules say', () => {
  it('calls nothing illegal or trafficking', () => {
    const verdict = /illegal|unlawful|traffick|\bcrim|guilt/i;
    const wrong = texts.filter(([, text]) => verdict.test(text.replace(negation, '')));
    expect(wrong).toEqual([]);
  });

  it('addresses nobody but in advice: the declarant, an officer and an auditor read the same text', () => {
    const addressed = texts.filter(([, text]) => /\b[Yy]ours?\b|\b[Yy]ou\b/.test(text)).map(([code]) => code);
    expect(addressed).not.toEqual([]);
    expect(addressed.filter((code) => !code.endsWith('.advice'))).toEqual([]);
  });

  it('says of every practice that paragraph 13 (k) names that it is no such finding', () => {
    const reached = ruleSets
      .flatMap((set) => set.rules)
      .filter(({ subject, basis }) => subject === 'declarant' && basis.some(isPractice));
    const breaches = reached.flatMap((rule) =>
      conclusionsOf(rule)
        .filter(({ outcome }) => outcome === 'breach')
        .map((each) => messageCode(rule, each)),
    );
    expect(breaches).not.toEqual([]);
    expect(breaches.filter((code) => english[code]?.includes(negation) !== true)).toEqual([]);
  });
});

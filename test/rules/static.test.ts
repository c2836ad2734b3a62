import { describe, expect, it } from 'vitest';
import { allRules } from '../../infra/local/rules/all-rules.ts';
import { checkAll } from '../../rules/checking/check.ts';
import { lineOf } from '../../rules/checking/diagnostic.ts';
import { english } from '../../rules/messages/en.ts';
import { readingsOf } from '../../rules/messages/readings.ts';
import { ruleSets } from '../../rules/sets/all.ts';

const negation = 'not a finding of trafficking or of illegality';

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

  it('speaks in no set in the name of paragraph 13, but in that of paragraph 13', () => {
    const others = ruleSets.filter(({ id }) => id !== 'un-13jk').flatMap((set) => set.rules);
    const codes = new Set(
      others.flatMap((each) => Object.keys(english).filter((code) => code.startsWith(`${each.id}.`))),
    );
    expect(codes.size).toBeGreaterThan(0);
    expect([...codes].filter((code) => /paragraph 13/i.test(english[code] ?? ''))).toEqual([]);
  });
});

describe('how a breach is read', () => {
  const read = (code: string, ...basis: string[]) => readingsOf({ message: { code, parameters: {} }, basis });

  it('names what paragraph 13 encourages only where the finding cites it, and always what the breach is not', () => {
    expect(read('FEE-01.breach', '13(j)-3', '13(k)-2a')).toEqual(['reading.13j-3', 'reading.13k-2a', 'reading.breach']);
    expect(read('FEE-09.breach.overdue', 'KnowTheChain 4.2')).toEqual(['reading.breach']);
    expect(read('CON-03.breach', '13(k)-2', 'Dhaka 2')).toEqual(['reading.breach']);
    expect(read('FEE-01.met', '13(j)-3')).toEqual([]);
    expect(english['reading.breach']).toContain(negation);
  });
});

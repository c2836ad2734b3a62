import { textsOf } from '../checking/texts.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Basis } from '../vocabulary.ts';
import { asMarkdown } from './markdown.ts';
import { ruleInEnglish } from './rule.ts';

/** One rule in a rule book: what it rests on, how it judges, what it says, and examples. */
export function chapterOf(rule: Rule, ruleSet: RuleSet, texts: { readonly [code: string]: string }): string[] {
  const { applies, cases, otherwise, stays } = ruleInEnglish(rule, ruleSet);
  const said = textsOf(rule, { ruleSet, texts }).filter((code) => !code.endsWith('.not_asked'));
  const judges = [applies, ...cases.map(({ lines }) => lines), otherwise, ...(stays.length === 0 ? [] : [stays])];
  const examples = rule.examples.map(({ name, gives }) => `- ${asMarkdown(name)}: \`${gives}\``);
  return [
    `### ${rule.id}`,
    `**${asMarkdown(rule.title)}**`,
    `Version ${rule.version}, on the form${rule.forms.length === 1 ? '' : 's'} ${rule.forms.join(', ')}. It rests on:`,
    rule.basis.map((each) => `- ${basisInWords(each)}`).join('\n'),
    ...judges.map((lines) => asMarkdown(lines.join('\n'))),
    'What it says:',
    [...new Set(said)].map((code) => `- \`${code}\`: ${asMarkdown(texts[code] ?? '')}`).join('\n'),
    ...(examples.length === 0 ? [] : ['Examples, which are run as its tests:', examples.join('\n')]),
  ];
}

function basisInWords({ cite, force, certainty, source, citedIf }: Basis): string {
  const doubt = certainty === undefined ? '' : `; certainty of this reading: ${certainty}`;
  const only = citedIf === undefined ? '' : '; cited only where it is not ruled out that it reaches the declarant';
  return `${asMarkdown(cite)}, ${force}${doubt}${only}. ${asMarkdown(source)}`;
}

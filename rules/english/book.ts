import { planThreshold } from '../forms/federal-contract.ts';
import { english } from '../messages/en.ts';
import type { Rule } from '../rule.ts';
import type { ExposureParameters, RuleSet } from '../rule-set.ts';
import { manifestOf } from '../sets/published.ts';
import { type Topic, topics } from '../vocabulary.ts';
import { chapterOf } from './chapter.ts';
import { asMarkdown, table } from './markdown.ts';
import { ruleInEnglish } from './rule.ts';

const titles: { readonly [topic in Topic]?: string } = {
  fees: 'Recruitment fees and related costs',
  documents: 'Identity documents',
  'worker-contract': 'The contract with the worker',
  grievance: 'Notice and grievance',
  'buyer-contract': "The authority's own contract",
  agency: 'Agencies',
  inherent: 'Inherent risk, apart from the score',
  integrity: 'Integrity of the declaration',
};

const titleOf = (topic: Topic): string =>
  titles[topic] ?? `${topic.slice(0, 1).toUpperCase()}${topic.slice(1).replaceAll('-', ' ')}`;

/**
 * A rule set as a book in Markdown, for a reader who knows the law and no program: what it is and is not, its numbers
 * with their references, the duties of States, and each rule with its paragraphs, its cases in English, its texts and
 * its examples. Made from the data alone; `digest` names the very logic that it describes.
 */
export function ruleBook(ruleSet: RuleSet, digest: string): string {
  const duties = ruleSet.rules.filter(({ subject }) => subject === 'state');
  const chapters = topics.flatMap((topic) => {
    const rules = ruleSet.rules.filter((rule) => rule.topic === topic && rule.subject !== 'state');
    return rules.length === 0 ? [] : [{ topic, rules }];
  });
  return `${[
    `# ${asMarkdown(ruleSet.title)}`,
    ...front(ruleSet, digest),
    '## Contents',
    contents(chapters, duties),
    '## How to read a rule',
    ...howToRead,
    ...parameters(ruleSet),
    ...tables(ruleSet),
    ...stateDuties(duties),
    ...chapters.flatMap(({ topic, rules }) => [
      `## ${titleOf(topic)}`,
      ...rules.flatMap((rule) => chapterOf(rule, ruleSet, english)),
    ]),
    ...terms(ruleSet),
  ].join('\n\n')}\n`;
}

function front(ruleSet: RuleSet, digest: string): string[] {
  const { id, version, jurisdiction, effectiveFrom, effectiveTo } = manifestOf(ruleSet, digest);
  return [
    table(
      ['Rule set', `\`${id}\``],
      [
        ['Version', version],
        ['For', asMarkdown(jurisdiction)],
        ['In force', effectiveTo === undefined ? `from ${effectiveFrom}` : `${effectiveFrom} to ${effectiveTo}`],
        ['Digest of its logic', `\`${digest}\``],
      ],
    ),
    `**What it is not.** ${asMarkdown(ruleSet.isNot)}`,
  ];
}

function contents(chapters: readonly { topic: Topic; rules: readonly Rule[] }[], duties: readonly Rule[]): string {
  const items = chapters.flatMap(({ topic, rules }) => [
    `- ${titleOf(topic)}`,
    ...rules.map(({ id, title }) => `  - [${id}](#${id.toLowerCase()}): ${asMarkdown(title)}`),
  ]);
  const states = duties.length === 0 ? [] : ['- [Duties of States](#duties-of-states)'];
  return ['- [Numbers](#numbers)', ...states, ...items, '- [Terms](#terms)'].join('\n');
}

const howToRead = [
  'A rule names the paragraphs that it rests on, and how strongly each speaks: *encouraged* by a resolution, a *standard* of a convention or principle, *required* by a statute or clause, or a *practice*, which is commonly followed, or which a clause permits or takes into account without demanding it. "Certainty" says how sure this reading is.',
  'Its cases are tried in the order in which they stand, the gravest first. The first that holds decides. An answer that is missing, or "not known", is never taken for a no: a rule that it could decide is unknown, and weighs like the gravest conclusion that is not ruled out.',
  'What an outcome says is written once for all rule sets. Beside a breach stands also that it is not a finding of trafficking or of illegality, and, where 13(j)-3, 13(k)-2a or 13(k)-2b is cited of the declarant, what paragraph 13 encourages States to prohibit.',
  'Words in quotation marks are questions of the form, and choices by the codes that answers hold, such as "not_told". Clauses such as "local law excuses it" are explained once, under [Terms](#terms).',
];

/** Of the parameters of a set those that its own rules read, and not those that only tell which questions are asked. */
function readHere({ parameters: all, rules }: RuleSet): RuleSet['parameters'] {
  const json = JSON.stringify(rules);
  return all.filter(({ id }) => id !== planThreshold || json.includes(JSON.stringify(id)));
}

function parameters(ruleSet: RuleSet): string[] {
  const { score } = ruleSet;
  const rows = readHere(ruleSet).flatMap(({ id, title, unit, values }) =>
    values.map(({ from, value, reference, certainty }) => [
      `${asMarkdown(title)} (\`${id}\`)`,
      `${value} ${unit}`,
      from,
      asMarkdown(reference),
      certainty ?? 'high',
    ]),
  );
  const { points, bands, coverageFloor } = score;
  return [
    '## Numbers',
    'No rule holds a number of its own: each has a day from which it holds, and a reference.',
    table(['What', 'Value', 'From', 'Reference', 'Certainty'], rows),
    `The score runs from 0 to 100. Each critical group leaves a ${ordinal(score.criticalDivisor)} of what is left; all else together never passes ${Math.round((100 * score.ceiling[0]) / score.ceiling[1])}. Points: being remedied ${points.remedying}, major ${points.major}, minor ${points.minor}. A score is medium from ${bands.medium} and high from ${bands.high}; below ${coverageFloor[0]} in ${coverageFloor[1]} of the weight decided, a party is not scored.`,
    ...(ruleSet.exposure === undefined ? [] : [exposureLine(ruleSet.exposure)]),
  ];
}

const exposureLine = ({ damping: [part, whole], longest, enhancedFrom, owed }: ExposureParameters): string =>
  `Beside the score stands the exposure: the worst of the conduct scores of those whom the party uses, of those whom these use, and so on, over at most ${longest} links; each link leaves ${part} in ${whole} of it. Somebody who is not named, has not confirmed the link or has declared nothing counts as 100, which is not ruled out. The exposure never changes the score or the band; from ${enhancedFrom} on it makes a standard due diligence an enhanced one. A link that has ended counts while findings on ${listed(owed.groups)} say that workers are owed money or documents, and where these do not decide it for ${owed.days} days.`;

const listed = (groups: readonly string[]): string =>
  groups
    .map((group) => group.replaceAll('-', ' '))
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

const ordinal = (divisor: number): string => ({ 2: 'half', 3: 'third', 4: 'quarter' })[divisor] ?? `${divisor}th`;

const tables = ({ tables: read = [] }: RuleSet): string[] =>
  read.length === 0
    ? []
    : [
        '## Public tables',
        table(
          ['Table', 'Edition'],
          read.map(({ id, edition }) => [`\`${id}\``, asMarkdown(edition)]),
        ),
        'What a table does not list is not known, and never good news.',
      ];

function stateDuties(duties: readonly Rule[]): string[] {
  if (duties.length === 0) return [];
  const items = duties.map(({ id, title, basis }) => {
    const cites = basis.map(({ cite }) => cite).join(', ');
    return `- **${id}** (${asMarkdown(cites)}): ${asMarkdown(title)}. ${asMarkdown(english[`${id}.duty`] ?? '')}`.trim();
  });
  return ['## Duties of States', 'They are shown, and never scored.', items.join('\n')];
}

/** Every term once, in its fullest wording, by name. */
function terms(ruleSet: RuleSet): string[] {
  const blocks = new Map<string, string>();
  for (const rule of ruleSet.rules) {
    const text = ruleInEnglish(rule, ruleSet).definitions.join('\n');
    for (const block of text.split(/\n(?=Here ")/).filter((each) => each !== '')) {
      const [, name = ''] = /^Here "([^"]*)"/.exec(block) ?? [];
      const known = blocks.get(name);
      if (known === undefined || (block.includes('(if not: ') && !known.includes('(if not: '))) blocks.set(name, block);
    }
  }
  const sorted = [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => asMarkdown(block));
  return sorted.length === 0 ? [] : ['## Terms', ...sorted];
}

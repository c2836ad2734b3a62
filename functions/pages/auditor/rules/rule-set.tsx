import * as z from 'zod';
import { subjects, type Topic, topics } from '../../../../rules/vocabulary.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageSpec } from '../../define-page.ts';
import { Code } from '../../my/code.tsx';
import { amountOf } from '../../texts/law-texts.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { Citations } from './citations.tsx';
import { noSuchVersion } from './no-such-version.tsx';
import { versionsOf } from './versions.ts';

const ruleLine = z.object({
  id: z.string(),
  topic: z.enum(topics),
  subject: z.enum(subjects),
  title: z.string(),
  basis: z.array(z.object({ cite: z.string(), source: z.string() })),
});

const parameter = z.object({
  title: z.string(),
  unit: z.string(),
  values: z.array(
    z.object({ from: z.string(), value: z.union([z.string(), z.number(), z.boolean()]), reference: z.string() }),
  ),
});

const book = z.object({
  ...{ id: z.string(), version: z.string(), title: z.string(), jurisdiction: z.string(), isNot: z.string() },
  ...{ effectiveFrom: z.string(), effectiveTo: z.string().optional(), digest: z.string() },
  parameters: z.array(parameter),
  rules: z.array(ruleLine),
});

/** One rule book in one of its versions: its rules by topic, and the numbers that they use. */
export const ruleSetPage: PageSpec = {
  method: 'GET',
  path: '/rules/{ruleSet}',
  for: 'anyone',
  handle: async ({ api, params, query, text }) => {
    const asked = query.get('version') ?? undefined;
    const path = `/v1/rule-sets/${params.ruleSet}`;
    const versions = await versionsOf(api, params.ruleSet ?? '');
    if (asked !== undefined && !versions.all.includes(asked)) {
      return noSuchVersion({ id: params.ruleSet ?? '', versions, asked }, text);
    }
    const { body } = await api.get(path, book, { query: { version: asked } });
    const { id, version, title, rules } = body;
    const isInForce = version === versions.inForce;
    const suffix = isInForce ? '' : `?version=${encodeURIComponent(version)}`;
    const before = versions.all[versions.all.indexOf(version) - 1];
    const byTopic = Map.groupBy(rules, ({ topic }) => topic);
    return {
      kind: 'page',
      title: text.law(title).text,
      width: 'full',
      back: { href: '/rules', text: text.say('rules.title') },
      body: (
        <>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <span class="govuk-caption-l">
                {text.say(isInForce ? 'rules.version-in-force' : 'rules.version-earlier', { version })}
              </span>
              <h1 class="govuk-heading-l">
                <LawWords text={text} english={title} />
              </h1>
              <SummaryList rows={factsOf(body, text)} />
              <ul class="govuk-list">
                <li>
                  <a class="govuk-link" href={`${path}${suffix}`}>
                    {text.say('rules.as-data')}
                  </a>
                </li>
                {before !== undefined && (
                  <li>
                    <a class="govuk-link" href={changesPath(id, before, version)}>
                      {text.say('rules.changes-since', { from: before, to: version })}
                    </a>
                  </li>
                )}
                {versions.all
                  .filter((each) => each !== version)
                  .map((each) => (
                    <li>
                      <a class="govuk-link" href={`/rules/${id}?version=${encodeURIComponent(each)}`}>
                        {text.say(each === versions.inForce ? 'rules.version-in-force' : 'rules.version-earlier', {
                          version: each,
                        })}
                      </a>
                    </li>
                  ))}
              </ul>
            </div>
          </div>
          <h2 class="govuk-heading-m">{text.say('rules.by-topic')}</h2>
          <Citations cited={rules.flatMap(({ basis }) => basis)} text={text} />
          {[...byTopic].map(([topic, own]) => (
            <TopicRules topic={topic} rules={own} hrefOf={(rule) => `/rules/${id}/${rule}${suffix}`} text={text} />
          ))}
          <Numbers parameters={body.parameters} text={text} />
        </>
      ),
    };
  },
};

const changesPath = (id: string, from: string, to: string): string =>
  `/rules/${id}/changes?${new URLSearchParams({ from, to })}`;

function factsOf(
  { jurisdiction, effectiveFrom, effectiveTo, isNot, rules, digest }: z.output<typeof book>,
  text: Speaker,
) {
  const until =
    effectiveTo === undefined
      ? []
      : [{ key: { text: text.say('rules.until') }, value: { text: text.date(effectiveTo) } }];
  return [
    { key: { text: text.say('rules.jurisdiction') }, value: { text: <LawWords text={text} english={jurisdiction} /> } },
    { key: { text: text.say('rules.from') }, value: { text: text.date(effectiveFrom) } },
    ...until,
    { key: { text: text.say('rules.is-not') }, value: { text: <LawWords text={text} english={isNot} /> } },
    { key: { text: text.say('rules.size') }, value: { text: text.number(rules.length) } },
    {
      key: { text: text.say('rules.digest') },
      value: {
        text: (
          <>
            <Code of={digest} />
            <br />
            <span class="govuk-hint">{text.say('rules.digest-hint')}</span>
          </>
        ),
      },
    },
  ];
}

interface TopicRulesProps {
  topic: Topic;
  rules: readonly z.output<typeof ruleLine>[];
  hrefOf: (rule: string) => string;
  text: Speaker;
}

const TopicRules = ({ topic, rules, hrefOf, text }: TopicRulesProps) => (
  <>
    <h3 class="govuk-heading-s">{text.say(`topic.${topic}`)}</h3>
    <ul class="govuk-list govuk-list--spaced">
      {rules.map(({ id, title, basis }) => (
        <li>
          <a class="govuk-link" href={hrefOf(id)}>
            <LawWords text={text} english={title} />
          </a>
          <br />
          <span class="govuk-hint">
            {text.say('rules.line', {
              rule: id,
              paragraphs: text.list(basis.map(({ cite }) => text.law(cite).text)),
            })}
          </span>
        </li>
      ))}
    </ul>
  </>
);

/** Dated values: which day decides which one holds. */
function Numbers({ parameters, text }: { parameters: z.output<typeof book>['parameters']; text: Speaker }) {
  if (parameters.length === 0) return null;
  const name = text.say('rules.numbers');
  const shown = (value: string | number | boolean) => (typeof value === 'number' ? text.number(value) : String(value));
  return (
    <ScrollPane label={name}>
      <Table
        caption={name}
        captionClasses="govuk-table__caption--m"
        head={(['rules.number', 'rules.value', 'rules.since', 'rules.source'] as const).map((key) => ({
          text: text.say(key),
        }))}
        rows={parameters.flatMap(({ title, unit, values }) =>
          values.map(({ from, value, reference }) => [
            { text: <LawWords text={text} english={title} /> },
            { text: <LawWords text={text} english={amountOf(unit)} values={{ value: shown(value) }} /> },
            { text: text.date(from) },
            { text: <LawWords text={text} english={reference} /> },
          ]),
        )}
      />
    </ScrollPane>
  );
}

import { forms } from '../../../../rules/forms/forms.ts';
import { questionAt } from '../../../../rules/forms/walk.ts';
import { ruleSets } from '../../../../rules/sets/all.ts';
import { shownRule } from '../../../api/routes/rules.ts';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageSpec } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { EnglishLines } from './english-lines.tsx';
import { historyOf } from './history.ts';
import { leftOpen } from './left-open.ts';
import { noSuchVersion } from './no-such-version.tsx';
import { RuleData, RuleExamples, type ShownRule } from './rule-data.tsx';
import { versionsOf } from './versions.ts';

/** One rule in a version of a rule book: in English, with its paragraphs, examples and history, and as data. */
export const rulePage: PageSpec = {
  method: 'GET',
  path: '/rules/{ruleSet}/{rule}',
  for: 'anyone',
  handle: async ({ api, params, query, text }) => {
    const id = params.ruleSet ?? '';
    const asked = query.get('version') ?? undefined;
    const path = `/v1/rules/${params.rule}`;
    const where = { ruleSet: id, version: asked };
    const versions = await versionsOf(api, id);
    if (asked !== undefined && !versions.all.includes(asked)) return noSuchVersion({ id, versions, asked }, text);
    const { body: rule } = await api.get(path, shownRule, { query: where });
    const version = asked ?? versions.inForce;
    const isInForce = version === versions.inForce;
    const suffix = isInForce ? '' : `?version=${encodeURIComponent(version)}`;
    const book = text.law(versions.title).text;
    return {
      kind: 'page',
      title: text.law(rule.title).text,
      back: { href: `/rules/${id}${suffix}`, text: book },
      body: (
        <>
          <span class="govuk-caption-l">
            {text.say('rule.caption', { rule: rule.id, version: rule.version, book })}
            <br />
            {text.say(isInForce ? 'rules.version-in-force' : 'rules.version-earlier', { version })}
          </span>
          <h1 class="govuk-heading-l">
            <LawWords text={text} english={rule.title} />
          </h1>
          <SummaryList rows={aboutOf(rule, text)} />
          <Basis rule={rule} text={text} />
          <h2 class="govuk-heading-m">{text.say('rule.in-words')}</h2>
          <p class="govuk-hint">{text.say('rule.in-words-hint')}</p>
          <InEnglish rule={rule} text={text} />
          <Says rule={rule} text={text} />
          <Reads rule={rule} text={text} />
          <RuleExamples rule={rule} isInForce={isInForce} text={text} />
          <RuleData rule={rule} href={`${path}?${queryOf(id, asked)}`} text={text} />
          <History id={id} rule={rule} versions={versions} shown={version} text={text} />
        </>
      ),
    };
  },
};

const queryOf = (ruleSet: string, version: string | undefined) =>
  new URLSearchParams({ ruleSet, ...(version === undefined ? {} : { version }) });

const aboutOf = ({ topic, subject, forms: asked }: ShownRule, text: Speaker) => [
  { key: { text: text.say('rule.topic') }, value: { text: text.say(`topic.${topic}`) } },
  { key: { text: text.say('rule.subject') }, value: { text: text.say(`subject.${subject}`) } },
  {
    key: { text: text.say('rule.forms') },
    value: { text: text.list(asked.map((form) => text.law(forms[form].title).text)) },
  },
];

function Basis({ rule, text }: { rule: ShownRule; text: Speaker }) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('rule.basis')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {rule.basis.map(({ cite, force, source, citedIf, certainty }) => (
          <li>
            <strong>
              <LawWords text={text} english={cite} />
            </strong>{' '}
            <span class="govuk-hint">{text.say(`force.${force}`)}</span>
            <br />
            <LawWords text={text} english={source} />
            {citedIf !== undefined && <p class="govuk-hint">{text.say('rule.basis-sometimes')}</p>}
            {certainty !== undefined && <p class="govuk-hint">{text.say('rule.basis-uncertain')}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How it judges, and apart from that what its terms come to: they are long, and few need all of them. */
function InEnglish({ rule, text }: { rule: ShownRule; text: Speaker }) {
  // The first line is its name, which stands above.
  const lines = rule.english.slice(1);
  const at = lines.findIndex((line) => /^(Here "|It reads)/.test(line));
  const terms = at < 0 ? [] : lines.slice(at);
  return (
    <>
      <EnglishLines lines={at < 0 ? lines : lines.slice(0, at)} />
      {terms.length > 0 && (
        <Details summaryText={text.say('rule.terms')}>
          <EnglishLines lines={terms} />
        </Details>
      )}
    </>
  );
}

function Says({ rule, text }: { rule: ShownRule; text: Speaker }) {
  const said = Object.values(rule.messages);
  if (said.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('rule.says')}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {said.map((template) => (
          <li>
            <LawWords text={text} english={template} values={leftOpen(template)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The questions behind the fields that it reads; what is no question of a form, as the day, stands in its English. */
function Reads({ rule, text }: { rule: ShownRule; text: Speaker }) {
  const titles = rule.fields.flatMap((field) =>
    rule.forms.flatMap((form) => questionAt(form, field)?.title ?? []).slice(0, 1),
  );
  if (titles.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('rule.reads')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...new Set(titles)].map((title) => (
          <li>
            <LawWords text={text} english={title} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface HistoryProps {
  id: string;
  rule: ShownRule;
  versions: { all: readonly string[]; inForce: string };
  /** The version that the page is about. */
  shown: string;
  text: Speaker;
}

function History({ id, rule, versions, shown, text }: HistoryProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('rule.history')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {historyOf(id, versions.all, rule.id).map(({ version, what }) => (
          <li>
            {text.say(`rule.history-${what}`, { book: version })}
            {version !== shown && what !== 'removed' && (
              <>
                <br />
                <a class="govuk-link" href={`/rules/${id}/${rule.id}?version=${encodeURIComponent(version)}`}>
                  {text.say('rule.history-open', { book: version })}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {rule.ruleSets.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.say('rule.books')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {rule.ruleSets.map((each) => (
              <li>
                <a class="govuk-link" href={`/rules/${each.id}/${rule.id}`}>
                  <LawWords text={text} english={ruleSets.find(({ id }) => id === each.id)?.title ?? each.id} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

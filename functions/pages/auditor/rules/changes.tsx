import { compareRuleSets, type Difference } from '../../../../rules/comparing/compare-sets.ts';
import { ruleSetOf } from '../../../../shared/assessing/rule-set-of.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Select } from '../../components/select.tsx';
import { Tag } from '../../components/tag.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageSpec } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { EnglishLines } from './english-lines.tsx';
import { noSuchVersion } from './no-such-version.tsx';
import { versionsOf } from './versions.ts';

const colours = { added: 'govuk-tag--green', removed: 'govuk-tag--red', changed: 'govuk-tag--blue' } as const;

/** What differs between two versions of a rule book: what they conclude, not how they are written. */
export const changesPage: PageSpec = {
  method: 'GET',
  path: '/rules/{ruleSet}/changes',
  for: 'anyone',
  handle: async ({ api, params, query, text }) => {
    const id = params.ruleSet ?? '';
    const versions = await versionsOf(api, id);
    const { title, all } = versions;
    const to = query.get('to') ?? all.at(-1) ?? '';
    const from = query.get('from') ?? all[all.indexOf(to) - 1] ?? to;
    const [before, after] = [ruleSetOf({ id, version: from }), ruleSetOf({ id, version: to })];
    if (before === undefined) return noSuchVersion({ id, versions, asked: from }, text);
    if (after === undefined) return noSuchVersion({ id, versions, asked: to }, text);
    const items = all.map((version) => ({ value: version, text: text.say('rules.version', { version }) }));
    const head = text.say('changes.title', { from, to });
    return {
      kind: 'page',
      title: head,
      back: { href: `/rules/${id}`, text: text.law(title).text },
      body: (
        <>
          <span class="govuk-caption-l">
            <LawWords text={text} english={title} />
          </span>
          <h1 class="govuk-heading-l">{head}</h1>
          <form action={`/rules/${id}/changes`} method="get" class="app-no-print">
            <Select name="from" label={{ text: text.say('changes.from') }} items={items} value={from} />
            <Select name="to" label={{ text: text.say('changes.to') }} items={items} value={to} />
            <Button text={text.say('changes.show')} classes="govuk-button--secondary" />
          </form>
          <p class="govuk-body">{text.say('changes.lead')}</p>
          <Changes difference={compareRuleSets(before, after)} text={text} />
        </>
      ),
    };
  },
};

function Changes({ difference: { changes, words }, text }: { difference: Difference; text: Speaker }) {
  const of = (kind: keyof typeof colours) => changes.filter((change) => change.kind === kind).length;
  return (
    <>
      {changes.length === 0 ? (
        <InsetText>{text.say('changes.none')}</InsetText>
      ) : (
        <p class="govuk-body govuk-!-font-weight-bold">
          {text.say('changes.summary', { added: of('added'), changed: of('changed'), removed: of('removed') })}
        </p>
      )}
      {changes.map(({ kind, subject, lines }) => (
        <section class="app-finding">
          <h2 class="govuk-heading-s">
            <bdi>{subject}</bdi> <Tag text={text.say(`changes.${kind}`)} classes={colours[kind]} />
          </h2>
          <EnglishLines lines={lines} />
        </section>
      ))}
      {words.length > 0 && (
        <p class="govuk-body">
          {text.say('changes.words')} <bdi>{text.list(words)}</bdi>
        </p>
      )}
    </>
  );
}

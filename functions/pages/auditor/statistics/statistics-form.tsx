import { ruleSets } from '../../../../rules/sets/all.ts';
import { paragraphsOf } from '../../../../shared/statistics/measures.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import type { PageCall } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { isMessageKey } from '../audit/is-message-key.ts';

interface Props {
  call: PageCall;
  query: { ruleSet: string; paragraph: string | undefined; period: string | undefined; by: string | undefined };
  periods: readonly { period: string }[];
}

/** What to count and of whom; it changes nothing, so what is chosen stands in the address. */
export function StatisticsForm({ call: { text }, query, periods }: Props) {
  const paragraphs = [...new Set(ruleSets.flatMap(paragraphsOf))].sort();
  const label = (key: Parameters<typeof text.say>[0]) => ({ text: text.say(key), classes: 'govuk-label--s' });
  return (
    <form action="/statistics" method="get" class="app-no-print">
      <Select
        name="ruleSet"
        label={label('statistics.rule-set')}
        items={ruleSets.map(({ id, title }) => ({ value: id, text: text.law(title).text }))}
        value={query.ruleSet}
      />
      <Select
        name="paragraph"
        label={label('statistics.paragraph')}
        items={[
          { value: '', text: text.say('statistics.paragraph-none') },
          ...paragraphs.map((cite) => ({ value: cite, text: paragraphWords(cite, text) })),
        ]}
        value={query.paragraph}
      />
      <Select
        name="by"
        label={label('statistics.of-whom')}
        items={[
          { value: '', text: text.say('statistics.of-everyone') },
          { value: 'sector', text: text.say('statistics.of-sector') },
          { value: 'corridor', text: text.say('statistics.of-corridor') },
        ]}
        value={query.by}
      />
      {periods.length > 1 && (
        <Select
          name="period"
          label={label('statistics.period')}
          items={[
            { value: '', text: text.say('statistics.newest') },
            ...periods.toReversed().map(({ period }) => ({ value: period, text: period })),
          ]}
          value={query.period}
        />
      )}
      <Button text={text.say('statistics.show')} classes="govuk-button--secondary" />
    </form>
  );
}

function paragraphWords(cite: string, text: Speaker): string {
  const key = `paragraph.${cite}`;
  return isMessageKey(key) ? text.say('statistics.paragraph-one', { cite, words: text.say(key) }) : cite;
}

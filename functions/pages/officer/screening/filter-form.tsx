import { bands, dueDiligenceTiers } from '../../../../rules/vocabulary.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Input } from '../../components/input.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { coverageNames, coverageParts, type Filter, isFiltering, isOfScores } from './filter.ts';

interface FilterFormProps {
  action: string;
  /** Where all are shown. */
  clear: string;
  filter: Filter;
  text: Speaker;
}

/** Finds and chooses some of a screening; the choice stands in the address, so that it can be kept and sent on. */
export function FilterForm({ action, clear, filter, text }: FilterFormProps) {
  const isOn = isFiltering(filter);
  const legend = (words: string) => ({ legend: { text: words, classes: 'govuk-fieldset__legend--s' } });
  const [lowest, highest] = coverageParts.between;
  const ends = { low: text.percent(lowest), high: text.percent(highest) };
  return (
    <form action={action} method="get" novalidate class="app-no-print">
      <Input
        name="q"
        type="search"
        label={{ text: text.say('screening.find'), classes: 'govuk-label--s' }}
        hint={{ text: text.say('screening.find-hint') }}
        value={filter.sought}
        spellcheck={false}
        classes="govuk-input--width-20"
      />
      <Details open={isOfScores(filter)} summaryText={text.say('screening.filter')}>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-third">
            <Checkboxes
              name="band"
              classes="govuk-checkboxes--small"
              fieldset={legend(text.say('screening.filter-band'))}
              items={bands.map((band) => ({ value: band, text: text.say(`band.${band}`) }))}
              values={filter.bands}
            />
          </div>
          <div class="govuk-grid-column-one-third">
            <Checkboxes
              name="coverage"
              classes="govuk-checkboxes--small"
              fieldset={legend(text.say('screening.filter-coverage'))}
              items={coverageNames.map((part) => ({ value: part, text: text.say(`screening.coverage.${part}`, ends) }))}
              values={filter.coverage}
            />
          </div>
          <div class="govuk-grid-column-one-third">
            <Checkboxes
              name="tier"
              classes="govuk-checkboxes--small"
              fieldset={legend(text.say('screening.filter-tier'))}
              items={dueDiligenceTiers.map((tier) => ({ value: tier, text: text.say(`tier.${tier}`) }))}
              values={filter.tiers}
            />
          </div>
        </div>
        <Input
          name="least"
          label={{ text: text.say('screening.filter-least'), classes: 'govuk-label--s' }}
          hint={{ text: text.say('screening.filter-least-hint') }}
          value={filter.least === 0 ? '' : String(filter.least)}
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
      </Details>
      <div class="govuk-button-group">
        <Button text={text.say('screening.filter-send')} classes="govuk-button--secondary" />
        {isOn && (
          <a class="govuk-link" href={clear}>
            {text.say('screening.filter-clear')}
          </a>
        )}
      </div>
    </form>
  );
}

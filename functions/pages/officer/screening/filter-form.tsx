import { bands, dueDiligenceTiers } from '../../../../rules/vocabulary.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Input } from '../../components/input.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { type Filter, isFiltering } from './ordered.ts';

interface FilterFormProps {
  action: string;
  filter: Filter;
  /** How many are shown by it, of how many. */
  shown: number;
  all: number;
  text: Speaker;
}

/** Chooses some of a screening; the choice stands in the address, so that it can be kept and sent on. */
export function FilterForm({ action, filter, shown, all, text }: FilterFormProps) {
  const isOn = isFiltering(filter);
  const legend = (words: string) => ({ legend: { text: words, classes: 'govuk-fieldset__legend--s' } });
  return (
    <Details
      open={isOn}
      classes="app-no-print"
      summaryText={isOn ? text.say('screening.filter-on', { shown, all }) : text.say('screening.filter')}
    >
      <form action={action} method="get" novalidate>
        <Checkboxes
          name="band"
          classes="govuk-checkboxes--small"
          fieldset={legend(text.say('screening.filter-band'))}
          items={bands.map((band) => ({ value: band, text: text.say(`band.${band}`) }))}
          values={filter.bands}
        />
        <Checkboxes
          name="tier"
          classes="govuk-checkboxes--small"
          fieldset={legend(text.say('screening.filter-tier'))}
          items={dueDiligenceTiers.map((tier) => ({ value: tier, text: text.say(`tier.${tier}`) }))}
          values={filter.tiers}
        />
        <Input
          name="least"
          label={{ text: text.say('screening.filter-least'), classes: 'govuk-label--s' }}
          hint={{ text: text.say('screening.filter-least-hint') }}
          value={filter.least === 0 ? '' : String(filter.least)}
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <div class="govuk-button-group govuk-!-margin-bottom-0">
          <Button text={text.say('screening.filter-send')} classes="govuk-button--secondary" />
          {isOn && (
            <a class="govuk-link" href={action}>
              {text.say('screening.filter-clear')}
            </a>
          )}
        </div>
      </form>
    </Details>
  );
}

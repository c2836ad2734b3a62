import * as z from 'zod';
import { bands } from '../../../../rules/vocabulary.ts';
import { listedScreening } from '../../../api/routes/list-screenings.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { More, pageQuery } from '../more.tsx';

const screenings = z.object({ items: z.array(listedScreening) });
type Listed = z.output<typeof listedScreening>;

/** An officer's own screenings, newest first, and the way to another. */
export const screeningsPage: PageSpec = {
  method: 'GET',
  path: '/screenings',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { api, text } = call;
    const { body, next } = await api.get('/v1/screenings', screenings, { query: pageQuery(call) });
    const title = text.say('screening.title');
    const caption = text.say('screening.recent');
    return {
      kind: 'page',
      title,
      width: 'full',
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('screening.lead')}</p>
          <Button text={text.say('screening.start')} href="/screenings/new" />
          {body.items.length === 0 ? (
            <InsetText>{text.say('screening.none')}</InsetText>
          ) : (
            <ScrollPane label={caption}>
              <Table
                caption={caption}
                captionClasses="govuk-table__caption--m"
                firstCellIsHeader
                classes="govuk-table--small-text-until-tablet"
                head={[
                  { text: text.say('screening.reference') },
                  { text: text.say('screening.column.day') },
                  { text: text.say('screening.column.parties'), format: 'numeric' },
                  { text: text.say('screening.column.came-to') },
                ]}
                rows={body.items.map((screening) => [
                  {
                    text: (
                      <a class="govuk-link" href={`/screenings/${screening.id}`}>
                        <bdi>{screening.reference}</bdi>
                      </a>
                    ),
                  },
                  { text: text.time(screening.createdAt) },
                  { text: text.number(screening.parties), format: 'numeric' },
                  { text: cameTo(screening, text) },
                ])}
              />
            </ScrollPane>
          )}
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

function cameTo({ bands: counts, withoutScore }: Listed, text: Speaker): string {
  const ofBands = bands.flatMap((band) => {
    const count = counts[band] ?? 0;
    return count === 0 ? [] : [text.say('screening.band-count', { band: text.say(`band.${band}`), count })];
  });
  const without = withoutScore === 0 ? [] : [text.say('screening.without-count', { count: withoutScore })];
  return text.list([...ofBands, ...without]);
}

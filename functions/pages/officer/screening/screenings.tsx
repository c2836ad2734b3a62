import * as z from 'zod';
import { listedScreening } from '../../../api/routes/list-screenings.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { BandCounts } from './band-counts.tsx';

const screenings = z.object({ items: z.array(listedScreening) });

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
                  { text: <BandCounts counts={screening.bands} withoutScore={screening.withoutScore} text={text} /> },
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

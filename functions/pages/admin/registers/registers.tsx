import * as z from 'zod';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';

const list = z.object({
  items: z.array(
    z.object({
      country: z.string(),
      current: z.object({ asOf: z.string(), importedAt: z.string() }).nullable(),
      open: z.boolean(),
    }),
  ),
});

/** The registers of which anything was imported, by country. */
export const registersPage: PageSpec = {
  method: 'GET',
  path: '/admin/registers',
  for: ['administrator'],
  handle: async ({ api, text }) => {
    const { body } = await api.get('/v1/licence-registers', list);
    const title = text.say('admin.registers.title');
    return {
      kind: 'page',
      title,
      back: { href: '/admin', text: text.say('admin.back') },
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('admin.registers.lead')}</p>
          <Button text={text.say('admin.registers.new')} href="/admin/registers/new" />
          {body.items.length === 0 ? (
            <InsetText>{text.say('admin.registers.none')}</InsetText>
          ) : (
            <ScrollPane label={title}>
              <Table
                head={(['admin.registers.country', 'admin.registers.as-of', 'admin.registers.state'] as const).map(
                  (key) => ({ text: text.say(key) }),
                )}
                rows={body.items.map(({ country, current, open }) => [
                  {
                    text: (
                      <a class="govuk-link" href={`/admin/registers/${country}`}>
                        {text.country(country)}
                      </a>
                    ),
                  },
                  { text: current === null ? '–' : text.date(current.asOf) },
                  { text: text.say(open ? 'admin.registers.not-finished' : 'admin.registers.up') },
                ])}
              />
            </ScrollPane>
          )}
        </>
      ),
    };
  },
};

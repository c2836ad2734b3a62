import * as z from 'zod';
import { shownImport } from '../../../api/show-register.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';

const register = z.object({
  country: z.string(),
  current: z.object({ asOf: z.string(), importedAt: z.string() }).nullable(),
  items: z.array(shownImport),
});

/** The register of a country: which one counts, and its imports, newest first. */
export const registerPage: PageSpec = {
  method: 'GET',
  path: '/admin/registers/{country}',
  for: ['administrator'],
  handle: async (call) => {
    const { api, params, text } = call;
    const { body, next } = await api.get(`/v1/licence-registers/${params.country}`, register, {
      query: pageQuery(call),
    });
    const { country, current, items } = body;
    const title = text.say('admin.register.title', { country: text.country(country) });
    const words = (state: (typeof items)[number]['state']) => text.say(`admin.imported.state.${state}`);
    return {
      kind: 'page',
      title,
      back: { href: '/admin/registers', text: text.say('admin.registers.title') },
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {current === null
              ? text.say('admin.register.no-current')
              : text.say('admin.register.current', {
                  asOf: text.date(current.asOf),
                  at: text.time(current.importedAt),
                })}
          </p>
          <Button text={text.say('admin.registers.new')} href={`/admin/registers/new?country=${country}`} />
          <h2 class="govuk-heading-m">{text.say('admin.register.imports')}</h2>
          <SummaryList
            rows={items.map(({ id, asOf, state }) => ({
              key: { text: text.date(asOf) },
              value: { text: words(state) },
              actions: {
                items: [
                  {
                    href: `/admin/registers/${country}/imports/${id}`,
                    text: text.say('admin.jobs.open'),
                    visuallyHiddenText: text.date(asOf),
                  },
                ],
              },
            }))}
          />
          <More next={next} call={call} />
        </>
      ),
    };
  },
};

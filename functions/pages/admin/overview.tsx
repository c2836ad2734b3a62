import { InsetText } from '../components/inset-text.tsx';
import type { PageSpec } from '../define-page.ts';
import { attentionOf } from './attention.ts';

const areas = [
  ['/admin/disputes', 'admin.area.disputes', 'admin.area.disputes-hint'],
  ['/admin/registers', 'admin.area.registers', 'admin.area.registers-hint'],
  ['/admin/jobs', 'admin.area.jobs', 'admin.area.jobs-hint'],
  ['/admin/roles', 'admin.area.roles', 'admin.area.roles-hint'],
  ['/admin/erasures', 'admin.area.erasures', 'admin.area.erasures-hint'],
  ['/parties', 'admin.area.parties', 'admin.area.parties-hint'],
  ['/statistics', 'admin.area.statistics', undefined],
  ['/log', 'admin.area.log', undefined],
  ['/docs', 'admin.area.docs', undefined],
] as const;

/** What needs attention, and what an administrator can do. */
export const adminPage: PageSpec = {
  method: 'GET',
  path: '/admin',
  for: ['administrator'],
  handle: async (call) => {
    const { text } = call;
    const title = text.say('admin.title');
    const attention = await attentionOf(call);
    return {
      kind: 'page',
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <h2 class="govuk-heading-m">{text.say('admin.attention')}</h2>
          {attention.length === 0 ? (
            <InsetText>{text.say('admin.nothing')}</InsetText>
          ) : (
            <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
              {attention.map(({ href, words }) => (
                <li>
                  <a class="govuk-link" href={href}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <h2 class="govuk-heading-m">{text.say('admin.areas')}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {areas.map(([href, key, hint]) => (
              <li>
                <a class="govuk-link govuk-!-font-weight-bold" href={href}>
                  {text.say(key)}
                </a>
                {hint !== undefined && (
                  <>
                    <br />
                    <span class="govuk-hint">{text.say(hint)}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};

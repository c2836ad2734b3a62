import { roles } from '../../../shared/access/principal.ts';
import { ScrollPane } from '../components/scroll-pane.tsx';
import { Table } from '../components/table.tsx';
import type { PageSpec } from '../define-page.ts';
import type { Speaker } from '../texts/speaker.ts';

/** Which roles there are and where they are given: who has which, the issuer alone says, at each sign-in. */
export const rolesPage: PageSpec = {
  method: 'GET',
  path: '/admin/roles',
  for: ['administrator'],
  handle: async ({ text, session }) => {
    const title = text.say('admin.roles.title');
    const own = (session?.roles ?? []).map((role) => text.say(`admin.roles.${role}`));
    return {
      kind: 'page',
      title,
      width: 'full',
      back: { href: '/admin', text: text.say('admin.back') },
      body: (
        <>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <h1 class="govuk-heading-l">{title}</h1>
              <p class="govuk-body">{text.say('admin.roles.lead')}</p>
              <p class="govuk-body">{text.say('admin.roles.when')}</p>
              <p class="govuk-body">{text.say('admin.roles.yours', { roles: text.list(own) })}</p>
            </div>
          </div>
          <RoleTable text={text} />
          <h2 class="govuk-heading-m">{text.say('admin.roles.known')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>{text.say('admin.roles.known-trail')}</li>
            <li>
              {text.say('admin.roles.known-members')}{' '}
              <a class="govuk-link" href="/parties">
                {text.say('admin.roles.known-find')}
              </a>
            </li>
          </ul>
        </>
      ),
    };
  },
};

const RoleTable = ({ text }: { text: Speaker }) => (
  <ScrollPane label={text.say('admin.roles.table')}>
    <Table
      firstCellIsHeader
      head={(['admin.roles.role', 'admin.roles.may', 'admin.roles.word'] as const).map((key) => ({
        text: text.say(key),
      }))}
      rows={roles.map((role) => [
        { text: text.say(`admin.roles.${role}`) },
        { text: text.say(`admin.roles.${role}-may`) },
        {
          text: (
            <code>
              <bdi>{role}</bdi>
            </code>
          ),
        },
      ])}
    />
  </ScrollPane>
);

import type { Child } from 'hono/jsx';
import type { Role } from '../../../../shared/access/principal.ts';
import type { PageCall } from '../../define-page.ts';
import type { MessageKey } from '../../texts/messages.ts';
import type { PageView } from '../../view.ts';
import { ReasonBar } from '../reason-bar.tsx';
import type { OpenParty } from './open-party.ts';

const sections = [
  { name: 'overview', path: '', text: 'officer.overview', roles: undefined },
  { name: 'findings', path: '/findings', text: 'officer.findings', roles: undefined },
  { name: 'history', path: '/history', text: 'officer.history', roles: undefined },
  { name: 'fees', path: '/fees', text: 'officer.fees', roles: undefined },
  { name: 'chain', path: '/chain', text: 'officer.chain', roles: undefined },
  { name: 'decisions', path: '/decisions', text: 'officer.decisions', roles: ['procurement_officer', 'auditor'] },
  { name: 'disputes', path: '/disputes', text: 'officer.disputes', roles: undefined },
  { name: 'audit', path: '/audit', text: 'officer.audit', roles: undefined },
] as const satisfies readonly {
  name: string;
  path: string;
  text: MessageKey;
  roles: readonly Role[] | undefined;
}[];

type Section = (typeof sections)[number]['name'];

/** Whether somebody with one of these roles looks. */
export const isOne = ({ session }: Pick<PageCall, 'session'>, ...roles: readonly Role[]): boolean =>
  roles.some((role) => session?.roles.includes(role));

/** The address of a page of a party, under the rule set that is looked at. */
export function partyPath({ party, ruleSet }: Pick<OpenParty, 'party' | 'ruleSet'>, path = ''): string {
  const query = ruleSet.id === 'un-13jk' ? '' : `?ruleSet=${ruleSet.id}`;
  return `/parties/${party.id}${path}${query}`;
}

/** One of the pages on an organisation: its name, the ways to the others, and what the page says. */
export function partyView(call: PageCall, open: OpenParty, section: Section, body: Child): PageView {
  const { text } = call;
  const { party } = open;
  const shown = sections.filter(({ roles }) => roles === undefined || isOne(call, ...roles));
  const here = sections.find(({ name }) => name === section);
  const heading = here === undefined || section === 'overview' ? undefined : text.say(here.text);
  return {
    kind: 'page',
    title: heading === undefined ? party.name : text.say('officer.title-of', { section: heading, party: party.name }),
    width: 'full',
    back: { href: '/parties', text: text.say('nav.parties') },
    body: (
      <>
        <ReasonBar call={call} />
        {heading === undefined ? (
          <h1 class="govuk-heading-l app-name">
            <bdi>{party.name}</bdi>
          </h1>
        ) : (
          <>
            <span class="govuk-caption-l app-name">
              <bdi>{party.name}</bdi>
            </span>
            <h1 class="govuk-heading-l">{heading}</h1>
          </>
        )}
        <nav class="app-sections app-no-print" aria-label={text.say('officer.sections', { party: party.name })}>
          <ul class="app-sections__list">
            {shown.map(({ name, path, text: key }) => (
              <li class="app-sections__item">
                <a
                  class="govuk-link govuk-link--no-visited-state"
                  href={partyPath(open, path)}
                  {...(name === section ? { 'aria-current': 'page' } : {})}
                >
                  {text.say(key)}
                </a>
              </li>
            ))}
            {isOne(call, 'administrator') && (
              <li class="app-sections__item">
                <a class="govuk-link govuk-link--no-visited-state" href={`/admin/parties/${party.id}`}>
                  {text.say('admin.party.title')}
                </a>
              </li>
            )}
          </ul>
        </nav>
        {body}
      </>
    ),
  };
}

/** Text at the width at which it is best read, on a page that takes more for its tables. */
export const TextColumn = ({ children }: { children: Child }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children}</div>
  </div>
);

import type * as z from 'zod';
import { shownChain } from '../../../api/show-chain.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { Chain } from '../../pictures/chain.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import { linksOf, type ShownLink } from './links.ts';
import { type OpenParty, openParty, readers } from './open-party.ts';
import { isOne, partyView, TextColumn } from './party-view.tsx';

const mostShown = '200';

/** Whom an organisation uses, whom these use, and so on; who uses it; and what both sides of its own links say. */
export const chainPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/chain',
  for: readers,
  handle: async (call) => {
    const { text } = call;
    const open = await openParty(call);
    const walks = isOne(call, 'procurement_officer', 'auditor');
    const [providers, users, links] = await Promise.all([
      walks ? chainOf(open, { direction: 'providers' }) : undefined,
      walks ? chainOf(open, { direction: 'users', depth: '1' }) : undefined,
      linksOf(open),
    ]);
    return partyView(
      call,
      open,
      'chain',
      <>
        <TextColumn>
          <p class="govuk-body">{text.say('officer.chain-lead')}</p>
        </TextColumn>
        {providers !== undefined && <Walk chain={providers} direction="providers" call={call} />}
        {users !== undefined && <Walk chain={users} direction="users" call={call} />}
        <Links links={links} text={text} />
      </>,
    );
  },
};

const chainOf = async ({ get, ruleSet }: OpenParty, query: Record<string, string>) =>
  (await get('/chain', shownChain, { ...query, ruleSet: ruleSet.id, limit: mostShown })).body;

interface WalkProps {
  chain: z.output<typeof shownChain>;
  direction: 'providers' | 'users';
  call: PageCall;
}

const Walk = ({ chain, direction, call: { text } }: WalkProps) => (
  <>
    <h2 class="govuk-heading-m">{text.say(`officer.chain.${direction}`)}</h2>
    <Chain
      id={`chain-${direction}`}
      chain={chain}
      direction={direction}
      text={text}
      hrefOf={(party) => `/parties/${party}`}
    />
  </>
);

function Links({ links, text }: { links: readonly ShownLink[]; text: Speaker }) {
  const title = text.say('officer.links');
  if (links.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="govuk-body">{text.say('officer.links-none')}</p>
      </>
    );
  }
  const says = (statement: ShownLink['ours']) =>
    statement === null
      ? text.say('officer.link.silent')
      : text.say(
          statement.withdrawnAt === undefined ? `officer.link.says.${statement.says}` : 'officer.link.withdrawn',
          {
            since: text.date(statement.withdrawnAt ?? statement.since),
          },
        );
  return (
    <ScrollPane label={title}>
      <Table
        caption={title}
        captionClasses="govuk-table__caption--m"
        head={(['other', 'role', 'ours', 'theirs', 'state'] as const).map((column) => ({
          text: text.say(`officer.links.${column}`),
        }))}
        firstCellIsHeader
        rows={links.map(({ other, kind, role, ours, theirs, state, ended, endsOn }) => [
          {
            text:
              other.partyId === null ? (
                <bdi>{other.name}</bdi>
              ) : (
                <a class="govuk-link" href={`/parties/${other.partyId}`}>
                  <bdi>{other.name}</bdi>
                </a>
              ),
          },
          { text: text.say(`officer.role.${kind}.${role}`) },
          { text: says(ours) },
          { text: says(theirs) },
          {
            text:
              ended && endsOn !== undefined
                ? text.say('officer.link.ended-on', { day: text.date(endsOn) })
                : text.say(ended ? 'officer.link.ended' : `officer.link.${state}`),
          },
        ])}
      />
    </ScrollPane>
  );
}

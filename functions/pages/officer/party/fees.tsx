import type * as z from 'zod';
import { feeCategories } from '../../../../rules/forms/fee-table.ts';
import type { shownContext } from '../../../api/show-context.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { costsStated } from './cost-statement.ts';
import { FeeTables } from './fee-tables.tsx';
import { linksOf } from './links.ts';
import { currentResult, openParty, partyReader, readers } from './open-party.ts';
import { otherSides } from './other-side.ts';
import { OtherSides } from './other-sides.tsx';
import { partyView, TextColumn } from './party-view.tsx';

type Ledger = NonNullable<z.output<typeof shownContext>['ledger']>;
type Line = Ledger['rows'][number];
type Side = Line['own'];

/** Recruitment costs: where both sides of a link do not say the same, and all that each of them says. */
export const feesPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/fees',
  for: readers,
  handle: async (call) => {
    const { text } = call;
    const open = await openParty(call);
    const [result, links, stated] = await Promise.all([
      currentResult(open),
      linksOf(open),
      costsStated(open.get, ['supplier', 'agency']),
    ]);
    const { sides, more } = await otherSides(links, (party) => partyReader(call, party));
    const ledger = result?.context.ledger;
    // Lines are kept for other rules too, on which both sides agree; only those that differ say since when.
    const differing = ledger?.rows.filter(({ since }) => since !== undefined) ?? [];
    const names = new Map(links.map(({ other }) => [other.partyId ?? '', other.name]));
    return partyView(
      call,
      open,
      'fees',
      <>
        <TextColumn>
          <p class="govuk-body">{text.say('officer.fees-lead')}</p>
          {ledger === undefined ? (
            <InsetText>{text.say('officer.fees-none')}</InsetText>
          ) : (
            <p class="govuk-body">
              {text.say('officer.fees-compared', {
                links: ledger.links,
                compared: ledger.compared,
                agreeing: ledger.agreeing,
                differing: differing.length,
              })}
            </p>
          )}
        </TextColumn>
        {differing.length > 0 && <LedgerTable lines={differing} names={names} call={call} party={open.party.name} />}
        <h2 class="govuk-heading-m">{text.say('officer.fees-stated')}</h2>
        {stated.length === 0 && <p class="govuk-body">{text.say('officer.fees-nothing-stated')}</p>}
        {stated.map((statement) => (
          <FeeTables party={open.party.name} statement={statement} sides={sides} text={text} />
        ))}
        <TextColumn>
          <OtherSides sides={sides} more={more} text={text} />
        </TextColumn>
      </>,
    );
  },
};

interface LedgerTableProps {
  lines: readonly Line[];
  /** Of the other sides, by the id of the party. */
  names: ReadonlyMap<string, string>;
  call: PageCall;
  party: string;
}

function LedgerTable({ lines, names, call: { text }, party }: LedgerTableProps) {
  const caption = text.say('officer.fees-differ');
  return (
    <ScrollPane label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={[
          { text: text.say('officer.fee.cost') },
          { text: text.say('officer.fee.with') },
          { text: text.say('officer.fee.says', { name: party }) },
          { text: text.say('officer.fee.other-says') },
          { text: text.say('officer.fee.difference') },
        ]}
        firstCellIsHeader
        rows={lines.map((line) => [
          { text: <LawWords text={text} english={feeCategories[line.category]} /> },
          {
            text: (
              <>
                <OtherName line={line} names={names} text={text} />
                <br />
                {text.say('officer.corridor', { from: text.country(line.from), to: text.country(line.to) })}
              </>
            ),
          },
          { text: <SideWords side={line.own} text={text} /> },
          { text: line.others === undefined ? '' : <SideWords side={line.others} text={text} /> },
          { text: <Difference line={line} text={text} /> },
        ])}
      />
    </ScrollPane>
  );
}

function OtherName({ line: { other }, names, text }: { line: Line; names: LedgerTableProps['names']; text: Speaker }) {
  const name = other === undefined ? undefined : names.get(other);
  if (other === undefined || name === undefined) return <>{text.say('officer.other-unnamed')}</>;
  return (
    <a class="govuk-link" href={`/parties/${other}`}>
      <bdi>{name}</bdi>
    </a>
  );
}

/** What one side says of a cost: whether workers bore it, and how much on average. */
function SideWords({ side, text }: { side: Side; text: Speaker }) {
  const { worker, incurred, amount, saysEmployerBore, saysAgencyCollected } = side;
  return (
    <>
      {incurred === 'no' ? text.say('officer.fee.no-cost') : text.say(`officer.fee.worker.${worker}`)}
      {saysEmployerBore && (
        <>
          <br />
          {text.say('officer.fee.employer-bore')}
        </>
      )}
      {saysAgencyCollected && (
        <>
          <br />
          {text.say('officer.fee.agency-collected')}
        </>
      )}
      {amount !== undefined && (
        <>
          <br />
          {text.say('officer.fee.on-average', { amount: text.money(amount) })}
        </>
      )}
    </>
  );
}

/** In which respects the two sides do not say the same, or may not. */
function Difference({ line, text }: { line: Line; text: Speaker }) {
  const { payer, existence, amountDiffersByPercent: percent, sameWorkers, since } = line;
  const differs = payer === 'others_say_worker' || payer === 'own_says_worker' || existence === 'differs';
  return (
    <>
      <Tag
        text={text.say(differs || percent !== undefined ? 'officer.fee.differs' : 'officer.fee.open')}
        classes={differs || percent !== undefined ? 'govuk-tag--red' : 'govuk-tag--grey'}
      />
      <br />
      {payer !== 'agrees' && <>{text.say(`officer.fee.payer.${payer}`)} </>}
      {existence !== 'agrees' && <>{text.say(`officer.fee.existence.${existence}`)} </>}
      {percent !== undefined && <>{text.say('officer.fee.percent', { percent: text.percent(percent) })} </>}
      {sameWorkers === false && <>{text.say('officer.fee.other-workers')} </>}
      {since !== undefined && (
        <span class="govuk-hint app-inline">{text.say('officer.fee.since', { day: text.date(since) })}</span>
      )}
    </>
  );
}

import * as z from 'zod';
import { listedContract } from '../../../api/routes/list-contracts.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { BandTag } from '../../my/band-tag.tsx';
import { type Authority, authoritiesOf } from '../authorities.ts';

const list = z.object({ items: z.array(listedContract) });

/** The contracts of the authorities that an officer speaks for, newest first. */
export const contractsPage: PageSpec = {
  method: 'GET',
  path: '/contracts',
  for: ['procurement_officer'],
  handle: async (call) => {
    const { text, api } = call;
    const authorities = await authoritiesOf(call);
    const contracts = await Promise.all(
      authorities.map(async (authority) => ({
        authority,
        items: (await api.get('/v1/contracts', list, { query: { buyer: authority.id, limit: '50' } })).body.items,
      })),
    );
    const title = text.say('nav.contracts');
    return {
      kind: 'page',
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('contracts.lead')}</p>
          <Button text={text.say('contracts.new')} href="/contracts/new" />
          {authorities.length === 0 && <InsetText>{text.say('contracts.no-authority')}</InsetText>}
          {contracts.map(({ authority, items }) => (
            <Contracts authority={authority} items={items} call={call} />
          ))}
        </>
      ),
    };
  },
};

interface ContractsProps {
  authority: Authority;
  items: readonly z.output<typeof listedContract>[];
  call: PageCall;
}

function Contracts({ authority, items, call: { text } }: ContractsProps) {
  const name = <bdi>{authority.name}</bdi>;
  if (items.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{name}</h2>
        <p class="govuk-body">{text.say('contracts.none')}</p>
      </>
    );
  }
  return (
    <ScrollPane label={authority.name}>
      <Table
        caption={name}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={(['reference', 'declared', 'band', 'score'] as const).map((column) => ({
          text: text.say(`contracts.${column}`),
        }))}
        rows={items.map(({ id, reference, createdAt, band, score }) => [
          {
            text: (
              <a class="govuk-link" href={`/contracts/${id}`}>
                <bdi>{reference === id ? text.say('contracts.no-reference') : reference}</bdi>
              </a>
            ),
          },
          { text: text.date(createdAt) },
          { text: <BandTag band={band} text={text} /> },
          { text: text.number(score.notRuledOut) },
        ])}
      />
    </ScrollPane>
  );
}

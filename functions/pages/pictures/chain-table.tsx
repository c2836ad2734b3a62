import { ScrollPane } from '../components/scroll-pane.tsx';
import { Table } from '../components/table.tsx';
import { BandTag } from '../my/band-tag.tsx';
import type { Speaker } from '../texts/speaker.ts';
import type { ChainDirection, ChainLink, ChainNode } from './chain-tree.ts';
import { linkInWords, standingOf } from './chain-words.ts';

interface ChainTableParams {
  nodes: readonly ChainNode[];
  direction: ChainDirection;
  text: Speaker;
  hrefOf?: (party: string) => string;
}

/** Every organisation of a chain with every link to it, in the order and with the numbers of the picture. */
export function ChainTable({ nodes, direction, text, hrefOf }: ChainTableParams) {
  const caption = text.say('pictures.chain.table');
  const reached = new Map<ChainNode, { from: ChainNode; link: ChainLink }[]>();
  const reach = (to: ChainNode, from: ChainNode, link: ChainLink) =>
    reached.set(to, [...(reached.get(to) ?? []), { from, link }]);
  for (const from of nodes) {
    for (const child of from.children) if (child.why) reach(child, from, child.why);
    for (const { link, to } of from.others) reach(to, from, link);
  }
  return (
    <ScrollPane label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        head={[
          { text: text.say('pictures.chain.number'), format: 'numeric' },
          { text: text.say('pictures.chain.organisation') },
          { text: text.say('pictures.chain.links') },
          { text: text.say('pictures.chain.band') },
          { text: text.say('pictures.chain.score'), format: 'numeric' },
          { text: text.say('pictures.chain.exposure'), format: 'numeric' },
        ]}
        rows={nodes.map((node) => [
          { text: text.number(node.number), format: 'numeric' },
          { text: <Named node={node} {...(hrefOf && { hrefOf })} /> },
          {
            text: (reached.get(node) ?? []).map(({ from, link }) => (
              <div>{linkInWords(text, direction, link, from)}</div>
            )),
          },
          {
            text: node.band === undefined ? standingOf(text, node) : <BandTag band={node.band} text={text} />,
          },
          { text: node.score === undefined ? '' : text.number(node.score.notRuledOut), format: 'numeric' },
          { text: node.exposure === undefined ? '' : text.number(node.exposure.notRuledOut), format: 'numeric' },
        ])}
      />
    </ScrollPane>
  );
}

function Named({ node, hrefOf }: { node: ChainNode; hrefOf?: (party: string) => string }) {
  const name = <bdi>{node.name}</bdi>;
  if (hrefOf === undefined || node.partyId === null || node.depth === 0) return name;
  return (
    <a class="govuk-link" href={hrefOf(node.partyId)}>
      {name}
    </a>
  );
}

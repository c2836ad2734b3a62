import { bands } from '../../../rules/vocabulary.ts';
import type { Speaker } from '../texts/speaker.ts';
import { layeredScene, outlineScene } from './chain-scene.ts';
import { ChainTable } from './chain-table.tsx';
import { type ChainDirection, type ChainNode, chainTree, readingOrder, type ShownChain } from './chain-tree.ts';
import { chainWords } from './chain-words.ts';
import { boxKey, Figure, lineKey, widths } from './figure.tsx';

/** More boxes than this nobody reads as a picture. */
const mostInPicture = 100;

interface ChainParams {
  /** Of this picture alone on its page. */
  id: string;
  /** As `GET /v1/parties/{id}/chain` answers, its first page. */
  chain: ShownChain;
  /** As it was asked for. */
  direction: ChainDirection;
  text: Speaker;
  /** Where an organisation is shown. */
  hrefOf?: (party: string) => string;
}

/** Whom an organisation uses, whom these use and so on, or the other way round, as a picture and as a table; a wide page has room for it. */
export function Chain({ id, chain, direction, text, hrefOf }: ChainParams) {
  const root = chainTree(chain, direction);
  if (root === undefined || root.children.length === 0) {
    return <p class="govuk-body">{text.say(`pictures.chain.none-${direction}`)}</p>;
  }
  const nodes = readingOrder(root);
  return (
    <>
      {nodes.length > mostInPicture ? (
        <p class="govuk-body">{text.say('pictures.chain.too-many', { count: nodes.length, most: mostInPicture })}</p>
      ) : (
        <ChainPicture id={id} root={root} direction={direction} text={text} />
      )}
      {chain.truncated && <p class="govuk-body">{text.say('pictures.chain.truncated', { count: nodes.length })}</p>}
      <ChainTable nodes={nodes} direction={direction} text={text} {...(hrefOf && { hrefOf })} />
    </>
  );
}

function ChainPicture({
  id,
  root,
  direction,
  text,
}: Pick<ChainParams, 'id' | 'direction' | 'text'> & { root: ChainNode }) {
  const words = chainWords(text, direction);
  const nodes = readingOrder(root);
  const links = nodes.flatMap(({ why, others }) => [...(why ? [why] : []), ...others.map(({ link }) => link)]);
  const looks = (['confirmed', 'claimed', 'denied', 'ended'] as const).filter((look) =>
    links.some((link) => (look === 'ended' ? link.ended : !link.ended && link.state === look)),
  );
  return (
    <Figure
      id={id}
      text={text}
      title={text.say(`pictures.chain.title-${direction}`, { name: root.name })}
      description={text.say('pictures.chain.description', {
        count: nodes.length - 1,
        depth: Math.max(...nodes.map(({ depth }) => depth)),
        critical: nodes.filter(({ band, depth }) => depth > 0 && band === 'critical').length,
      })}
      draw={(width) => (width < widths.page ? outlineScene : layeredScene)(root, words, width)}
      wide="page"
      legend={[
        ...looks.map((look) => lineKey(look, text.say(`pictures.chain.${look}`))),
        ...bands
          .filter((band) => nodes.some((node) => node.band === band))
          .map((band) => boxKey(band, text.say(`band.${band}`))),
      ]}
    />
  );
}

import { isolate } from '../texts/isolate.ts';
import type { Speaker } from '../texts/speaker.ts';
import type { ChainWords } from './chain-scene.ts';
import type { ChainDirection, ChainLink, ChainNode } from './chain-tree.ts';

/** What a chain says in the boxes of its picture. */
export function chainWords(text: Speaker, direction: ChainDirection): ChainWords {
  const role = ({ kind }: ChainLink) => text.say(`pictures.chain.${direction}.${kind}`);
  return {
    number: text.number,
    role,
    roleInFull: (link, from) =>
      from === undefined || (link.state === 'confirmed' && !link.ended)
        ? role(link)
        : linkInWords(text, direction, link, from),
    standing: (node) => standingOf(text, node),
    name: (line) => isolate(line, text.dir),
    others: (numbers) => text.say('pictures.chain.others', { numbers: text.list(numbers.map(text.number)) }),
  };
}

/** What an organisation is to another of the picture, and who says so. */
export const linkInWords = (text: Speaker, direction: ChainDirection, link: ChainLink, from: ChainNode): string =>
  text.say(`pictures.chain.link-${direction}`, {
    role: text.say(`pictures.chain.${direction}.${link.kind}`),
    number: from.number,
    state: text.say(`pictures.chain.${link.ended ? 'ended' : link.state}`),
  });

/** The band of an organisation, or why it has none. */
export function standingOf(text: Speaker, { band, stub, score }: ChainNode): string {
  if (band === undefined) return text.say(stub ? 'pictures.chain.not-registered' : 'pictures.chain.no-score');
  if (score === undefined) return text.say(`band.${band}`);
  return text.say('pictures.chain.standing', { band: text.say(`band.${band}`), score: score.notRuledOut });
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsScene } from '../../../functions/pages/pictures/bars-scene.ts';
import { layeredScene, outlineScene } from '../../../functions/pages/pictures/chain-scene.ts';
import { chainTree, readingOrder } from '../../../functions/pages/pictures/chain-tree.ts';
import { chainWords } from '../../../functions/pages/pictures/chain-words.ts';
import { widths } from '../../../functions/pages/pictures/figure.tsx';
import { bandEdges, historyScene } from '../../../functions/pages/pictures/score-history-scene.ts';
import { textWidth, wrapText } from '../../../functions/pages/pictures/text-width.ts';
import { languages } from '../../../functions/pages/texts/languages.ts';
import { createSpeaker } from '../../../functions/pages/texts/speaker.ts';
import { scoreOf } from '../../../rules/score.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { type Band, topics } from '../../../rules/vocabulary.ts';
import { faultsIn } from './faults.ts';
import { chainOf, verdictsOf } from './samples.ts';

const speaker = fc.constantFrom(...languages).map(createSpeaker);
const runs = { numRuns: 60 };

describe('a picture of how a score went', () => {
  const verdict = fc.record({ found: fc.nat(100), more: fc.nat(100), days: fc.nat(400) });

  it('keeps within its bounds, and no two of its words lie on one another', () => {
    const width = fc.constantFrom(widths.phone, widths.column);
    const verdicts = fc.array(verdict, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(speaker, width, verdicts, fc.nat(900), (text, wide, list, later) => {
        const points = verdictsOf(list).map(({ createdAt, ...rest }) => ({ at: createdAt, ...rest }));
        const until = new Date(Date.parse(points[0]?.at ?? '') + later * 86_400_000).toISOString();
        const words = { zone: (band: Band) => text.say(`band.${band}`), number: text.number, date: text.date };
        expect(faultsIn(historyScene(points.toReversed(), until, words, wide))).toEqual([]);
      }),
      runs,
    );
  });

  it('draws bands where every rule set in force has them', () => {
    for (const { score } of ruleSets) {
      expect({ ...score.bands, critical: scoreOf(1, 0, score) }).toEqual({
        ...{ medium: bandEdges.medium, high: bandEdges.high, critical: bandEdges.critical },
      });
    }
  });
});

describe('a picture of bars', () => {
  it('keeps within its bounds, and no two of its words lie on one another', () => {
    const row = fc.record({ decided: fc.nat(5000), open: fc.nat(5000) });
    const rows = fc.array(row, { minLength: 1, maxLength: topics.length });
    fc.assert(
      fc.property(speaker, fc.constantFrom(widths.phone, widths.column), rows, (text, width, list) => {
        const bars = list.map(({ decided, open }, index) => ({
          label: text.say(`topic.${topics[index] ?? 'fees'}`),
          parts: [
            { count: decided, look: 'solid' as const },
            { count: open, look: 'open' as const },
          ],
          value: text.say('pictures.coverage.of', { decided, total: decided + open }),
        }));
        expect(faultsIn(barsScene(bars, width))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a picture of a chain', () => {
  // Up to five links long, as chains are walked; each organisation hangs on one before it.
  const parents = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }).map((picks) => {
    const depths = [0];
    return picks.map((pick, index) => {
      const near = depths.flatMap((depth, n) => (depth < 5 ? [n] : []));
      const parent = near[pick % near.length] ?? 0;
      depths[index + 1] = (depths[parent] ?? 0) + 1;
      return parent;
    });
  });
  const rings = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });

  it.each([
    ['layers', layeredScene, widths.page],
    ['an outline', outlineScene, widths.phone],
  ] as const)('in %s keeps within its bounds, and none of its boxes or words lie on one another', (_, scene, width) => {
    fc.assert(
      fc.property(speaker, parents, rings, (text, hangs, more) => {
        const root = chainTree(chainOf(hangs, more), 'providers');
        if (root === undefined) throw new Error('The chain has no head.');
        const drawn = scene(root, chainWords(text, 'providers'), width);
        expect(faultsIn(drawn)).toEqual([]);
        const boxes = drawn.shapes.filter((shape) => shape.kind === 'box' && shape.look === 'frame');
        expect(boxes).toHaveLength(hangs.length + 1);
      }),
      runs,
    );
  });

  it('has an organisation once where the chain runs in a ring, and the link that closes it beside it', () => {
    const root = chainTree(chainOf([0, 1, 2], [[3, 1]]), 'providers');
    const nodes = root === undefined ? [] : readingOrder(root);
    expect(nodes.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(nodes.map(({ others }) => others.map(({ to }) => to.number))).toEqual([[], [], [], [2]]);
  });

  it('counts in the order in which one reads it, what hangs on an organisation before the next one', () => {
    const root = chainTree(chainOf([0, 0, 1, 2]), 'providers');
    const ids = root === undefined ? [] : readingOrder(root).map(({ partyId }) => partyId?.slice(-1));
    expect(ids).toEqual(['0', '1', '3', '2', '4']);
  });
});

describe('a text in lines', () => {
  it('is as narrow as it has to be, keeps all words that there is room for, and says where some are missing', () => {
    const line = fc.array(fc.constantFrom('of', 'Gesellschaft', 'Ltd.', '株式会社', 'للحراسة', '👩‍👩‍👧'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(line, fc.integer({ min: 60, max: 300 }), fc.integer({ min: 1, max: 3 }), (words, width, most) => {
        const lines = wrapText(words.join(' '), width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const each of lines) expect(textWidth(each)).toBeLessThanOrEqual(width);
        if (!lines.some((each) => each.endsWith('…'))) expect(lines.join(' ')).toBe(words.join(' '));
      }),
      runs,
    );
  });
});

import type { Band } from '../../../rules/vocabulary.ts';
import { lineHeight, type Point, type Scene, type Shape, textSize } from './scene.ts';
import { textWidth } from './text-width.ts';

/** A score from the time on when it was reached. */
export interface HistoryPoint {
  /** RFC 3339. */
  at: string;
  score: { found: number; notRuledOut: number };
  band: Band;
}

/** Where bands begin in the numbers of a score, as in every rule set in force. */
export const bandEdges = { low: 0, medium: 15, high: 35, critical: 75 } as const;
const zones = ['low', 'medium', 'high', 'critical'] as const;

export interface HistoryWords {
  zone: (band: (typeof zones)[number]) => string;
  number: (n: number) => string;
  date: (iso: string) => string;
}

const plotHeight = 240;
const top = 10;
const gap = 8;
const markRoom = 7;

/**
 * A score over time, in steps: it stands until the next one, the newest until `until`. Between what was found and what
 * is not ruled out lies what is not known.
 * @param points oldest first, one at least
 */
export function historyScene(
  points: readonly HistoryPoint[],
  until: string,
  words: HistoryWords,
  width: number,
): Scene {
  const labels = zones.map((zone) => words.zone(zone));
  const axisWidth = textWidth(words.number(100)) + gap;
  const end = width - Math.max(...labels.map((label) => textWidth(label))) - gap;
  const from = Date.parse(points[0]?.at ?? until);
  const to = Math.max(Date.parse(until), ...points.map(({ at }) => Date.parse(at)));
  const span = to - from;
  const first = axisWidth + markRoom;
  const across = (at: string) => first + (span === 0 ? 0 : ((Date.parse(at) - from) / span) * (end - markRoom - first));
  const up = (score: number) => top + plotHeight * (1 - score / 100);

  const steps = (of: (point: HistoryPoint) => number): Point[] => [
    ...points.flatMap((point, index): Point[] => {
      const before = points[index - 1];
      const here: Point = [across(point.at), up(of(point))];
      return before === undefined ? [here] : [[here[0], up(of(before))], here];
    }),
    ...points.slice(-1).map((point): Point => [end, up(of(point))]),
  ];
  const found = steps(({ score }) => score.found);
  const notRuledOut = steps(({ score }) => score.notRuledOut);
  return {
    width,
    height: top + plotHeight + gap + 2 * lineHeight,
    shapes: [
      ...zones.flatMap((zone, index): Shape[] => {
        const upper = up(bandEdges[zones[index + 1] ?? 'low'] || 100);
        const lower = up(bandEdges[zone]);
        return [
          ...zoneBox(index, { x: axisWidth, y: upper, width: end - axisWidth, height: lower - upper }),
          {
            kind: 'line',
            points: [
              [axisWidth, lower],
              [end, lower],
            ],
            look: 'faint',
          },
          { kind: 'text', x: axisWidth - gap, y: lower + middle, text: words.number(bandEdges[zone]), anchor: 'end' },
          { kind: 'text', x: end + gap, y: (upper + lower) / 2 + middle, text: labels[index] ?? '' },
        ];
      }),
      { kind: 'text', x: axisWidth - gap, y: top + middle, text: words.number(100), anchor: 'end' },
      { kind: 'area', points: [...notRuledOut, ...found.toReversed()], look: 'open' },
      { kind: 'line', points: notRuledOut, look: 'claimed' },
      { kind: 'line', points: found, look: 'solid' },
      ...points.flatMap(({ at, score, band }): Shape[] => [
        ...(score.found === score.notRuledOut
          ? []
          : [{ kind: 'mark', x: across(at), y: up(score.notRuledOut), form: 'square' } as const]),
        { kind: 'mark', x: across(at), y: up(score.found), form: band === 'not_scored' ? 'diamond' : 'dot' },
      ]),
      ...dayLabels([words.date(points[0]?.at ?? until), words.date(new Date(to).toISOString())], axisWidth, end),
    ],
  };
}

/** From the middle of a line of text down to its baseline. */
const middle = textSize * 0.35;

const zoneBox = (index: number, place: { x: number; y: number; width: number; height: number }): Shape[] =>
  index % 2 === 1 ? [{ kind: 'box', ...place, look: 'zone' }] : [];

/** The first and the last day, in two lines where one has no room for both, once where they are the same. */
function dayLabels([first, last]: [string, string], from: number, end: number): Shape[] {
  const y = top + plotHeight + gap + textSize;
  const start: Shape = { kind: 'text', x: from, y, text: first };
  if (first === last) return [start];
  const isTight = from + textWidth(first) + gap > end - textWidth(last);
  return [start, { kind: 'text', x: end, y: isTight ? y + lineHeight : y, text: last, anchor: 'end' }];
}

import { type Look, lineHeight, type Scene, type Shape, textSize } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One row of a picture of bars: its parts follow on one another. */
export interface Bar {
  label: string;
  parts: readonly { count: number; look: Look }[];
  /** What stands at the end of the bar. */
  value: string;
}

const barHeight = 20;
const rowGap = 14;
const gap = 8;
const beside = 0.38;

/**
 * Bars with their labels, beside them where that leaves the most of the width to the bars, and above them otherwise.
 * All are drawn to the scale of the longest.
 */
export function barsScene(bars: readonly Bar[], width: number): Scene {
  const longest = Math.max(1, ...bars.map(sumOf));
  const widestLabel = Math.max(0, ...bars.map(({ label }) => textWidth(label)));
  const isBeside = widestLabel <= width * beside;
  const start = isBeside ? widestLabel + gap : 0;
  const room = width - start - gap - Math.max(0, ...bars.map(({ value }) => textWidth(value)));
  const shapes: Shape[] = [];
  let y = 0;
  for (const bar of bars) {
    if (!isBeside) {
      for (const line of wrapText(bar.label, width, 2)) {
        shapes.push({ kind: 'text', x: 0, y: y + textSize, text: line });
        y += lineHeight;
      }
      y += 2;
    }
    const baseline = y + barHeight / 2 + textSize * 0.35;
    if (isBeside) shapes.push({ kind: 'text', x: 0, y: baseline, text: bar.label });
    let x = start;
    for (const { count, look } of bar.parts.filter((part) => part.count > 0)) {
      const long = (room * count) / longest;
      shapes.push({ kind: 'box', x, y, width: long, height: barHeight, look });
      x += long;
    }
    shapes.push({ kind: 'text', x: x + gap, y: baseline, text: bar.value });
    y += barHeight + rowGap;
  }
  return { width, height: Math.max(barHeight, y - rowGap + 1), shapes };
}

const sumOf = ({ parts }: Bar): number => parts.reduce((sum, { count }) => sum + count, 0);

import type { ChainLink, ChainNode } from './chain-tree.ts';
import { type BoxShape, type Look, lineHeight, type Point, type Scene, type Shape, textSize } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface ChainWords {
  number: (n: number) => string;
  /** What an organisation is to the one before it. */
  role: (link: ChainLink) => string;
  /** The same, with how the link stands, where the picture has no room to show it. */
  roleInFull: (link: ChainLink, from: ChainNode | undefined) => string;
  standing: (node: ChainNode) => string;
  name: (line: string) => string;
  /** Which other organisations of the picture it has a link to. */
  others: (numbers: readonly number[]) => string;
}

const padding = 6;
const strip = 14;
const rowGap = 10;
const indent = 22;
const border = 1;
const nameLines = 3;

/** A chain for a wide page: each number of links a column of its own, what hangs on an organisation beside it. */
export function layeredScene(root: ChainNode, words: ChainWords, width: number): Scene {
  const columns = columnsOf(root);
  const columnGap = columns > 4 ? 28 : 44;
  const boxWidth = Math.min(240, (width - 2 * border - (columns - 1) * columnGap) / columns);
  const shapes: Shape[] = [];
  const place = (node: ChainNode, level: number, top: number): { height: number; middle: number } => {
    const x = border + level * (boxWidth + columnGap);
    const lines = linesOf(node, words, boxWidth);
    const own = boxHeight(lines);
    let below = top;
    const middles: { child: ChainNode; middle: number }[] = [];
    for (const child of node.children) {
      const placed = place(child, level + 1, below);
      middles.push({ child, middle: placed.middle });
      below += placed.height;
    }
    const height = Math.max(own + rowGap, below - top);
    const first = middles[0]?.middle ?? top + own / 2;
    const last = middles.at(-1)?.middle ?? first;
    // Never above the room that it was given, nor below it.
    const middle = Math.min(Math.max((first + last) / 2, top + own / 2), top + height - rowGap - own / 2);
    for (const { child, middle: end } of middles) {
      const points: Point[] = [
        [x + boxWidth, middle],
        [x + boxWidth + columnGap, end],
      ];
      shapes.push({ kind: 'line', points, look: lookOf(child.why), curved: true });
    }
    const box = { x, y: middle - own / 2, width: boxWidth, height: own };
    shapes.push(...boxOf(node, lines, words.number(node.number), box));
    return { height, middle };
  };
  const { height } = place(root, 0, border);
  return { width, height: height - rowGap + 2 * border, shapes };
}

/** The same for a narrow screen: an organisation a row, moved in by the number of links. */
export function outlineScene(root: ChainNode, words: ChainWords, width: number): Scene {
  const shapes: Shape[] = [];
  let y = border;
  const place = (node: ChainNode, level: number, from?: ChainNode): number => {
    const x = border + level * indent;
    const lines = linesOf(node, words, width - x - border, (link) => words.roleInFull(link, from));
    const box = { x, y, width: width - x - border, height: boxHeight(lines) };
    y += box.height + rowGap;
    for (const child of node.children) {
      const middle = place(child, level + 1, node);
      const trunk = x + strip / 2;
      // What siblings share has no look of its own, or theirs would lie on one another.
      shapes.push(
        {
          kind: 'line',
          points: [
            [trunk, box.y + box.height],
            [trunk, middle],
          ],
          look: 'trunk',
        },
        {
          kind: 'line',
          points: [
            [trunk, middle],
            [x + indent, middle],
          ],
          look: lookOf(child.why),
        },
      );
    }
    shapes.push(...boxOf(node, lines, words.number(node.number), box));
    return box.y + box.height / 2;
  };
  place(root, 0);
  return { width, height: y - rowGap + border, shapes };
}

const columnsOf = ({ children }: ChainNode): number => 1 + Math.max(0, ...children.map(columnsOf));

/** An ended link first: what both sides said of it is past. */
const lookOf = (link: ChainLink | undefined): Look =>
  link === undefined ? 'claimed' : link.ended ? 'ended' : link.state;

interface Line {
  text: string;
  bold?: true;
}

function linesOf(node: ChainNode, words: ChainWords, width: number, role = words.role): Line[] {
  const number = words.number(node.number);
  const room = width - strip - 2 * padding;
  const beside = room - textWidth(number) - padding;
  const roles = node.why === undefined ? [] : wrapText(role(node.why), beside, 2);
  const others =
    node.others.length === 0 ? [] : [words.others(node.others.map(({ to }) => to.number).sort((a, b) => a - b))];
  return [
    ...roles.map((text) => ({ text })),
    ...wrapText(node.name, roles.length === 0 ? beside : room, nameLines, true).map((line) => ({
      text: words.name(line),
      bold: true as const,
    })),
    ...[words.standing(node), ...others].flatMap((text) => wrapText(text, room, 2)).map((text) => ({ text })),
  ];
}

const boxHeight = (lines: readonly Line[]): number => lines.length * lineHeight + 2 * padding;

/** A box with the band in the pattern of its edge and in words, and the number by which the table calls it. */
function boxOf({ band }: ChainNode, lines: readonly Line[], number: string, box: Place): Shape[] {
  const { x, y, width, height } = box;
  const baseline = y + padding + textSize;
  return [
    { kind: 'box', ...box, look: 'frame' },
    ...(band === undefined ? [] : [{ kind: 'box', x, y, width: strip, height, look: band } as const]),
    { kind: 'text', x: x + width - padding, y: baseline, text: number, anchor: 'end' },
    ...lines.map((line, index): Shape => {
      return { kind: 'text', x: x + strip + padding, y: baseline + index * lineHeight, ...line };
    }),
  ];
}

type Place = Pick<BoxShape, 'x' | 'y' | 'width' | 'height'>;

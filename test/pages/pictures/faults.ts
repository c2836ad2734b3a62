import { lineHeight, type Scene, textSize } from '../../../functions/pages/pictures/scene.ts';
import { textWidth } from '../../../functions/pages/pictures/text-width.ts';

interface Frame {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is wrong with a picture, one line each: what reaches out of it, and texts or boxes that lie on one another. */
export function faultsIn({ width, height, shapes }: Scene): string[] {
  const texts: Frame[] = [];
  const frames: Frame[] = [];
  const all: Frame[] = [];
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      const long = textWidth(shape.text, shape.bold);
      const left = shape.x - (shape.anchor === 'end' ? long : shape.anchor === 'middle' ? long / 2 : 0);
      const top = shape.y - textSize * 0.8;
      const frame = { name: shape.text, left, right: left + long, top, bottom: top + Math.min(textSize, lineHeight) };
      texts.push(frame);
      all.push(frame);
    } else if (shape.kind === 'box') {
      const { x, y, look } = shape;
      const frame = { name: look, left: x, right: x + shape.width, top: y, bottom: y + shape.height };
      all.push(frame);
      if (look === 'frame') frames.push(frame);
    } else {
      const points = shape.kind === 'mark' ? [[shape.x, shape.y] as const] : shape.points;
      all.push(...points.map(([x, y]) => ({ name: shape.kind, left: x, right: x, top: y, bottom: y })));
    }
  }
  const slack = 0.5;
  const reaching = all.filter(
    ({ left, right, top, bottom }) =>
      !(left >= -slack && right <= width + slack && top >= -slack && bottom <= height + slack),
  );
  return [
    ...reaching.map(({ name }) => `"${name}" reaches out of the picture.`),
    ...[texts, frames].flatMap((kind) => overlaps(kind)),
  ];
}

const overlaps = (frames: readonly Frame[]): string[] =>
  frames.flatMap((a, index) =>
    frames
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `"${a.name}" lies on "${b.name}".`),
  );

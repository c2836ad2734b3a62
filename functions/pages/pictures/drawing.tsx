import type { Direction } from '../texts/languages.ts';
import { isPatterned, Patterns, patternId } from './patterns.tsx';
import { type Point, type Scene, type Shape, textSize } from './scene.ts';

interface DrawingParams {
  scene: Scene;
  /** Of this drawing alone on its page. */
  id: string;
  dir: Direction;
  title: string;
  /** What the picture shows, for who cannot see it. */
  description: string;
  class: string;
}

/**
 * A scene as SVG. Where a language runs from right to left all of it does, time and layers too, as charts in Arabic
 * newspapers have it; numbers keep their own order.
 */
export function Drawing({ scene, id, dir, title, description, ...params }: DrawingParams) {
  return (
    <svg
      class={params.class}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      direction={dir}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <Shapes scene={scene} id={id} dir={dir} />
    </svg>
  );
}

/** A small drawing beside words that say what it means. */
export const Swatch = ({ scene, id, dir }: Pick<DrawingParams, 'scene' | 'id' | 'dir'>) => (
  <svg class="app-picture__swatch" width={scene.width} height={scene.height} aria-hidden="true">
    <Shapes scene={scene} id={id} dir={dir} />
  </svg>
);

function Shapes({ scene: { width, shapes }, id, dir }: Pick<DrawingParams, 'scene' | 'id' | 'dir'>) {
  const looks = new Set(shapes.flatMap((shape) => ('look' in shape ? [shape.look] : [])));
  const across = (x: number, wide = 0) => round(dir === 'rtl' ? width - x - wide : x);
  return (
    <>
      <Patterns prefix={id} looks={[...looks]} />
      {shapes.map((shape) => (
        <Drawn shape={shape} prefix={id} across={across} />
      ))}
    </>
  );
}

type Across = (x: number, wide?: number) => number;

function Drawn({ shape, prefix, across }: { shape: Shape; prefix: string; across: Across }) {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height } = shape;
      const place = { x: across(x, width), y: round(y), width: round(width), height: round(height) };
      return <rect {...place} {...surface(shape.look, prefix)} />;
    }
    case 'line':
      return <path class={`app-picture__line app-picture__line--${shape.look}`} d={pathOf(shape, across)} />;
    case 'area':
      return <path d={`${pathOf(shape, across)}Z`} {...surface(shape.look, prefix)} />;
    case 'mark':
      return <path class={`app-picture__mark app-picture__mark--${shape.form}`} d={markPath(shape, across(shape.x))} />;
    case 'text':
      return (
        <text
          x={across(shape.x)}
          y={round(shape.y)}
          font-size={textSize}
          text-anchor={shape.anchor}
          font-weight={shape.bold && 700}
        >
          {shape.text}
        </text>
      );
  }
}

const surface = (look: Extract<Shape, { kind: 'box' }>['look'], prefix: string) => ({
  class: `app-picture__surface app-picture__surface--${look}`,
  fill: isPatterned(look) ? `url(#${patternId(prefix, look)})` : undefined,
});

function pathOf({ points, ...line }: { points: readonly Point[]; curved?: true }, across: Across): string {
  const [first, ...rest] = points.map(([x, y]): Point => [across(x), round(y)]);
  if (first === undefined) return '';
  const last = rest.at(-1);
  if (line.curved && last !== undefined) {
    const middle = round((first[0] + last[0]) / 2);
    return `M${first.join(' ')}C${middle} ${first[1]} ${middle} ${last[1]} ${last.join(' ')}`;
  }
  return `M${first.join(' ')}${rest.map((point) => `L${point.join(' ')}`).join('')}`;
}

function markPath({ form, y }: Extract<Shape, { kind: 'mark' }>, x: number): string {
  const top = round(y);
  switch (form) {
    case 'dot':
      return `M${round(x - 4)} ${top}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;
    case 'square':
      return `M${round(x - 4)} ${round(top - 4)}h8v8h-8Z`;
    case 'diamond':
      return `M${round(x - 6)} ${top}l6 -6l6 6l-6 6Z`;
  }
}

const round = (n: number): number => Math.round(n * 10) / 10;

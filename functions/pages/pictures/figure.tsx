import type { Speaker } from '../texts/speaker.ts';
import { Drawing, Swatch } from './drawing.tsx';
import type { Look, Scene, Shape } from './scene.ts';

/** Widths that pictures are laid out in: of a phone, of a column of text, of a whole page. */
export const widths = { phone: 288, column: 600, page: 920 } as const;

/** What a look or a mark means. */
export interface Key {
  shape: Shape;
  text: string;
}

const keyWidth = 28;
const keyHeight = 16;

export const boxKey = (look: Look, text: string): Key => ({
  shape: { kind: 'box', x: 1, y: 1, width: keyWidth - 2, height: keyHeight - 2, look },
  text,
});

export const lineKey = (look: Look, text: string): Key => ({
  shape: { kind: 'line', points: [0, keyWidth].map((x) => [x, keyHeight / 2] as const), look },
  text,
});

export const markKey = (form: 'dot' | 'square' | 'diamond', text: string): Key => ({
  shape: { kind: 'mark', x: keyWidth / 2, y: keyHeight / 2, form },
  text,
});

interface FigureParams {
  /** Of this picture alone on its page. */
  id: string;
  text: Speaker;
  title: string;
  description: string;
  /** Lays the picture out in a width. */
  draw: (width: number) => Scene;
  /** The place from whose width on the wide layout is shown; there are two layouts because text must not shrink. */
  wide: 'column' | 'page';
  /** What looks and marks mean, where the picture does not say so itself. */
  legend?: readonly Key[];
}

/** A picture in two layouts, of which the one that fits is shown, with what its looks mean. */
export function Figure({ id, text, title, description, draw, wide, legend = [] }: FigureParams) {
  const shared = { dir: text.dir, title, description };
  return (
    <figure class={`app-picture app-picture--${wide}`}>
      <figcaption class="govuk-heading-s app-picture__title">{title}</figcaption>
      <Drawing {...shared} id={`${id}-narrow`} class="app-picture__narrow" scene={draw(widths.phone)} />
      <Drawing {...shared} id={`${id}-wide`} class="app-picture__wide" scene={draw(widths[wide])} />
      {legend.length > 0 && (
        <ul class="govuk-list app-picture__legend">
          {legend.map(({ shape, text: meaning }, index) => (
            <li class="app-picture__key">
              <Swatch
                scene={{ width: keyWidth, height: keyHeight, shapes: [shape] }}
                id={`${id}-key-${index}`}
                dir={text.dir}
              />
              {meaning}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

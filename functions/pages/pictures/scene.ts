/** How a shape looks: each look has its line or its pattern as well as its colour (styles/_pictures.scss). */
export type Look =
  | 'critical'
  | 'not_scored'
  | 'high'
  | 'medium'
  | 'low'
  | 'solid'
  | 'open'
  | 'faint'
  | 'zone'
  | 'frame'
  | 'trunk'
  | 'confirmed'
  | 'claimed'
  | 'denied'
  | 'ended';

export type Point = readonly [x: number, y: number];

export interface BoxShape {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  look: Look;
}

/** `curved`: leaves the first point and reaches the last one level, as a link between columns does. */
interface LineShape {
  kind: 'line';
  points: readonly Point[];
  look: Look;
  curved?: true;
}

interface AreaShape {
  kind: 'area';
  points: readonly Point[];
  look: Look;
}

interface MarkShape {
  kind: 'mark';
  x: number;
  y: number;
  form: 'dot' | 'square' | 'diamond';
}

/** One line of text; `y` is its baseline, and `anchor` says which of its ends stands at `x`. */
interface TextShape {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  anchor?: 'middle' | 'end';
  bold?: true;
}

export type Shape = BoxShape | LineShape | AreaShape | MarkShape | TextShape;

/**
 * A picture as data, in units that are pixels where it stands in its own size. It is laid out for languages that run
 * from left to right; who draws it mirrors it for the others.
 */
export interface Scene {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** The one size of text in pictures: a narrow screen may shrink a picture a little, and 11 pixels have to be left. */
export const textSize = 13;
export const lineHeight = 17;

import type { Language } from '../../../functions/pages/texts/languages.ts';

/** In which way somebody uses the pages. */
export interface Way {
  javaScript: boolean;
  /** A mouse where there is room for one, a finger where there is not; or keys and nothing else. */
  hands: 'pointer' | 'keyboard';
  width: 320 | 1280;
  language: Language;
}

/** Where most could go wrong at once. */
export const hardest: Way = { javaScript: false, hands: 'keyboard', width: 320, language: 'ar' };

/** Everything otherwise. */
export const easiest: Way = { javaScript: true, hands: 'pointer', width: 1280, language: 'en' };

/** As most who have no desk do. */
export const onAPhone: Way = { javaScript: true, hands: 'pointer', width: 320, language: 'ar' };

/** As who sees or moves little does at a desk. */
export const byKeys: Way = { ...easiest, hands: 'keyboard' };

/** Ways as cases of a test, each with its name. */
export const ways = (...each: readonly Way[]): [name: string, way: Way][] => each.map((way) => [nameOf(way), way]);

const nameOf = ({ javaScript, hands, width, language }: Way): string =>
  `${javaScript ? 'with' : 'without'} JavaScript, by ${hands}, at ${width} px, in ${language}`;

import type { Look } from './scene.ts';

/** A look whose surface is no plain colour, so that it can be told apart in black and white. */
const lines = {
  high: { size: 5, path: 'M0 5L5 0M-1 1L1 -1M4 6L6 4' },
  medium: { size: 9, path: 'M0 9L9 0M-1 1L1 -1M8 10L10 8' },
  low: { size: 8, path: 'M4 3v2' },
  not_scored: { size: 7, path: 'M0 0L7 7M7 0L0 7' },
  open: { size: 6, path: 'M0 0L6 6M-1 5L1 7M5 -1L7 1' },
} as const satisfies Partial<Record<Look, { size: number; path: string }>>;

type Patterned = keyof typeof lines;

export const isPatterned = (look: Look): look is Patterned => look in lines;

export const patternId = (prefix: string, look: Patterned): string => `${prefix}-${look}`;

/** The patterns that a drawing uses; ids are those of a page, hence the prefix. */
export function Patterns({ prefix, looks }: { prefix: string; looks: readonly Look[] }) {
  const patterned = looks.filter(isPatterned);
  if (patterned.length === 0) return null;
  return (
    <defs>
      {patterned.map((look) => {
        const { size, path } = lines[look];
        return (
          <pattern
            id={patternId(prefix, look)}
            class={`app-picture__pattern app-picture__pattern--${look}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
          >
            <rect width={size} height={size} />
            <path d={path} />
          </pattern>
        );
      })}
    </defs>
  );
}

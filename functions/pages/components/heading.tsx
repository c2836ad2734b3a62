import type { Child } from 'hono/jsx';

interface HeadingParams {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  class: string;
  id?: string | undefined;
  children: Child;
}

/** A heading whose level depends on where it stands. */
export function Heading({ level, children, ...attributes }: HeadingParams) {
  const Element = `h${level}` as const;
  return <Element {...attributes}>{children}</Element>;
}

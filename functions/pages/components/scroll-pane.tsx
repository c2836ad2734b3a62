import type { Child } from 'hono/jsx';

/**
 * Lets something wide, as a table of many columns, scroll by itself where the page is narrow. It takes the focus, so
 * that it scrolls by keyboard too, and says what it is (WCAG 2.2, 2.1.1).
 * @param label what is inside, for who cannot see it
 */
export const ScrollPane = ({ label, children }: { label: string; children: Child }) => (
  <section class="app-scroll-pane" aria-label={label} tabindex={0}>
    {children}
  </section>
);

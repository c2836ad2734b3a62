/** Data or a command, to be marked and copied; it scrolls by itself, by keyboard too, and reads from the left. */
export const DataBlock = ({ label, data }: { label: string; data: string }) => (
  <section class="app-scroll-pane app-data" aria-label={label} tabindex={0} dir="ltr">
    <pre>
      <code>{data}</code>
    </pre>
  </section>
);

/** Data or a command, to be marked and copied; it reads from the left, and is broken on the screen alone. */
export const DataBlock = ({ data }: { data: string }) => (
  <pre class="app-data" dir="ltr">
    <code>{data}</code>
  </pre>
);

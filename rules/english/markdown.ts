/** Text with the signs that Markdown would take for its own made plain; the hyphens of lists stay. */
export const asMarkdown = (text: string): string => text.replaceAll(/[\\`*_<>[\]|]/g, (sign) => `\\${sign}`);

/** A table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

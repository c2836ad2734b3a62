import type { Child } from 'hono/jsx';

interface Line {
  text: string;
  below: Line[];
}

/** Sentences made from rules, with what they introduce as lists below them. They are in English whatever the page is in. */
export const EnglishLines = ({ lines }: { lines: readonly string[] }) => (
  <div lang="en" dir="ltr">
    {nested(lines).map(({ text, below }) => (
      <>
        <p class="govuk-body govuk-!-margin-bottom-1">{text}</p>
        {listOf(below)}
      </>
    ))}
  </div>
);

const listOf = (lines: readonly Line[]): Child =>
  lines.length > 0 && (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(({ text, below }) => (
        <li>
          {text}
          {listOf(below)}
        </li>
      ))}
    </ul>
  );

/** Two more spaces in front of a line put it below the line before. */
function nested(lines: readonly string[]): Line[] {
  const top: Line[] = [];
  const open: { depth: number; into: Line[] }[] = [{ depth: -1, into: top }];
  for (const line of lines) {
    const text = line.trimStart();
    const depth = line.length - text.length;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const made: Line = { text: text.replace(/^- /, ''), below: [] };
    (open.at(-1)?.into ?? top).push(made);
    open.push({ depth, into: made.below });
  }
  return top;
}

/** Text as records of fields: a record a line, fields apart by `|`; an indented line belongs to the one before. */
export const recordsOf = (text: string): string[][] =>
  text
    .trim()
    .replaceAll(/(\|?)\n +/g, (_break, bar: string) => bar || ' ')
    .split('\n')
    .map((line) => line.split('|'));

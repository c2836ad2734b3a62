/**
 * A reader of CSV after RFC 4180 that shares nothing with the writer under test. Throws for a quote in the wrong place
 * and for a line that does not end in CRLF.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/gy;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (match === null) throw new SyntaxError(`This is no CSV at ${at}: ${text.slice(at, at + 40)}`);
    const [, quoted, quotedEnd, bare = '', bareEnd] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if ((quotedEnd ?? bareEnd) === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

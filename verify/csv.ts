import { Unreadable } from './unreadable.ts';

const longestRecord = 32 * 1024 * 1024;

/** The records of a CSV file (RFC 4180) that comes in pieces. Throws `Unreadable` where a quoted cell has no end. */
export async function* csvRecords(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    const { records, rest } = take(text);
    yield* records;
    text = rest;
    if (text.length > longestRecord) throw new Unreadable(`A record of ${name} is too long.`);
  }
  const { records, rest } = take(`${text}\r\n`);
  if (rest !== '') throw new Unreadable(`The last record of ${name} has no end.`);
  yield* text === '' ? [] : records;
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n)/y;

/** The records that are whole, and what is left. */
function take(text: string): { records: string[][]; rest: string } {
  const records: string[][] = [];
  let record: string[] = [];
  let whole = 0;
  cell.lastIndex = 0;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, quoted, bare = '', end] = match;
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
    whole = cell.lastIndex;
  }
  return { records, rest: text.slice(whole) };
}

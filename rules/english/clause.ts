/** A piece of a sentence, and what it introduces: `all of these hold` and the list of them. */
export interface Clause {
  text: string;
  of: readonly Clause[];
}

export const clause = (text: string, of: readonly Clause[] = []): Clause => ({ text, of });

/** Puts words before a clause: `in at least one row of …, all of these hold`. */
export const after = (words: string, { text, of }: Clause): Clause => ({ text: `${words} ${text}`, of });

const all = 'all of these hold';
const any = 'at least one of these holds';

/** Several clauses of which all (or any) hold; one alone needs no list. */
export function gathered(how: typeof all | typeof any, of: readonly Clause[]): Clause {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : clause(how, of);
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The same in running text, for where there is no room for a list. */
export function inOneLine({ text, of }: Clause): string {
  if (of.length === 0) return text;
  const last = text.endsWith(all) ? 'and' : 'or';
  return `${text.slice(0, text.length - (last === 'and' ? all : any).length)}${listed(of.map(inOneLine), last)}`;
}

/** A whole sentence as lines, what it introduces indented by two spaces a level. */
export function linesOf({ text, of }: Clause): string[] {
  return of.length === 0 ? [`${text}.`] : [`${text}:`, ...itemsOf(of, 1, '.')];
}

function itemsOf(clauses: readonly Clause[], depth: number, stop: '.' | ';'): string[] {
  return clauses.flatMap(({ text, of }, index) => {
    const end = index === clauses.length - 1 ? stop : ';';
    const line = `${'  '.repeat(depth)}- ${text}`;
    return of.length === 0 ? [`${line}${end}`] : [`${line}:`, ...itemsOf(of, depth + 1, end)];
  });
}

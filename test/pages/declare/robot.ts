import { isMembers, type Json } from '../../../rules/engine/scope.ts';
import type { Fields, Page, visitor } from '../visitor.ts';

type Visitor = ReturnType<typeof visitor>;

const at = (answers: Json, pointer: string): Json | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>(
      (value, step) =>
        Array.isArray(value)
          ? value.find((row) => isMembers(row) && row.id === step)
          : isMembers(value)
            ? value[step]
            : undefined,
      answers,
    );

/** What somebody types to give an answer: as fields, each by its name. */
function typed(name: string, answer: Json | undefined): Fields {
  if (isMembers(answer)) {
    if ('amount' in answer)
      return { [`${name}/amount`]: String(answer.amount), [`${name}/currency`]: String(answer.currency) };
    return 'total' in answer ? { [`${name}/total`]: String(answer.total) } : {};
  }
  if (answer === undefined || answer === null || Array.isArray(answer)) return {};
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(answer)) ?? [];
  if (year === undefined || month === undefined || day === undefined) return { [name]: String(answer) };
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

const shownOn = (page: Page): string[] => [page.fields.shown ?? []].flat().map((line) => line.split(' ')[0] ?? '');

/** Fills in a form page by page as a person would, with the answers of a declaration: rows are added one by one. */
export function robot({ open, send }: Visitor, base: string, answers: Json) {
  /** Of every row that was added, which of the declaration it is. */
  const rows = new Map<string, string>();
  const meant = (pointer: string): string => {
    const row = [...rows.keys()]
      .filter((each) => pointer.startsWith(`${each}/`))
      .toSorted((a, b) => b.length - a.length)[0];
    return row === undefined ? pointer : `${rows.get(row)}${pointer.slice(row.length)}`;
  };

  const pageOf = (place: string) => {
    const topic = `/${place.split('/')[1]}`;
    return `${base}${topic}${place === topic ? '' : `?at=${encodeURIComponent(place)}`}`;
  };

  /** Fills in one page until nothing more appears on it, then the rows of its lists. */
  async function fill(place: string): Promise<void> {
    let page = await open(pageOf(place));
    for (let round = 0; round < 8; round += 1) {
      assignInlineRows(page);
      const fields = Object.assign({}, ...shownOn(page).map((pointer) => typed(pointer, at(answers, meant(pointer)))));
      const sent = await send(page, fields, 'continue');
      if (sent.mistakes.length > 0) throw new Error(sent.mistakes.join('; '));
      const again = await open(pageOf(place));
      if (shownOn(again).every((pointer) => shownOn(page).includes(pointer) || isBlankRow(pointer))) break;
      page = again;
    }
    for (const pointer of shownOn(page)) {
      const list = at(answers, meant(pointer));
      if (Array.isArray(list)) await fill(pointer);
      else if (isMembers(list) && Array.isArray(list.rows)) await addRows(place, pointer, list.rows);
    }
  }

  /** A list of one question a row has room for new ones on the page itself. */
  function assignInlineRows(page: Page): void {
    for (const pointer of shownOn(page)) {
      const [, list = '', row] = /^(.*\/rows)\/([^/]+)\/[^/]+$/.exec(pointer) ?? [];
      const own = at(answers, meant(list));
      if (row === undefined || !Array.isArray(own) || rows.has(`${list}/${row}`)) continue;
      const taken = new Set(rows.values());
      const next = own.find((each) => isMembers(each) && !taken.has(`${meant(list)}/${String(each.id)}`));
      if (isMembers(next)) rows.set(`${list}/${row}`, `${meant(list)}/${String(next.id)}`);
    }
  }

  const isBlankRow = (pointer: string): boolean => {
    const [, row = ''] = /^(.*\/rows\/[^/]+)\/[^/]+$/.exec(pointer) ?? [];
    if (row === '' || rows.has(row)) return false;
    const list = at(answers, meant(row.slice(0, row.lastIndexOf('/'))));
    return (
      !Array.isArray(list) ||
      list.length <= [...rows.keys()].filter((each) => each.startsWith(row.slice(0, row.lastIndexOf('/')))).length
    );
  };

  async function addRows(place: string, list: string, all: readonly Json[]): Promise<void> {
    for (const row of all) {
      const own = `${meant(list)}/rows/${isMembers(row) ? String(row.id) : ''}`;
      if ([...rows.values()].includes(own)) continue;
      const page = await open(pageOf(place));
      const buttons = [...page.html.matchAll(/value="open ([^"]+)"/g)].map(([, pointer = '']) => pointer);
      const added = buttons.filter((pointer) => pointer.startsWith(`${list}/rows/`) && !rows.has(pointer)).at(-1);
      if (added === undefined) throw new Error(`There is no way to add a row to ${list}.`);
      rows.set(added, own);
      await fill(added);
    }
  }

  return { fill };
}

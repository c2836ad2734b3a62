import { isMembers } from '../../../../rules/engine/scope.ts';
import { forms } from '../../../../rules/forms/forms.ts';
import { answerAt, rowIds } from '../../declare/form/answer-at.ts';
import { type Draft, emptyDraft } from '../../declare/form/draft.ts';
import { type FieldMistake, mistakesAt } from '../../declare/form/mistakes.ts';
import { withoutEmptyRows, withoutRow, withRows } from '../../declare/form/open-rows.ts';
import { type Asking, questionsOn } from '../../declare/form/questions-on.ts';
import type { Reader } from '../../declare/form/read-answer.ts';
import { readPost, sentIn } from '../../declare/form/read-post.ts';
import { type Spot, standingOf } from '../../declare/form/standing.ts';

const form = 'contract';
const allegations = '/allegations/list';
const mostAllegations = 20;

/** A contract as somebody fills it in on one page: it is kept nowhere until it is declared. */
export interface ContractDraft {
  draft: Draft;
  spots: readonly Spot[];
  /** The questions that are asked by now, in the order of the page. */
  askings: readonly Asking[];
  mistakes: readonly FieldMistake[];
}

/** An empty contract with its first questions. */
export const newContract = (reader: Reader): ContractDraft => standing(emptyDraft(forms.contract.version), reader);

/**
 * What was sent of a contract. `opened` holds the questions that it opens and that the page did not show yet; an
 * allegation that is counted opens those about it.
 */
export function readContract(
  sent: FormData,
  reader: Reader,
  newId: () => string,
): ContractDraft & { opened: readonly Asking[] } {
  const shown = new Set(sent.getAll('shown').map(String));
  const rows = [...shown].flatMap((pointer) => rowPattern.exec(pointer)?.[1] ?? []);
  const base = withRows(form, emptyDraft(forms.contract.version), [...new Set(rows)].slice(0, mostAllegations));
  const asked = standing(base, reader, 'all').askings.filter(({ pointer }) => shown.has(pointer));
  const draft = withCountedRows(readPost(form, base, asked, sentIn(sent), reader), newId);
  const contract = standing(draft, reader);
  return { ...contract, opened: contract.askings.filter(({ pointer }) => !shown.has(pointer)) };
}

const rowPattern = new RegExp(`^(${allegations}/rows/[\\w-]{1,60})/`);

/** As many rows as allegations are counted, those that are there first. */
function withCountedRows(draft: Draft, newId: () => string): Draft {
  const list = answerAt(draft.answers, allegations);
  const total = isMembers(list) && typeof list.total === 'number' ? Math.min(list.total, mostAllegations) : 0;
  const ids = rowIds(draft.answers, `${allegations}/rows`);
  const rowAt = (id: string) => `${allegations}/rows/${id}`;
  const kept = ids.slice(total).reduce((rest, id) => withoutRow(form, rest, rowAt(id)), draft);
  const more = Array.from({ length: Math.max(0, total - ids.length) }, () => rowAt(newId()));
  return withRows(form, kept, more);
}

function standing(draft: Draft, reader: Reader, which: 'all' | 'visible' = 'visible'): ContractDraft {
  const spots = standingOf(form, draft.answers, { today: reader.today });
  const places = [
    '/contract',
    '/clauses',
    '/allegations',
    ...rowIds(draft.answers, `${allegations}/rows`).map((id) => `${allegations}/rows/${id}`),
  ];
  const askings = places
    .flatMap((at) => questionsOn(form, draft, spots, at))
    .filter(({ waiting }) => which === 'all' || !waiting);
  return { draft, spots, askings, mistakes: mistakesAt(form, draft, askings, reader) };
}

/** The same without the allegations of which nothing was said. */
export function withoutBlanks({ draft }: ContractDraft): Draft {
  const rows = rowIds(draft.answers, `${allegations}/rows`).map((id) => `${allegations}/rows/${id}`);
  return withoutEmptyRows(form, draft, rows);
}

/** The questions of a contract that was declared, with its answers as they stand in a draft. */
export const declaredContract = (answers: Draft['answers'], reader: Reader): ContractDraft =>
  standing({ ...emptyDraft(forms.contract.version), answers }, reader);

import { TRUE } from '../../../rules/engine/truth.ts';
import { ApiProblem } from '../api-problem.ts';
import type { PageCall } from '../define-page.ts';
import { compareSides } from './form/compare-sides.ts';
import type { Draft } from './form/draft.ts';
import { completeFeeRows, isFeeTable } from './form/fee-rows.ts';
import { isRowPointer, rowOf, withoutEmptyRows, withoutRow, withRows } from './form/open-rows.ts';
import type { Asking } from './form/questions-on.ts';
import { readPost, sentIn } from './form/read-post.ts';
import type { Spot } from './form/standing.ts';
import { questionsOfTopic } from './form/topics.ts';
import { type OpenDraft, openDraft, saveDraft, spotsOf } from './open-draft.ts';

/** What became of a page that was sent. */
export type Saved =
  | { outcome: 'saved'; open: OpenDraft; shown: ReadonlySet<string> }
  | { outcome: 'both_changed'; open: OpenDraft; mine: Draft; differing: readonly Asking[] }
  | { outcome: 'not_saved'; open: OpenDraft; problem: ApiProblem };

const mostTries = 4;
const mostRows = 1000;

/** The fields that say which question stood on the page, and what was there then. */
function shownOn({ form }: PageCall): Map<string, string> {
  const lines = form.getAll('shown').map((line) => String(line).split(' '));
  return new Map(lines.map(([pointer = '', mark = '']) => [pointer, mark]));
}

/**
 * Puts what was sent of the page at `at` into the draft as it is by now, and saves it. What only one side changed is
 * put together; what both changed is for the person to choose. Nothing that was typed is lost, whatever happens.
 */
export async function savePage(call: PageCall, at: string): Promise<Saved> {
  const shown = shownOn(call);
  let open = await openDraft(call);
  for (let tries = 1; ; tries += 1) {
    const { mine, askings, ensured } = sentInto(call, open, shown, at);
    const isNewest = (call.form.get('if-match') ?? '') === (open.etag ?? '');
    const was = ({ pointer }: Asking) => shown.get(pointer);
    const sides = isNewest ? undefined : compareSides(askings, { saved: ensured, mine, was });
    if (sides !== undefined && sides.differing.length > 0) {
      return { outcome: 'both_changed', open, mine, differing: sides.differing };
    }
    const theirs = new Set(sides?.theirs.map(({ pointer }) => pointer));
    const draft = theirs.size === 0 ? mine : sentInto(call, open, shown, at, theirs).mine;
    try {
      const etag = await saveDraft(call, open.form, draft, open.etag);
      return { outcome: 'saved', open: { ...open, draft, etag }, shown: new Set(shown.keys()) };
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status === 401 || problem.status === 404) throw problem;
      if (problem.status !== 412 || tries === mostTries) {
        return { outcome: 'not_saved', open: { ...open, draft }, problem };
      }
      open = await openDraft(call);
    }
  }
}

function sentInto(
  { form: sent }: PageCall,
  open: OpenDraft,
  shown: ReadonlyMap<string, string>,
  at: string,
  theirs: ReadonlySet<string> = new Set(),
): { mine: Draft; ensured: Draft; askings: Asking[] } {
  const { form, draft: saved, reader } = open;
  const [, topic = ''] = at.split('/');
  const text = sentIn(sent);
  const keptTheirs = (pointer: string) => theirs.has(pointer) || text(`keep ${pointer}`) === 'theirs';
  const rows = [...new Set([...shown.keys()].map((pointer) => rowOf(form, pointer)))]
    .filter((row) => row.startsWith(`/${topic}/`) && isRowPointer(form, row))
    .slice(0, mostRows);
  const ensured = withRows(form, saved, rows);
  // Also those that other answers have ruled out since: what was typed there is kept all the same.
  const spots = spotsOf(open, ensured).map((spot): Spot => ({ ...spot, asked: TRUE }));
  const all = questionsOfTopic(form, ensured, spots, topic);
  const askings = all.filter(({ pointer }) => shown.has(pointer) && !keptTheirs(pointer));
  let mine = readPost(form, ensured, askings, text, reader);
  if (isFeeTable(at)) mine = completeFeeRows(form, mine, at);
  mine = withoutEmptyRows(form, mine, rows);
  const [then, row = ''] = text('then').split(' ');
  const isOwnRow = then === 'remove' && row.startsWith(`/${topic}/`) && isRowPointer(form, row);
  return { mine: isOwnRow ? withoutRow(form, mine, row) : mine, ensured, askings };
}

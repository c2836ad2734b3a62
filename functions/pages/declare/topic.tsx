import { ErrorSummary } from '../components/error-summary.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import { answerOf, documentsPage } from '../evidence/answer-of.ts';
import type { View } from '../view.ts';
import { bothChangedView } from './both-changed.tsx';
import { isFeeTable } from './form/fee-rows.ts';
import { mistakesAt } from './form/mistakes.ts';
import { isDealtWith } from './form/questions-on.ts';
import { topicsInOrder } from './form/topic-groups.ts';
import { costsLeft, statusOf } from './form/topics.ts';
import { declarePath, type OpenDraft, openDraft, pageAt } from './open-draft.ts';
import { savePage } from './save-page.ts';
import { placeOf } from './topic-of.ts';
import { parentOf, topicPageOf, topicView } from './topic-view.tsx';

const path = '/my/{party}/declare/{form}/{topic}';

/** A page of the form: one topic, or one row of a list. */
const showTopicPage: PageSpec = {
  method: 'GET',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const at = placeOf(call);
    return topicView(call, await openDraft(call), at);
  },
};

const saveTopicPage: PageSpec = {
  method: 'POST',
  path,
  for: ['declarant'],
  handle: async (call) => {
    const at = placeOf(call);
    const saved = await savePage(call, at);
    switch (saved.outcome) {
      case 'saved':
        return { kind: 'redirect', to: nextAfter(call, saved.open, at, saved.shown) };
      case 'both_changed':
        return bothChangedView(call, saved, at);
      case 'not_saved':
        return notSavedView(call, saved, at);
    }
  },
};

export const topicPages = [showTopicPage, saveTopicPage];

/** Where a saved page leads: to what was chosen, to what is to be mended, to questions that follow, or on. */
function nextAfter({ form, newId }: PageCall, open: OpenDraft, at: string, shown: ReadonlySet<string>): string {
  const [then, place = ''] = String(form.get('then') ?? '').split(' ');
  if (then === 'open') return pageAt(open, place);
  const documented = then === 'documents' ? answerOf(open.form, place) : undefined;
  if (documented !== undefined) return documentsPage(open.party.id, documented);
  if (then === 'remove') return pageAt(open, at);
  if (then === 'later') return declarePath(open);
  const { askings, inRows, draft, spots } = topicPageOf(open, at, newId);
  const visible = [...askings.filter(({ waiting }) => !waiting), ...inRows];
  if (mistakesAt(open.form, open.draft, visible, open.reader).length > 0) return pageAt(open, at);
  const isNew = visible.some(
    (asking) =>
      !shown.has(asking.pointer) &&
      asking.row !== asking.pointer &&
      !isBlank(asking.row) &&
      !isDealtWith(draft, asking),
  );
  if (isNew) return withMore(pageAt(open, at));
  const fees = askings.find(({ control }) => control.kind === 'ledger');
  if (fees !== undefined && costsLeft(draft, fees.pointer) > 0 && !isFeeTable(at)) return pageAt(open, fees.pointer);
  const parent = parentOf(open, at);
  if (parent !== undefined) return pageAt(open, parent);
  const topics = topicsInOrder(open.form);
  const later = topics.slice(topics.findIndex((topic) => at === `/${topic}`) + 1);
  const next = later.find((topic) => isOpen(statusOf(open.form, draft, spots, topic, open.reader).state));
  return next === undefined ? declarePath(open) : pageAt(open, `/${next}`);

  function isBlank(row: string): boolean {
    return inRows.some((asking) => asking.row === row && !isDealtWith(draft, asking));
  }
}

const isOpen = (state: ReturnType<typeof statusOf>['state']): boolean =>
  state === 'not_started' || state === 'in_progress';

const withMore = (page: string): string => `${page}${page.includes('?') ? '&' : '?'}more=1`;

function notSavedView(
  call: PageCall,
  { open, problem }: Extract<Awaited<ReturnType<typeof savePage>>, { outcome: 'not_saved' }>,
  at: string,
): View {
  const { text } = call;
  const isBusy = problem.status === 503 || problem.status === 429 || problem.status === 412;
  const words = isBusy
    ? text.say('declare.not-saved-busy')
    : text.say('declare.not-saved-refused', { detail: problem.detail });
  const notice = <ErrorSummary titleText={text.say('declare.not-saved')} descriptionText={words} />;
  return topicView(call, open, at, { notice, status: isBusy ? 503 : 422 });
}

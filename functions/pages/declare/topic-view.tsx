import type { Child } from 'hono/jsx';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import type { PageCall } from '../define-page.ts';
import type { PageView } from '../view.ts';
import { FeeTable, FeeTableLink } from './fee-table.tsx';
import { rowIds } from './form/answer-at.ts';
import { markOf } from './form/compare-sides.ts';
import type { Draft } from './form/draft.ts';
import { isFeeTable, rowsByCost } from './form/fee-rows.ts';
import { mistakesAt } from './form/mistakes.ts';
import { rowOf, withRows } from './form/open-rows.ts';
import { type Asking, listOf, onlyQuestion, questionsInRows, questionsOn } from './form/questions-on.ts';
import type { Spot } from './form/standing.ts';
import { InlineRows } from './inline-rows.tsx';
import { MistakeSummary } from './mistake-summary.tsx';
import { declarePath, type OpenDraft, pageAt, spotsOf } from './open-draft.ts';
import { QuestionField } from './question-field.tsx';
import { RowList } from './row-list.tsx';
import { rowName } from './row-name.ts';
import { isTopic } from './topic-of.ts';

/** One page of the form as it stands: its questions, and the rows that are answered where their list stands. */
interface TopicPage {
  draft: Draft;
  spots: readonly Spot[];
  askings: readonly Asking[];
  inRows: readonly Asking[];
}

const blankRows = 2;

/** The questions at `/housing`, of a row, or of a fee table; lists of one question have a few rows more to write in. */
export function topicPageOf(open: OpenDraft, at: string, newId: () => string): TopicPage {
  const { form } = open;
  if (isFeeTable(at)) {
    const rows = rowsByCost(open.draft, at).flatMap((cost) => cost.rows);
    const draft = withRows(form, open.draft, rows);
    const spots = spotsOf(open, draft);
    const asked = new Map(questionsInRows(form, draft, spots, at).map((asking) => [asking.pointer, asking]));
    const inRows = rows
      .flatMap((row) => [`${row}/payer`, `${row}/workers`])
      .flatMap((pointer) => asked.get(pointer) ?? []);
    return { draft, spots, askings: [], inRows };
  }
  const here = withRows(form, open.draft, at === `/${at.split('/')[1]}` ? [] : [at]);
  const lists = questionsOn(form, here, spotsOf(open, here), at)
    .filter(isInline)
    .map(({ pointer }) => pointer);
  const blanks = lists.flatMap((list) => Array.from({ length: blankRows }, () => `${list}/rows/${newId()}`));
  const draft = withRows(form, here, blanks);
  const spots = spotsOf(open, draft);
  const askings = questionsOn(form, draft, spots, at);
  return { draft, spots, askings, inRows: lists.flatMap((list) => questionsInRows(form, draft, spots, list)) };
}

const isInline = ({ control, place }: Asking): boolean =>
  control.kind === 'counted' && onlyQuestion(place) !== undefined;

/** The page on which another begins: of a row that of its list, of a topic none. */
export function parentOf(open: Pick<OpenDraft, 'form'>, at: string): string | undefined {
  const [, topic = ''] = at.split('/');
  if (at === `/${topic}`) return undefined;
  if (isFeeTable(at)) return at.replace(/\/fees$/, '');
  const list = listOf(at);
  return isFeeTable(list) ? list : rowOf(open.form, list) || `/${topic}`;
}

interface Notice {
  /** What became of the page, to be said before all else. */
  notice?: Child;
  status?: number;
}

/** A page of the form, as it is asked for or comes back. */
export function topicView(call: PageCall, open: OpenDraft, at: string, { notice, status }: Notice = {}): PageView {
  const { text, csrf, newId } = call;
  const page = topicPageOf(open, at, newId);
  const shown = page.askings.filter(({ waiting }) => !waiting);
  const waiting = page.askings.length - shown.length;
  // Of what is saved: the rows that are only offered are no rows yet.
  const mistakes = mistakesAt(open.form, open.draft, [...shown, ...page.inRows], open.reader);
  const parent = parentOf(open, at);
  const title = titleOf(call, open, page.draft, at);
  const fields = { ...open, draft: page.draft, mistakes, text };
  return {
    kind: 'page',
    title,
    failed: mistakes.length > 0 || status !== undefined,
    ...(status === undefined ? {} : { status }),
    back: {
      href: parent === undefined ? declarePath(open) : pageAt(open, parent),
      text: text.say(parent === undefined ? 'declare.back' : 'declare.row-back'),
    },
    body: (
      <>
        {notice}
        <MistakeSummary mistakes={mistakes} text={text} />
        {call.query.has('more') && mistakes.length === 0 && <More {...call} />}
        <span class="govuk-caption-l">
          {text.say('declare.caption', { form: text.say(`form.${open.form}`), party: open.party.name })}
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text.say('declare.nobody-named')}</p>
        {shown.length + page.inRows.length === 0 && <InsetText>{text.say('declare.nothing-asked')}</InsetText>}
        <Form action={pageAt(open, at)} csrf={csrf} ifMatch={open.etag ?? ''}>
          {/* The first button is the one that the Enter key presses; who listens or tabs meets only the one below. */}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key, pointer or script focuses it; the rule looks for tabIndex only */}
          <button
            type="submit"
            name="then"
            value="continue"
            class="govuk-visually-hidden"
            tabindex={-1}
            aria-hidden="true"
          >
            {text.say('declare.save')}
          </button>
          {[...shown, ...page.inRows].map((asking) => (
            <input type="hidden" name="shown" value={`${asking.pointer} ${markOf(page.draft, asking)}`} />
          ))}
          {isFeeTable(at) && (
            <FeeTable
              {...fields}
              at={at}
              inRows={page.inRows}
              newId={newId}
              tableHref={pageAt(open, at).replace('?', '/table?')}
            />
          )}
          {shown.map((asking) => {
            const props = { ...fields, asking };
            if (asking.control.kind === 'ledger') return <FeeTableLink {...props} />;
            if (isInline(asking)) return <InlineRows {...props} inRows={page.inRows} />;
            if (asking.control.kind === 'counted')
              return <RowList {...props} open={open} spots={page.spots} newId={newId} />;
            return <QuestionField {...props} />;
          })}
          {waiting > 0 && <p class="govuk-hint">{text.say('declare.waiting', { count: waiting })}</p>}
          <div class="govuk-button-group">
            <Button text={text.say('declare.save')} name="then" value="continue" preventDoubleClick />
            <Button
              text={text.say('declare.save-later')}
              name="then"
              value="later"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
        </Form>
      </>
    ),
  };
}

const More = ({ text }: PageCall) => (
  <NotificationBanner titleText={text.say('declare.saved')} text={text.say('declare.more-questions')} titleId="more" />
);

function titleOf({ text }: PageCall, open: OpenDraft, draft: Draft, at: string): string {
  const [, topic = ''] = at.split('/');
  if (!isTopic(open.form, topic)) return '';
  if (isFeeTable(at)) {
    const corridor = rowName(open.form, draft, at.replace(/\/fees$/, ''), text);
    return corridor === undefined
      ? text.say('declare.fees.title-unnamed')
      : text.say('declare.fees.title', { corridor });
  }
  if (at === `/${topic}`) return text.say(`declare.topic.${topic}`);
  const list = listOf(at);
  const asking = spotsOf(open, draft).find(({ pointer }) => pointer === list);
  const word = text.law(asking?.place.question?.row ?? '').text;
  const name = rowName(open.form, draft, at, text);
  const number = rowIds(open.draft.answers, at.slice(0, at.lastIndexOf('/'))).indexOf(
    at.slice(at.lastIndexOf('/') + 1),
  );
  if (name !== undefined) return name;
  return number < 0
    ? text.say('declare.row-new', { row: word })
    : text.say('declare.row-of', { row: word, number: number + 1 });
}

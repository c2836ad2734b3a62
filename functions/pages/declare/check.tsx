import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { PageCall, PageSpec } from '../define-page.ts';
import { answerWords } from './answer-words.ts';
import { mistakesAt } from './form/mistakes.ts';
import { rowOf } from './form/open-rows.ts';
import type { Asking } from './form/questions-on.ts';
import { topicsInOrder } from './form/topic-groups.ts';
import { costsLeft, noLongerAsked, questionsOfTopic, type Topic } from './form/topics.ts';
import { MistakeSummary } from './mistake-summary.tsx';
import { declarePath, type OpenDraft, openDraft, pageAt, spotsOf } from './open-draft.ts';
import { PreviewOf, previewOf } from './preview.tsx';
import { questionWords } from './question-words.ts';
import { rowName } from './row-name.ts';

/** Every answer on one page with the way to change it, and what it would come to. */
export const checkPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/declare/{form}/check',
  for: ['declarant'],
  handle: async (call) => {
    const { text } = call;
    const open = await openDraft(call);
    const spots = spotsOf(open, open.draft);
    const topics = topicsInOrder(open.form)
      .map((topic) => ({ topic, questions: questionsOfTopic(open.form, open.draft, spots, topic) }))
      .filter(({ questions }) => questions.length > 0);
    const all = topics.flatMap(({ questions }) => questions);
    const mistakes = mistakesAt(open.form, open.draft, all, open.reader);
    const out = noLongerAsked(open.draft, spots);
    const preview = mistakes.length > 0 ? undefined : await previewOf(call, open, spots);
    const title = text.say('declare.check.title');
    return {
      kind: 'page',
      title,
      failed: mistakes.length > 0,
      back: { href: declarePath(open), text: text.say('declare.back') },
      body: (
        <>
          <MistakeSummary
            mistakes={mistakes}
            text={text}
            hrefOf={({ field, pointer }) => `${pageOf(open, pointer)}#${field}`}
          />
          <span class="govuk-caption-l">
            {text.say('declare.caption', { form: text.say(`form.${open.form}`), party: open.party.name })}
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          <PreviewOf preview={preview} open={open} text={text} />
          {out.length > 0 && (
            <InsetText>
              <p>{text.say('declare.check.no-longer-asked', { count: out.length })}</p>
              <ul class="govuk-list govuk-list--bullet">
                {out.map((pointer) => (
                  <li>{questionWords(open.form, pointer, text)}</li>
                ))}
              </ul>
            </InsetText>
          )}
          {topics.map(({ topic, questions }) => (
            <TopicAnswers {...{ call, open, topic, questions }} />
          ))}
          <Button text={text.say('declare.check.sign')} href={`${declarePath(open)}/sign`} />
        </>
      ),
    };
  },
};

/** The page on which a question stands. */
export const pageOf = (open: OpenDraft, pointer: string): string =>
  pageAt(open, rowOf(open.form, pointer) || `/${pointer.split('/')[1]}`);

interface TopicAnswersProps {
  call: PageCall;
  open: OpenDraft;
  topic: Topic;
  questions: readonly Asking[];
}

function TopicAnswers({ call: { text }, open, topic, questions }: TopicAnswersProps) {
  const byRow = Map.groupBy(questions, ({ row }) => row);
  return (
    <>
      <h2 class="govuk-heading-m">{text.say(`declare.topic.${topic}`)}</h2>
      {[...byRow].map(([row, own]) => (
        <>
          {row !== '' && <h3 class="govuk-heading-s">{rowTitle(open, row, text)}</h3>}
          <SummaryList
            rows={own.map((asking) => {
              const title = text.law(asking.title).text;
              return {
                key: { text: title },
                value: { text: <Answer open={open} asking={asking} text={text} /> },
                actions: {
                  items: [
                    {
                      href: `${pageOf(open, asking.pointer)}#${asking.pointer}`,
                      text: text.say('declare.row-change'),
                      visuallyHiddenText: title,
                    },
                  ],
                },
              };
            })}
          />
        </>
      ))}
    </>
  );
}

function rowTitle(open: OpenDraft, row: string, text: PageCall['text']): string {
  const list = row.replace(/\/fees\/[^/]+$/, '');
  const own = rowName(open.form, open.draft, row, text) ?? text.say('declare.check.row');
  if (list === row) return own;
  return text.list([rowName(open.form, open.draft, list, text) ?? '', own].filter((name) => name !== ''));
}

function Answer({ open, asking, text }: { open: OpenDraft; asking: Asking; text: PageCall['text'] }) {
  if (asking.control.kind === 'ledger') {
    const left = costsLeft(open.draft, asking.pointer);
    return <>{left === 0 ? text.say('declare.fees.done') : text.say('declare.fees.left', { count: left })}</>;
  }
  const words = answerWords(open.draft, asking, text);
  const note = open.draft.qualifiers[asking.pointer]?.note;
  return (
    <>
      {words === undefined ? (
        <span class="govuk-hint">{text.say('declare.check.not-answered')}</span>
      ) : (
        <bdi>{words}</bdi>
      )}
      {note === undefined ? null : (
        <>
          <br />
          <span class="govuk-hint">
            <bdi>{note}</bdi>
          </span>
        </>
      )}
    </>
  );
}

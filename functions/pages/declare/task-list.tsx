import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { TaskList } from '../components/task-list.tsx';
import type { PageSpec } from '../define-page.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { Speaker } from '../texts/speaker.ts';
import { topicsByGroup } from './form/topic-groups.ts';
import { statusOf, type TopicStatus } from './form/topics.ts';
import { declarationsOf, declarePath, openDraft, pageAt, spotsOf } from './open-draft.ts';

/** All topics of a declaration, and how far each is. */
export const taskListPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/declare/{form}',
  for: ['declarant'],
  handle: async (call) => {
    const { text, csrf } = call;
    const open = await openDraft(call);
    const { form, draft, reader, party } = open;
    const spots = spotsOf(open, draft);
    const groups = topicsByGroup(form)
      .map(({ group, topics }) => ({
        group,
        topics: topics
          .map((topic) => statusOf(form, draft, spots, topic, reader))
          .filter(({ state }) => state !== 'not_asked'),
      }))
      .filter(({ topics }) => topics.length > 0);
    const topics = groups.flatMap((each) => each.topics);
    const sum = (of: 'asked' | 'answered') => topics.reduce((total, each) => total + each[of], 0);
    const done = topics.filter(({ state }) => state === 'done').length;
    const earlier =
      open.etag === undefined ? (await declarationsOf(call)).find((each) => each.form === form) : undefined;
    const title = text.say('declare.tasks.title', { form: text.say(`form.${form}`) });
    return {
      kind: 'page',
      title,
      back: { href: `/my/${party.id}`, text: party.name },
      body: (
        <>
          <span class="govuk-caption-l">
            <bdi>{party.name}</bdi>
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('declare.tasks.lead')}</p>
          <p class="govuk-body">
            {text.say('declare.tasks.progress', { done, all: topics.length })}{' '}
            {text.say('declare.tasks.questions', { answered: sum('answered'), asked: sum('asked') })}
          </p>
          {open.savedAt !== undefined && (
            <p class="govuk-hint">
              {text.say(open.by === 'you' ? 'declare.tasks.saved-by-you' : 'declare.tasks.saved-by-another', {
                at: text.time(open.savedAt),
              })}
            </p>
          )}
          {earlier !== undefined && (
            <Form action={`${declarePath(open)}/begin`} csrf={csrf}>
              <input type="hidden" name="declaration" value={earlier.id} />
              <Button
                text={text.say('declare.tasks.begin-with', { at: text.date(earlier.submittedAt) })}
                classes="govuk-button--secondary"
                preventDoubleClick
              />
            </Form>
          )}
          {groups.map(({ group, topics: own }) => (
            <>
              <h2 class="govuk-heading-m">{text.say(`declare.group.${group}`)}</h2>
              <TaskList
                idPrefix={group}
                items={own.map((status) => ({
                  title: { text: text.say(`declare.topic.${status.topic}`) },
                  hint: {
                    text: text.say('declare.tasks.answered', { answered: status.answered, asked: status.asked }),
                  },
                  href: pageAt(open, `/${status.topic}`),
                  status: shownStatus(status, text),
                }))}
              />
            </>
          ))}
          <Button text={text.say('declare.tasks.check')} href={`${declarePath(open)}/check`} />
        </>
      ),
    };
  },
};

const states = {
  not_asked: { key: 'declare.tasks.not-started', colour: 'govuk-tag--grey' },
  not_started: { key: 'declare.tasks.not-started', colour: 'govuk-tag--grey' },
  in_progress: { key: 'declare.tasks.in-progress', colour: '' },
  done: { key: 'declare.tasks.done', colour: undefined },
} as const satisfies Record<TopicStatus['state'], { key: MessageKey; colour: string | undefined }>;

function shownStatus({ state, mistakes }: TopicStatus, text: Speaker) {
  if (mistakes > 0) {
    return { tag: { text: text.say('declare.row-mistakes', { count: mistakes }), classes: 'govuk-tag--red' } };
  }
  const { key, colour } = states[state];
  if (colour === undefined) return { text: text.say(key) };
  return { tag: { text: text.say(key), classes: colour } };
}

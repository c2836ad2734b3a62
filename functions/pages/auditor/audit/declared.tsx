import * as z from 'zod';
import { shownParty } from '../../../api/routes/party-schemas.ts';
import { shownStatement } from '../../../api/show-declaration.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { answerWords } from '../../declare/answer-words.ts';
import { type Draft, draftSchema } from '../../declare/form/draft.ts';
import type { Asking } from '../../declare/form/questions-on.ts';
import { standingOf } from '../../declare/form/standing.ts';
import { topicsInOrder } from '../../declare/form/topic-groups.ts';
import { type PartyForm, questionsOfTopic, type Topic } from '../../declare/form/topics.ts';
import { questionWords } from '../../declare/question-words.ts';
import { rowName } from '../../declare/row-name.ts';
import type { PageSpec } from '../../define-page.ts';
import { Code } from '../../my/code.tsx';
import { readers } from '../../officer/party/open-party.ts';
import { reasonOf } from '../../officer/reason.ts';
import { ReasonBar } from '../../officer/reason-bar.tsx';
import type { Speaker } from '../../texts/speaker.ts';

const declaration = z.object({ ...shownStatement.shape, form: z.enum(['supplier', 'agency']) });
type Declared = z.output<typeof declaration>;

/** What an organisation declared, question by question, as others than itself may read it. */
export const declaredPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/declarations/{declaration}',
  for: readers,
  handle: async (call) => {
    const { api, params, text } = call;
    const reason = reasonOf(call);
    const at = `/v1/parties/${params.party}`;
    const [{ body: party }, { body }] = await Promise.all([
      api.get(at, shownParty),
      api.get(`${at}/declarations/${params.declaration}`, declaration, reason === undefined ? {} : { reason }),
    ]);
    const { form, formVersion, submittedAt } = body;
    const draft = draftSchema.parse({ formVersion, answers: body.answers, qualifiers: body.qualifiers });
    const spots = standingOf(form, draft.answers, { today: submittedAt.slice(0, 10) });
    const title = text.say('declared.title');
    return {
      kind: 'page',
      title,
      back: { href: `/parties/${party.id}/history`, text: text.say('officer.history') },
      body: (
        <>
          <ReasonBar call={call} />
          <span class="govuk-caption-l">
            <bdi>{party.name}</bdi>
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('declared.lead')}</p>
          <SummaryList rows={factsOf(body, text)} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/parties/${party.id}/fees`}>
              {text.say('declared.fees')}
            </a>
          </p>
          {topicsInOrder(form).map((topic) => (
            <TopicAnswers {...{ form, draft, topic, text }} questions={questionsOfTopic(form, draft, spots, topic)} />
          ))}
        </>
      ),
    };
  },
};

const factsOf = ({ form, period, submittedAt, signature, digest }: Declared, text: Speaker) => [
  { key: { text: text.say('rule.forms') }, value: { text: text.say(`form.${form}`) } },
  {
    key: { text: text.say('declared.period') },
    value: { text: text.say('declared.period-of', { from: text.date(period.from), to: text.date(period.to) }) },
  },
  { key: { text: text.say('declared.submitted') }, value: { text: text.time(submittedAt) } },
  { key: { text: text.say('declared.signed') }, value: { text: text.date(signature.date) } },
  { key: { text: text.say('proof.digest') }, value: { text: <Code of={digest} /> } },
];

interface TopicProps {
  form: PartyForm;
  draft: Draft;
  topic: Topic;
  questions: readonly Asking[];
  text: Speaker;
}

function TopicAnswers({ form, draft, topic, questions, text }: TopicProps) {
  // A fee table has a page of its own, where both sides stand.
  const shown = questions.filter(({ control }) => control.kind !== 'ledger' && control.kind !== 'group');
  if (shown.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say(`declare.topic.${topic}`)}</h2>
      {[...Map.groupBy(shown, ({ row }) => row)].map(([row, own]) => (
        <>
          {row !== '' && (
            <h3 class="govuk-heading-s">
              <bdi>{rowName(form, draft, row, text) ?? text.say('declare.check.row')}</bdi>
            </h3>
          )}
          <SummaryList
            rows={own.map((asking) => ({
              key: { text: questionWords(form, asking.pointer, text) },
              value: { text: <bdi>{answerWords(draft, asking, text) ?? text.say('declare.check.not-answered')}</bdi> },
            }))}
          />
        </>
      ))}
    </>
  );
}
